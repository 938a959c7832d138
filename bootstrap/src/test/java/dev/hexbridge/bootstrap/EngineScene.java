package dev.hexbridge.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** One running engine for all tests of a class, and questions about what became of orders. */
abstract class EngineScene {

    @TempDir
    static Path data;

    private static Optional<RunningEngine> running = Optional.empty();

    @BeforeAll
    static void start() {
        running = Optional.of(new RunningEngine(data, Map.of()));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningEngine::close);
    }

    @AfterEach
    void mend() {
        engine().erpFaults("""
                {"cutAfterCommit":{"nextN":0},"commitLater":{"nextN":0,"delayMillis":0},"catalogue":"open",
                 "throttle":{"rate":0}}""");
    }

    static RunningEngine engine() {
        return running.orElseThrow();
    }

    static Optional<JsonNode> settled(String orderId) {
        for (JsonNode step : engine().ask("/api/v1/timeline?q=" + orderId).path("steps")) {
            boolean done = List.of("delivered", "found", "unchanged")
                    .contains(step.path("result").asText());
            if (done && step.path("entity").asText().contains("/order/")) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    static Optional<String> deadLetter(String orderId) {
        for (JsonNode letter : engine().ask("/api/v1/dead-letters?state=dead").path("items")) {
            if (letter.path("key").asText().contains("/order/" + orderId)) {
                return Optional.of(letter.path("id").asText());
            }
        }
        return Optional.empty();
    }

    static long events(String deliveryId) {
        long count = 0;
        for (JsonNode event : engine().ask("/api/v1/events?limit=500").path("items")) {
            if (event.path("deliveryId").asText().equals(deliveryId)) {
                count++;
            }
        }
        return count;
    }

    static List<JsonNode> writes(String entitySet, String field, String value) {
        List<JsonNode> bodies = new ArrayList<>();
        for (JsonNode write : engine().erp("/_ledger?entitySet=" + entitySet).path("writes")) {
            boolean ours = write.path("body").path(field).asText().equals(value)
                    || write.path("key").path(field).asText().equals(value);
            if (ours && write.path("operation").asText().equals("create")) {
                bodies.add(write.path("body"));
            }
        }
        return bodies;
    }

    static BigDecimal amount(JsonNode line, String field) {
        return new BigDecimal(line.path(field).asText("0"));
    }

    static byte[] body(String id, String price, String total) {
        return """
                {"id":%1$s,"admin_graphql_api_id":"gid://shopify/Order/%1$s","name":"#%1$s","order_number":%1$s,"test":false,
                 "currency":"USD","presentment_currency":"USD","taxes_included":false,"financial_status":"paid",
                 "fulfillment_status":null,"created_at":"2026-11-20T10:00:00-05:00","updated_at":"2026-11-20T10:00:00-05:00",
                 "processed_at":"2026-11-20T10:00:00-05:00","cancelled_at":null,"closed_at":null,"email":"ann@example.com",
                 "phone":null,"total_price":"%3$s","current_total_price":"%3$s","subtotal_price":"%2$s","total_tax":"0.00",
                 "total_discounts":"0.00","total_tip_received":"0.00","tags":"","note":null,"note_attributes":[],
                 "payment_gateway_names":["shopify_payments"],"discount_applications":[],"tax_lines":[],
                 "customer":{"id":91,"first_name":"Ann","last_name":"Lee","email":"ann@example.com"},
                 "line_items":[{"id":%1$s1,"sku":"HB-1001","title":"Kettle","quantity":1,"current_quantity":1,
                   "price":"%2$s","total_discount":"0.00","discount_allocations":[],"tax_lines":[],"properties":[],
                   "gift_card":false,"requires_shipping":true,"product_id":1,"variant_id":2}],
                 "shipping_lines":[],"refunds":[],"fulfillments":[]}""".formatted(id, price, total).getBytes(StandardCharsets.UTF_8);
    }
}
