package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.adapters.dynamics.DynamicsSettings;
import dev.hexbridge.domain.desire.Routing.Idle;
import dev.hexbridge.domain.desire.WriteBack;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.payment.PaymentRules;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All settings of one engine.
 *
 * @param http the public listener for webhooks
 * @param admin the listener for operations
 * @param storage where data is kept
 * @param shops the connections to shops
 * @param erps the connections to D365
 * @param pairs who is kept in agreement with whom
 * @param ops how the engine is watched
 */
public record Settings(
        Listener http, Listener admin, Storage storage, List<Shop> shops, List<Erp> erps, Pairs pairs, Ops ops) {

    /** The same, to relieve another engine that runs on the same database. */
    public Settings relieving() {
        return new Settings(http, admin, storage.relieving(), shops, erps, pairs, ops);
    }

    /**
     * The pairs.
     *
     * @param sound those whose settings have no fault
     * @param idle those that stand still for a fault of theirs
     * @param faults the faults
     * @param decisions the decision table of a shop, by the shop's connection
     * @param payments how pairs book payments, by the pair's name; those that book none are left out
     */
    public record Pairs(
            List<Pair> sound,
            List<Idle> idle,
            List<SettingsFault> faults,
            Map<ConnectionName, String> decisions,
            Map<String, PaymentRules> payments) {

        public Pairs {
            sound = List.copyOf(sound);
            idle = List.copyOf(idle);
            faults = List.copyOf(faults);
            decisions = Map.copyOf(decisions);
            payments = Map.copyOf(payments);
        }

        /** All pairs, those that stand still last. */
        public Stream<Pair> all() {
            return Stream.concat(sound.stream(), idle.stream().map(Idle::pair));
        }
    }

    /**
     * A listener.
     *
     * @param host the address to listen on
     * @param port the port; 0 for any
     * @param names host names by which it may be called besides its address
     * @param connections how many connections may be open at once
     */
    public record Listener(String host, int port, List<String> names, int connections) {}

    /**
     * Where data is kept.
     *
     * @param dataDirectory for the embedded database, keys and tokens
     * @param databaseUrl the database; empty for the embedded one
     * @param databasePassword its password, where the URL has none
     * @param secrets where secrets are, and where they may go
     * @param documentsDirectory maps, flows and tables that stand in for the built-in ones
     * @param relieve whether another engine on the same database is relieved at the start; else it is waited for
     */
    public record Storage(
            Path dataDirectory,
            Optional<String> databaseUrl,
            Optional<SecretRef> databasePassword,
            SecretPlaces secrets,
            Optional<Path> documentsDirectory,
            boolean relieve) {

        Storage relieving() {
            return new Storage(dataDirectory, databaseUrl, databasePassword, secrets, documentsDirectory, true);
        }
    }

    /**
     * Where secrets are, and where they may go.
     *
     * @param directory the folder of {@code secret://file/} references
     * @param hosts the hosts that a reference was approved for, by reference; of those not named, the hosts of the
     *     connections that name them
     */
    public record SecretPlaces(Path directory, Map<String, Set<String>> hosts) {

        public SecretPlaces {
            hosts = Map.copyOf(hosts);
        }
    }

    /**
     * A connection to a shop.
     *
     * @param name its name, part of its webhook's URL
     * @param domain its permanent domain, {@code x.myshopify.com}
     * @param webhookSecrets the secrets that sign its webhooks; two while one is being replaced
     * @param admin how its Admin API is reached; empty for the emulated shop
     * @param care what is done at the shop besides taking its webhooks
     */
    public record Shop(
            ConnectionName name,
            String domain,
            List<SecretRef> webhookSecrets,
            Optional<ShopAdmin> admin,
            ShopCare care) {

        /** The same shop, reached otherwise. */
        public Shop reachedBy(ShopAdmin other) {
            return new Shop(name, domain, webhookSecrets, Optional.of(other), care);
        }

        /** The same shop with a secret that signs its webhooks. */
        public Shop signingWith(SecretRef secret) {
            return new Shop(name, domain, List.of(secret), admin, care);
        }
    }

    /**
     * What is done at a shop besides taking its webhooks.
     *
     * @param sweep how its changes are gone through
     * @param subscriptionsEvery how often its subscriptions are looked after
     * @param webhooks where its webhooks go; empty where nothing is subscribed to
     * @param writeBack what is written on its orders
     * @param metafields the custom fields that belong to its orders' snapshots
     */
    public record ShopCare(
            Sweep sweep,
            Duration subscriptionsEvery,
            Optional<URI> webhooks,
            Optional<WriteBack> writeBack,
            List<String> metafields) {

        public ShopCare {
            metafields = List.copyOf(metafields);
        }
    }

    /**
     * How a shop's changes are gone through.
     *
     * @param every how often
     * @param overlap how far behind the newest change seen each time begins
     * @param from where the very first time begins; empty for the start of the engine
     */
    public record Sweep(Duration every, Duration overlap, Optional<Instant> from) {}

    /**
     * How a shop's Admin API is reached.
     *
     * @param url its base
     * @param credentials a lasting token, or a client's id and secret
     */
    public record ShopAdmin(URI url, ShopCredentials credentials) {}

    /** Who the engine is to a shop. */
    public sealed interface ShopCredentials {

        /** A token that does not expire. */
        record Token(SecretRef token) implements ShopCredentials {}

        /** A client that asks for a token each day. */
        record Client(String id, SecretRef secret) implements ShopCredentials {}
    }

    /**
     * A connection to D365.
     *
     * @param name its name
     * @param environment how it is reached; empty for the emulated one
     * @param company the company that its pairs use unless they say otherwise
     * @param entitySets entity sets by kind or alias, where they differ from the usual
     * @param settleWindow how long it may take to bring about what it was sent after its answer was lost; empty for
     *     the usual window
     * @param load how much it is given to do at once
     */
    public record Erp(
            ConnectionName name,
            Optional<Environment> environment,
            Optional<String> company,
            Map<String, String> entitySets,
            Optional<Duration> settleWindow,
            DynamicsSettings.Load load) {

        /** The same connection with the environment where it has none. */
        public Erp reached(Optional<Environment> otherwise) {
            return new Erp(name, environment.or(() -> otherwise), company, entitySets, settleWindow, load);
        }
    }

    /**
     * How D365 is reached.
     *
     * @param url the environment's URL
     * @param tokenUrl where tokens are had
     * @param clientId the registered application
     * @param clientSecret its secret
     */
    public record Environment(URI url, URI tokenUrl, String clientId, SecretRef clientSecret) {}

    /** Whether any peer has to be emulated. */
    public boolean needsEmulators() {
        return shops.stream().anyMatch(shop -> shop.admin().isEmpty())
                || erps.stream().anyMatch(erp -> erp.environment().isEmpty());
    }
}
