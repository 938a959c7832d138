package dev.hexbridge.adapters.shopify;

import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.VersionWatch;
import dev.hexbridge.adapters.shopify.admin.wire.Credentials;
import dev.hexbridge.adapters.shopify.admin.wire.Limits;
import dev.hexbridge.adapters.shopify.admin.wire.ShopConnection;
import dev.hexbridge.adapters.shopify.care.ApiRadar;
import dev.hexbridge.adapters.shopify.care.Expected;
import dev.hexbridge.adapters.shopify.care.ShopCheckup;
import dev.hexbridge.adapters.shopify.care.SubscriptionCare;
import dev.hexbridge.adapters.shopify.refusal.ShopRefusals;
import dev.hexbridge.adapters.shopify.snapshot.OrderPayments;
import dev.hexbridge.adapters.shopify.snapshot.OrderSnapshots;
import dev.hexbridge.adapters.shopify.snapshot.Receipts;
import dev.hexbridge.adapters.shopify.snapshot.Variables;
import dev.hexbridge.adapters.shopify.writeback.Definitions;
import dev.hexbridge.adapters.shopify.writeback.MetafieldName;
import dev.hexbridge.adapters.shopify.writeback.OrderTarget;
import dev.hexbridge.application.port.outbound.Checkup;
import dev.hexbridge.application.port.outbound.PaymentSource;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.application.port.outbound.Subscriptions;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.VersionRadar;
import dev.hexbridge.domain.failure.FailurePatterns;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One shop over the GraphQL Admin API (Shopify docs: GraphQL Admin API), as what the engine needs of it: a source of
 * snapshots, a target for what is written back, its subscriptions, and what is known of the API. They share one client,
 * for the budget of points belongs to the app and the shop; in it writing goes before re-reading, and both before
 * sweeping.
 *
 * <p>After the first byte of a mutation every end but a whole answer is unknown; nothing is repeated here.
 */
public final class ShopifyAdminAdapter {

    /** What is subscribed to. */
    public static final Set<String> TOPICS = Set.of(
            "app/uninstalled",
            "customers/create",
            "customers/update",
            "orders/cancelled",
            "orders/create",
            "orders/edited",
            "orders/updated");

    /** What is subscribed to where payments are booked. */
    public static final Set<String> TOPICS_WITH_PAYMENTS = Stream.concat(
                    TOPICS.stream(), Stream.of("order_transactions/create"))
            .collect(Collectors.toUnmodifiableSet());

    /** What the app must be granted for it (Shopify docs: access scopes). */
    public static final List<String> SCOPES = List.of(
            "read_customers", "read_locations", "read_orders", "read_payment_terms", "read_products", "write_orders");

    private final ShopifyAdminSettings settings;
    private final InstantSource clock;
    private final AdminClient client;
    private final Definitions definitions;
    private final SubscriptionCare subscriptions;

    private ShopifyAdminAdapter(ShopifyAdminSettings settings, AdminClient client, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = client;
        this.definitions = new Definitions(client, names(settings.numberFields()), clock);
        this.subscriptions = new SubscriptionCare(client, names(settings.metafields()));
    }

    /**
     * Opens nothing yet: the first token is asked for with the first request.
     *
     * @param signals hears when the shop serves another version than the one asked for
     * @param random spreads those who wait for the budget
     */
    public static ShopifyAdminAdapter create(
            Vertx vertx, ShopifyAdminSettings settings, Signals signals, InstantSource clock, RandomGenerator random) {
        ShopifyAdminSettings.Shop shop = settings.shop();
        String url = shop.url() + "/admin/api/" + shop.apiVersion() + "/graphql.json";
        ShopConnection connection =
                ShopConnection.create(vertx, url, credentials(settings), limits(settings.load()), clock);
        VersionWatch version = new VersionWatch(shop.connection().value(), shop.apiVersion(), signals, clock);
        AdminClient.Pace pace = new AdminClient.Pace(settings.load().concurrency(), clock, random);
        return new ShopifyAdminAdapter(settings, AdminClient.create(vertx, connection, version, pace), clock);
    }

    /** Orders read anew, and those that changed since a time. */
    public SnapshotSource snapshots() {
        Receipts receipts =
                new Receipts(settings.shop().tenant(), settings.shop().connection());
        return new OrderSnapshots(client, receipts, new Variables(settings.metafields()));
    }

    /**
     * The shop's orders as documents of the kind {@code shop-order}.
     *
     * @param patterns by what refusals are classed
     */
    public TargetSystem orders(FailurePatterns patterns) {
        return new OrderTarget(client, definitions, new ShopRefusals(patterns));
    }

    /** The payments of the shop's orders. */
    public PaymentSource payments() {
        return new OrderPayments(client);
    }

    /** The app's webhook subscriptions. */
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** Where the API's version stands. */
    public VersionRadar versions() {
        return new ApiRadar(client);
    }

    /**
     * Examines the connection.
     *
     * @param endpoint where the webhooks are to go, where that is known
     */
    public Checkup checkup(Optional<String> endpoint) {
        Expected expected =
                new Expected(settings.shop().domain(), SCOPES, endpoint, TOPICS, names(settings.numberFields()));
        return new ShopCheckup(client, subscriptions, expected, clock);
    }

    /**
     * Sees to it that the shop has the definition of the metafield for the number; writing does so as well.
     *
     * @return why there is none; empty where there is
     */
    public Future<Optional<String>> setUp() {
        return definitions
                .ensure()
                .map(missing -> missing.map(trouble -> trouble.failure().text()));
    }

    /** How many answers were served with another API version than the one asked for. */
    public long versionMismatches() {
        return client.version().mismatches();
    }

    /** Closes its connections; what is under way then ends as unknown. */
    public Future<Void> close() {
        return client.close();
    }

    private static Credentials credentials(ShopifyAdminSettings settings) {
        String tokenUrl = settings.shop().url() + "/admin/oauth/access_token";
        ShopifyAdminSettings.Access access = settings.access();
        return access.clientId()
                .<Credentials>map(client -> new Credentials.Client(tokenUrl, client, access.secret()))
                .orElseGet(() -> new Credentials.Lasting(access.secret()));
    }

    private static Limits limits(ShopifyAdminSettings.Load load) {
        return new Limits(
                load.concurrency(),
                load.requestTimeout(),
                load.answerBytes(),
                load.breaker().faults(),
                load.breaker().window(),
                load.breaker().rest());
    }

    private static List<MetafieldName> names(List<String> texts) {
        return texts.stream().map(ShopifyAdminAdapter::name).toList();
    }

    private static MetafieldName name(String text) {
        return MetafieldName.of(text).orElseThrow(() -> new IllegalArgumentException("no metafield is called " + text));
    }
}
