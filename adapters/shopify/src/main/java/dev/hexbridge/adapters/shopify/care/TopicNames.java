package dev.hexbridge.adapters.shopify.care;

import java.util.Locale;
import java.util.Set;

/**
 * Topics have two spellings: {@code orders/create} in the header of a delivery, {@code ORDERS_CREATE} in GraphQL
 * (Shopify docs: WebhookSubscriptionTopic). The second is made of the first; back, one has to know the resource.
 */
final class TopicNames {

    private static final Set<String> LONGER = Set.of(
            "ORDER_TRANSACTIONS",
            "BULK_OPERATIONS",
            "FULFILLMENT_ORDERS",
            "INVENTORY_LEVELS",
            "INVENTORY_ITEMS",
            "TENDER_TRANSACTIONS",
            "METAFIELD_DEFINITIONS",
            "COMPANY_LOCATIONS",
            "COMPANY_CONTACTS",
            "DRAFT_ORDERS",
            "PAYMENT_TERMS");

    private TopicNames() {}

    static String constant(String topic) {
        return topic.toUpperCase(Locale.ROOT).replace('/', '_').replace('.', '_');
    }

    static String topic(String constant) {
        int end = LONGER.stream()
                .filter(resource -> constant.startsWith(resource + "_"))
                .mapToInt(String::length)
                .findFirst()
                .orElse(constant.indexOf('_'));
        return end < 0
                ? constant.toLowerCase(Locale.ROOT)
                : (constant.substring(0, end) + "/" + constant.substring(end + 1)).toLowerCase(Locale.ROOT);
    }
}
