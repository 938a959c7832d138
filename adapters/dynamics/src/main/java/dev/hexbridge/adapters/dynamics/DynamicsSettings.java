package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.odata.Tables;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One connection to an environment of Dynamics 365 Finance and Operations.
 *
 * @param environment where it is and who asks
 * @param entitySets entity sets that differ from the usual ones, by kind of record or by the alias of a set; values
 *     may be aliases as well
 * @param load how much is sent at once
 * @param breaker when to leave the environment alone
 */
public record DynamicsSettings(Environment environment, Map<String, String> entitySets, Load load, Breaker breaker) {

    public DynamicsSettings {
        entitySets = Map.copyOf(entitySets);
    }

    /** The usual load and breaker for an environment, with the usual entity sets. */
    public static DynamicsSettings of(Environment environment) {
        return new DynamicsSettings(environment, Map.of(), Load.USUAL, Breaker.USUAL);
    }

    /** What is wrong with these settings, in sentences; empty where nothing is. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>(Tables.faults(new TreeMap<>(entitySets)));
        environment.check(faults);
        load.check(faults);
        if (breaker.faults < 1 || !breaker.rest.isPositive() || breaker.window.toSeconds() < 1) {
            faults.add("the breaker needs at least one fault, a window of a second or more, and a rest");
        }
        return faults;
    }

    /**
     * Where the environment is and who asks.
     *
     * @param url the environment's URL; a trailing slash is taken off, for the identity platform knows it without
     * @param tokenUrl the token endpoint
     * @param clientId the registered application
     * @param audience how the token request names the environment
     */
    public record Environment(String url, String tokenUrl, String clientId, Audience audience) {

        public Environment {
            url = url.strip().replaceAll("/+$", "");
            tokenUrl = tokenUrl.strip();
        }

        /** With the audience that the path of the token URL tells. */
        public static Environment of(String url, String tokenUrl, String clientId) {
            return new Environment(url, tokenUrl, clientId, Audience.of(tokenUrl));
        }

        private void check(List<String> faults) {
            if (!isHttp(url)) {
                faults.add("the environment's URL is no http or https URL: " + url);
            }
            if (!isHttp(tokenUrl)) {
                faults.add("the token URL is no http or https URL: " + tokenUrl);
            }
            if (clientId.isBlank()) {
                faults.add("the client id is empty");
            }
        }

        private static boolean isHttp(String text) {
            try {
                URI uri = URI.create(text);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
            } catch (IllegalArgumentException noUri) {
                return false;
            }
        }
    }

    /** How the token request names the environment (Microsoft docs: OAuth 2.0 client credentials, v1 and v2). */
    public enum Audience {
        /** Version 1: {@code resource=<url>}. */
        RESOURCE,
        /** Version 2: {@code scope=<url>/.default}. */
        SCOPE;

        /** Version 2 has {@code /v2.0/} in its path. */
        public static Audience of(String tokenUrl) {
            return tokenUrl.contains("/v2.0/") ? SCOPE : RESOURCE;
        }

        Map.Entry<String, String> parameter(String environmentUrl) {
            return switch (this) {
                case RESOURCE -> Map.entry("resource", environmentUrl);
                case SCOPE -> Map.entry("scope", environmentUrl + "/.default");
            };
        }
    }

    /**
     * How much is sent at once.
     *
     * @param requestTimeout how long an answer may take
     * @param targetPeerTime how long the environment may work on one batch, as predicted from those before
     * @param maxOperations operations in one batch, however fast the environment is
     * @param concurrency requests under way at once
     * @param requestsPerSecond requests that may start in a second
     */
    public record Load(
            Duration requestTimeout,
            Duration targetPeerTime,
            int maxOperations,
            int concurrency,
            double requestsPerSecond) {

        public static final Load USUAL = new Load(Duration.ofSeconds(60), Duration.ofSeconds(5), 100, 4, 50);

        private void check(List<String> faults) {
            if (!requestTimeout.isPositive() || targetPeerTime.compareTo(requestTimeout) >= 0) {
                faults.add("the target peer time must be shorter than the request timeout, and both positive");
            }
            if (!targetPeerTime.isPositive() || maxOperations < 1 || concurrency < 1 || !(requestsPerSecond > 0)) {
                faults.add("peer time, operations in a batch, concurrency and requests a second must be positive");
            }
        }
    }

    /**
     * When to leave the environment alone.
     *
     * @param faults faults in a row that open the breaker
     * @param window the time within which they count
     * @param rest how long it stays open
     */
    public record Breaker(int faults, Duration window, Duration rest) {

        public static final Breaker USUAL = new Breaker(5, Duration.ofSeconds(30), Duration.ofSeconds(15));
    }
}
