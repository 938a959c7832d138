package dev.hexbridge.adapters.sandboxshopify.webhooks;

import java.time.Duration;

/** How long a delivery may take and how often it is tried again. */
public record DeliveryPolicy(Duration connectTimeout, Duration totalTimeout, int retries, Duration retriesTake) {

    /** One second to connect, five in total; eight retries over four hours (Shopify docs: webhooks, troubleshoot). */
    public static DeliveryPolicy shopify() {
        return new DeliveryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(5), 8, Duration.ofHours(4));
    }

    public DeliveryPolicy withTimeouts(Duration connect, Duration total) {
        return new DeliveryPolicy(connect, total, retries, retriesTake);
    }

    /** The wait before a retry (counted from 1): each twice the one before, all together {@link #retriesTake}. */
    Duration delay(int retry, double scale) {
        double shares = Math.pow(2, retries) - 1;
        double millis = retriesTake.toMillis() * scale * Math.pow(2, retry - 1) / shares;
        return Duration.ofMillis(Math.max(1, Math.round(millis)));
    }
}
