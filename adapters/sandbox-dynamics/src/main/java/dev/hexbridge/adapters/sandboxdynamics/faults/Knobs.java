package dev.hexbridge.adapters.sandboxdynamics.faults;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxdynamics.metadata.ExtensionField;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Language;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every knob by name. The field names are the names in the document of {@code /_faults}. */
public final class Knobs {
    private static final Type FIELDS_BY_SET = new TypeReference<Map<String, List<ExtensionField>>>() {}.getType();
    private static final Type RATE_BY_CODE = new TypeReference<Map<String, BigDecimal>>() {}.getType();

    private final KnobDocument document = new KnobDocument();

    /** Seed of the injected randomness. */
    public final Knob<Long> seed = document.knob("seed", Long.class, 1L);
    /** Delay of each request and of each write inside a batch. */
    public final Knob<Range> latencyMillis = document.knob("latencyMillis", Range.class, Range.NONE);
    /** Probability that a request fails before it has any effect. */
    public final Knob<Double> errorRate =
            document.knob("errorRate", Double.class, 0.0, rate -> rate >= 0 && rate <= 1, "is 0 to 1");
    /** Status of those failures: 500 as JSON, 502 and 503 as a gateway's HTML. */
    public final Knob<Integer> errorStatus =
            document.knob("errorStatus", Integer.class, 500, Set.of(500, 502, 503)::contains, "is 500, 502 or 503");
    /** Resource-based throttling. */
    public final Knob<Throttle> throttle = document.knob("throttle", Throttle.class, Throttle.NONE);
    /** Per-user limits of old versions. */
    public final Knob<LegacyLimits> legacyLimits =
            document.mergedKnob("legacyLimits", LegacyLimits.class, LegacyLimits.NONE);
    /** The write is applied, then the connection is closed without an answer. */
    public final Knob<Chance> cutAfterCommit = document.knob("cutAfterCommit", Chance.class, Chance.NEVER);
    /** The connection is closed and nothing is applied. */
    public final Knob<Chance> cutBeforeCommit = document.knob("cutBeforeCommit", Chance.class, Chance.NEVER);
    /** The connection is closed and the write is applied afterwards. */
    public final Knob<CommitLater> commitLater = document.knob("commitLater", CommitLater.class, CommitLater.NEVER);
    /** The write is applied, the answer is a gateway's 504. */
    public final Knob<Chance> timeoutAfterCommit = document.knob("timeoutAfterCommit", Chance.class, Chance.NEVER);
    /** The answer is a login page with status 200; nothing is applied. */
    public final Knob<Chance> html200 = document.knob("html200", Chance.class, Chance.NEVER);
    /** The write meets another user's change of the same record. */
    public final Knob<Chance> updateConflict = document.knob("updateConflict", Chance.class, Chance.NEVER);
    /** The custom service answers 200 with a body that reports failure, and does nothing. */
    public final Knob<Chance> serviceFails = document.knob("serviceFails", Chance.class, Chance.NEVER);
    /** Requests are accepted and not answered until this is lifted. */
    public final Knob<Boolean> stall = document.knob("stall", Boolean.class, false);
    /** Life of a token. */
    public final Knob<Integer> tokenExpirySeconds =
            document.knob("tokenExpirySeconds", Integer.class, 3599, seconds -> seconds >= 0, "is not negative");
    /** The token endpoints answer 503. */
    public final Knob<Boolean> tokenEndpointDown = document.knob("tokenEndpointDown", Boolean.class, false);
    /** Whether the application is mapped to a user of the environment; if not, its tokens meet 403. */
    public final Knob<Boolean> appRegistered = document.knob("appRegistered", Boolean.class, true);
    /** Language of labels and messages. */
    public final Knob<Language> language = document.knob("language", Language.class, Language.ENGLISH);
    /** Status of an existing key and of an update conflict: 400 today, 500 in older versions. */
    public final Knob<Integer> duplicateStatus =
            document.knob("duplicateStatus", Integer.class, 400, Set.of(400, 500)::contains, "is 400 or 500");
    /** Who chooses numbers. */
    public final Knob<NumberSequences> numberSequences =
            document.mergedKnob("numberSequences", NumberSequences.class, NumberSequences.INITIAL);
    /** Which items exist. */
    public final Knob<Catalogue> catalogue = document.knob("catalogue", Catalogue.class, Catalogue.OPEN);
    /** Sales tax rate by item sales tax group; 0.25 is a quarter. */
    public final Knob<Map<String, BigDecimal>> taxRates = document.knob("taxRates", RATE_BY_CODE, Map.of());
    /** By how much the totals of orders are off, part by part. */
    public final Knob<TotalsOff> totalsOff = document.mergedKnob("totalsOff", TotalsOff.class, TotalsOff.NOTHING);
    /** Whether totals are calculated by the time somebody reads them; unsourced when the product does not. */
    public final Knob<Boolean> totalsCalculated = document.knob("totalsCalculated", Boolean.class, true);
    /** Reads without {@code $orderby} come in a different order each time. */
    public final Knob<Boolean> shuffle = document.knob("shuffle", Boolean.class, false);
    /** Rows per answer. */
    public final Knob<Integer> pageSize =
            document.knob("pageSize", Integer.class, 10_000, rows -> rows > 0, "is at least 1");
    /** Operations per batch. */
    public final Knob<Integer> maxBatchOperations =
            document.knob("maxBatchOperations", Integer.class, 5_000, size -> size > 0, "is at least 1");
    /** Whether {@code SalesOrderHeaders}, {@code ReleasedProducts} and {@code InventOnHand} are served as aliases. */
    public final Knob<Boolean> aliases = document.knob("aliases", Boolean.class, false);
    /** Fields that extensions add, by entity set. */
    public final Knob<Map<String, List<ExtensionField>>> extensionFields =
            document.knob("extensionFields", FIELDS_BY_SET, StandardExtension.FIELDS);

    /** Makes the knobs; {@code revokeTokens} runs when the document asks for it. */
    public Knobs(Runnable revokeTokens) {
        document.action("revokeTokens", revokeTokens);
    }

    /** Applies a partial document. The answer names every fault; when it is not empty nothing was changed. */
    public List<String> apply(ObjectNode changes) {
        return document.apply(changes);
    }

    /** All knobs as they stand. */
    public ObjectNode render() {
        return document.render();
    }
}
