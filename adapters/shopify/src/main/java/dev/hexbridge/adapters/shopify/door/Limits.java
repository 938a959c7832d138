package dev.hexbridge.adapters.shopify.door;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param bodyBytes the largest body taken
 * @param deadline how long a request may take from its first byte to its answer
 * @param retryAfter when to come again after a failure that names no time
 */
public record Limits(int bodyBytes, Duration deadline, Duration retryAfter) {

    /** Shopify gives up after five seconds, connecting included (Shopify docs: webhooks, HTTPS delivery). */
    public static final Limits DEFAULT = new Limits(1 << 20, Duration.ofSeconds(4), Duration.ofSeconds(5));
}
