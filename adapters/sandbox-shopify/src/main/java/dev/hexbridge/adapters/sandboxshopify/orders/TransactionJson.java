package dev.hexbridge.adapters.sandboxshopify.orders;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The body of {@code order_transactions/create} (Shopify docs: webhook payloads): one transaction, without its order. */
public final class TransactionJson {

    private TransactionJson() {}

    /** Renders a transaction in the shop's time. */
    public static byte[] render(Order order, Payment.Transaction transaction, ZoneId zone) {
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                transaction.at().atZone(zone).toOffsetDateTime());
        return JsonWriter.object(json -> json.number("id", transaction.id())
                .number("order_id", order.id())
                .text("kind", transaction.kind().name().toLowerCase(Locale.ROOT))
                .text("gateway", transaction.gateway())
                .text("status", transaction.state().name().toLowerCase(Locale.ROOT))
                .nulls("message", "authorization", "location_id", "user_id", "device_id", "error_code")
                .text("created_at", at)
                .text("processed_at", at)
                .bool("test", order.notes().test())
                .number("parent_id", transaction.parent())
                .text("amount", transaction.amount().shop().toPlainString())
                .text("currency", order.basket().pricing().currency())
                .text("source_name", order.header().sourceName())
                .text("payment_id", "c" + transaction.id() + ".1")
                .nulls("amount_rounding")
                .text("admin_graphql_api_id", "gid://shopify/OrderTransaction/" + transaction.id()));
    }
}
