package dev.hexbridge.adapters.sandboxshopify.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The points an app may spend. The bucket must hold the requested cost; what an answer did not cost is given back
 * (Shopify docs: API limits).
 */
public final class CostBucket {

    private final Faults faults;
    private final InstantSource clock;
    private double missing;
    private Instant seen;

    public CostBucket(Faults faults, InstantSource clock) {
        this.faults = faults;
        this.clock = clock;
        this.seen = clock.instant();
    }

    boolean take(int cost) {
        restore();
        boolean enough = available() >= cost;
        missing += enough ? cost : 0;
        return enough;
    }

    void giveBack(int cost) {
        missing = Math.max(0, missing - cost);
    }

    ObjectNode status() {
        restore();
        return JsonNodeFactory.instance
                .objectNode()
                .put("maximumAvailable", faults.count(Knob.BUCKET_SIZE))
                .put("currentlyAvailable", available())
                .put("restoreRate", faults.count(Knob.BUCKET_RESTORE));
    }

    private int available() {
        return (int) Math.max(0, Math.floor(faults.count(Knob.BUCKET_SIZE) - missing));
    }

    private void restore() {
        Instant now = clock.instant();
        double seconds = (now.toEpochMilli() - seen.toEpochMilli()) / 1000.0;
        missing = Math.max(0, missing - Math.max(0, seconds) * faults.count(Knob.BUCKET_RESTORE));
        seen = now;
    }
}
