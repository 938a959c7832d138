package dev.hexbridge.adapters.shopify.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The points that the app may spend in one shop (Shopify docs: API limits). The bucket has to hold what a request is
 * going to cost; it fills up again at a steady rate, and every answer tells where it stands. What is under way counts as
 * spent, whatever the answers say meanwhile.
 */
final class CostBucket {

    private static final double LONGEST_SECONDS = 30;

    private final InstantSource clock;
    private double available = 1_000;
    private double maximum = 1_000;
    private double restoreRate = 100;
    private double underWay;
    private Instant seen;

    CostBucket(InstantSource clock) {
        this.clock = clock;
        this.seen = clock.instant();
    }

    /** How long until a request of this cost fits, leaving this part of the bucket untouched; zero where it does. */
    Duration until(int cost, double reserve) {
        restore();
        double missing = Math.min(maximum, cost + reserve * maximum) - available;
        if (missing <= 0) {
            return Duration.ZERO;
        }
        double seconds = restoreRate > 0 ? missing / restoreRate : LONGEST_SECONDS;
        long millis = (long) Math.ceil(Math.min(seconds, LONGEST_SECONDS) * 1_000);
        return Duration.ofMillis(Math.max(1, millis));
    }

    void started(int cost) {
        restore();
        available -= cost;
        underWay += cost;
    }

    /** A request ended, and the answer told where the bucket stands, or did not. */
    void ended(int cost, JsonNode throttleStatus) {
        restore();
        underWay = Math.max(0, underWay - cost);
        if (throttleStatus.path("maximumAvailable").isNumber()) {
            maximum = throttleStatus.path("maximumAvailable").doubleValue();
            restoreRate = throttleStatus.path("restoreRate").doubleValue();
            available = throttleStatus.path("currentlyAvailable").doubleValue() - underWay;
        }
    }

    /** How many requests of this cost would fit now. */
    int room(int cost) {
        restore();
        return (int) Math.max(0, Math.floor(available / Math.max(1, cost)));
    }

    private void restore() {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(seen, now).toMillis() / 1_000.0);
        available = Math.min(maximum - underWay, available + seconds * restoreRate);
        seen = now;
    }
}
