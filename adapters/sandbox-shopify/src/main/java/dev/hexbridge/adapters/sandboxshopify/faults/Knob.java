package dev.hexbridge.adapters.sandboxshopify.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything about the shop's behaviour that can be changed while it runs. */
public enum Knob {
    /** Deliveries that are sent twice at once, with one webhook id. */
    DUPLICATE_RATE("duplicateRate", Kind.RATE, "0"),
    /** Deliveries that are held back until the next one of the same order has been sent, or two seconds. */
    DISORDER_RATE("disorderRate", Kind.RATE, "0"),
    /** Deliveries upon which an old one is sent once more. */
    REPLAY_RATE("replayRate", Kind.RATE, "0"),
    DELAY_MIN("delayMillis.min", Kind.COUNT, "0"),
    DELAY_MAX("delayMillis.max", Kind.COUNT, "0"),
    /** Scales the intervals between retries; at 1 eight retries take four hours. */
    RETRY_TIME_SCALE("retryTimeScale", Kind.FACTOR, "0.01"),
    /** Consecutive failures of one delivery after which its subscription is deleted; 0 for never. */
    SUBSCRIPTION_REMOVED_AFTER("subscriptionRemovedAfter", Kind.COUNT, "8"),
    /** Attempts signed with another secret. */
    WRONG_SIGNATURE_RATE("wrongSignatureRate", Kind.RATE, "0"),
    /** Changes that leave {@code updated_at} as it was. */
    EQUAL_UPDATED_AT_RATE("equalUpdatedAtRate", Kind.RATE, "0"),
    /** Whether tags written through the Admin API are announced as {@code orders/updated}. */
    ECHO_TAG_WRITES("echoTagWrites", Kind.FLAG, "true"),
    /** Whether metafields written on an order move its {@code updated_at} and are announced as {@code orders/updated}. */
    ECHO_METAFIELD_WRITES("echoMetafieldWrites", Kind.FLAG, "true"),
    /** Deliveries that get lost: nobody ever sends them. */
    LOST_RATE("lostWebhooks.rate", Kind.RATE, "0"),
    /** The next so many deliveries get lost. */
    LOST_NEXT("lostWebhooks.nextN", Kind.COUNT, "0"),
    /** Lines of random orders without a SKU. */
    NULL_SKU_RATE("nullSkuRate", Kind.RATE, "0.01"),
    /** Admin calls refused although the bucket is full enough. */
    THROTTLED_RATE("throttled.rate", Kind.RATE, "0"),
    /** The HTTP status of a throttled answer: both have been reported. */
    THROTTLED_AS("throttled.as", Kind.THROTTLE_STATUS, "200"),
    BUCKET_SIZE("bucket.maximumAvailable", Kind.COUNT, "2000"),
    BUCKET_RESTORE("bucket.restoreRate", Kind.COUNT, "100"),
    TOKEN_EXPIRY("tokenExpirySeconds", Kind.COUNT, "86399"),
    /** The scopes that the app was granted, with commas; empty for all it asks for. */
    SCOPES("scopes", Kind.TEXT, "\"\""),
    /** Admin calls answered with a top-level error and HTTP 200. */
    GRAPHQL_ERROR_RATE("graphqlErrorRate", Kind.RATE, "0"),
    /** Admin calls answered with a hole in the data, and a top-level error beside it. */
    PARTIAL_RATE("partialData.rate", Kind.RATE, "0"),
    /** The next so many Admin calls are answered so. */
    PARTIAL_NEXT("partialData.nextN", Kind.COUNT, "0"),
    /** The nullable field that is missing then. */
    PARTIAL_FIELD("partialData.field", Kind.TEXT, "\"customer\""),
    /** Admin calls answered with an HTML page and HTTP 200. */
    HTML_200_RATE("html200Rate", Kind.RATE, "0"),
    /** The next so many mutations are applied, and the connection is cut instead of an answer. */
    CUT_AFTER_APPLY("cutAfterApply.nextN", Kind.COUNT, "0"),
    /** The newest API version there is; empty for the one of the settings. Older ones fall forward with it. */
    NEWEST_API_VERSION("newestApiVersion", Kind.API_VERSION, "\"\""),
    /** The API version that answers and webhooks claim; empty for the right one. */
    API_VERSION_SERVED("apiVersionServed", Kind.TEXT, "\"\""),
    /** Admin calls are accepted and never answered. */
    STALL("stall", Kind.FLAG, "false"),
    /** Restarts the dice by which faults strike. */
    SEED("seed", Kind.SEED, "1");

    private final String path;
    private final Kind kind;
    private final String standard;

    Knob(String path, Kind kind, String standard) {
        this.path = path;
        this.kind = kind;
        this.standard = standard;
    }

    /** The knob's place in the JSON of {@code /_faults}; a dot stands for nesting. */
    public String path() {
        return path;
    }

    Kind kind() {
        return kind;
    }

    /** The value at start, as JSON. */
    String standard() {
        return standard;
    }

    static Optional<Knob> at(String path) {
        return Arrays.stream(values()).filter(knob -> knob.path.equals(path)).findFirst();
    }

    static List<String> paths() {
        return Arrays.stream(values()).map(Knob::path).toList();
    }
}
