package dev.hexbridge.adapters.shopify;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Admin API of one shop.
 *
 * @param shop which shop it is
 * @param access what the engine shows to it
 * @param metafields the metafields that belong to an order's snapshot, {@code namespace.key}: webhooks are subscribed
 *     with them and orders re-read with them, so that both tell the same
 * @param numberFields the metafields that hold an order's numbers in the ERP, {@code namespace.key}: one, or one for each
 *     legal entity
 * @param load how much is sent at once
 */
public record ShopifyAdminSettings(
        Shop shop, Access access, List<String> metafields, List<String> numberFields, Load load) {

    /** The version that the documents were written for. */
    public static final String API_VERSION = "2026-10";

    /** Where an order's number goes unless something else is set. */
    public static final String NUMBER_FIELD = "hexbridge.d365_order";

    private static final Pattern VERSION = Pattern.compile("20[0-9]{2}-(01|04|07|10)|unstable");
    private static final Pattern METAFIELD =
            Pattern.compile("(\\$app(:[A-Za-z0-9_-]+)*|[A-Za-z0-9_-]{3,255})\\.[A-Za-z0-9_-]{2,64}");

    public ShopifyAdminSettings {
        metafields = List.copyOf(metafields);
        numberFields = List.copyOf(numberFields);
    }

    /** The usual metafield, load and version. */
    public static ShopifyAdminSettings of(Shop shop, Access access) {
        return new ShopifyAdminSettings(shop, access, List.of(), List.of(NUMBER_FIELD), Load.USUAL);
    }

    /** What is wrong with these settings, in sentences; empty where nothing is. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        shop.check(faults);
        access.check(faults);
        load.check(faults);
        List<String> named = new ArrayList<>(metafields);
        named.addAll(numberFields);
        named.stream()
                .filter(name -> !METAFIELD.matcher(name).matches())
                .forEach(name -> faults.add("no metafield is called like this, namespace.key: " + name));
        if (metafields.size() > 50) {
            faults.add("an order's snapshot takes at most 50 metafields");
        }
        return faults;
    }

    /**
     * Which shop.
     *
     * @param tenant whose it is
     * @param connection the connection's name
     * @param domain the shop's permanent domain, for example {@code acme.myshopify.com}
     * @param url where its Admin API is, up to {@code /admin}; {@code https://} and the domain, but for an emulator
     * @param apiVersion the version that is asked for
     */
    public record Shop(TenantId tenant, ConnectionName connection, String domain, String url, String apiVersion) {

        public Shop {
            url = url.strip().replaceAll("/+$", "");
        }

        /** A shop at Shopify, in the version that the documents were written for. */
        public static Shop of(TenantId tenant, ConnectionName connection, String domain) {
            return new Shop(tenant, connection, domain, "https://" + domain, API_VERSION);
        }

        /** The same shop somewhere else. */
        public Shop at(String other) {
            return new Shop(tenant, connection, domain, other, apiVersion);
        }

        private void check(List<String> faults) {
            if (!isSafe(url)) {
                faults.add("the shop's URL must be https, or http on this machine: " + url);
            }
            if (!VERSION.matcher(apiVersion).matches()) {
                faults.add("there is no API version of this name: " + apiVersion);
            }
        }

        private static boolean isSafe(String text) {
            try {
                URI uri = URI.create(text);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                String host = String.valueOf(uri.getHost());
                boolean here = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
                return uri.getHost() != null && (scheme.equals("https") || (scheme.equals("http") && here));
            } catch (IllegalArgumentException noUri) {
                return false;
            }
        }
    }

    /**
     * What the engine shows: a token that lasts, or the client credentials of an app of the same organisation (Shopify
     * docs: authentication and authorization).
     *
     * @param clientId the app; empty with a lasting token
     * @param secret the app's client secret, or the lasting token
     */
    public record Access(Optional<String> clientId, Secret secret) {

        public static Access token(Secret token) {
            return new Access(Optional.empty(), token);
        }

        public static Access client(String clientId, Secret clientSecret) {
            return new Access(Optional.of(clientId), clientSecret);
        }

        private void check(List<String> faults) {
            if (secret.reveal().isBlank()) {
                faults.add("the client secret or access token is empty");
            }
            if (clientId.filter(String::isBlank).isPresent()) {
                faults.add("the client id is empty");
            }
        }
    }

    /**
     * How much is sent at once. The rate is not set: the shop tells it with every answer.
     *
     * @param requestTimeout how long an answer may take
     * @param answerBytes how long an answer may be
     * @param concurrency requests under way at once
     * @param breaker when to leave the shop alone
     */
    public record Load(Duration requestTimeout, int answerBytes, int concurrency, Breaker breaker) {

        public static final Load USUAL = new Load(Duration.ofSeconds(30), 32 * 1024 * 1024, 4, Breaker.USUAL);

        private void check(List<String> faults) {
            if (!requestTimeout.isPositive() || answerBytes < 1 || concurrency < 1) {
                faults.add("request timeout, answer size and concurrency must be positive");
            }
            if (breaker.faults < 1 || !breaker.rest.isPositive() || breaker.window.toSeconds() < 1) {
                faults.add("the breaker needs at least one fault, a window of a second or more, and a rest");
            }
        }
    }

    /**
     * When to leave the shop alone.
     *
     * @param faults faults in a row that open the breaker
     * @param window the time within which they count
     * @param rest how long it stays open
     */
    public record Breaker(int faults, Duration window, Duration rest) {

        public static final Breaker USUAL = new Breaker(5, Duration.ofSeconds(30), Duration.ofSeconds(15));
    }
}
