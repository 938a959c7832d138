package dev.hexbridge.adapters.sandboxshopify.webhooks;

import java.util.List;
import java.util.Locale;

/**
 * Webhook topics that an app may subscribe to here. The name is the one of GraphQL's {@code WebhookSubscriptionTopic}; the
 * path is the one of the {@code X-Shopify-Topic} header.
 */
public enum Topic {
    ORDERS_CREATE,
    ORDERS_UPDATED,
    ORDERS_EDITED,
    ORDERS_CANCELLED,
    ORDERS_PAID,
    ORDERS_DELETE,
    ORDERS_FULFILLED,
    ORDERS_PARTIALLY_FULFILLED,
    CUSTOMERS_CREATE,
    CUSTOMERS_UPDATE,
    CUSTOMERS_DELETE,
    REFUNDS_CREATE,
    ORDER_TRANSACTIONS_CREATE,
    RETURNS_CLOSE,
    APP_UNINSTALLED,
    BULK_OPERATIONS_FINISH;

    /** {@code orders/create} for {@link #ORDERS_CREATE}: the word before the slash is the longest known resource. */
    public String path() {
        String lower = name().toLowerCase(Locale.ROOT);
        for (String resource : List.of("order_transactions", "bulk_operations")) {
            if (lower.startsWith(resource)) {
                return resource + "/" + lower.substring(resource.length() + 1);
            }
        }
        return lower.replaceFirst("_", "/");
    }
}
