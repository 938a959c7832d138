package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.application.port.outbound.Checkpoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that D365 numbers itself, from the webhook to what becomes of them later, through the whole engine. */
class GeneratedOrdersTest {

    @TempDir
    static Path data;

    private static Optional<RunningEngine> running = Optional.empty();

    @BeforeAll
    static void start() {
        running = Optional.of(new RunningEngine(
                data,
                Map.of(
                        "HEXBRIDGE_PAIRS_NUMBERING_STRATEGY", "generated",
                        "HEXBRIDGE_DYNAMICS_SETTLE_WINDOW", "1s")));
        engine().erpFaults("{\"numberSequences\":{\"salesOrder\":\"automatic\"}}");
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningEngine::close);
    }

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    @Test
    void anOrderIsNumberedEditedAndCancelledInTheErp() {
        deliver("8001", "10:00", line("1", 2, 2), "");
        JsonNode made = settled("8001", 1);
        String number = made.path("detail").path("target-number").asText();
        assertTrue(number.matches("\\d{6}"), made.toString());

        deliver("8001", "10:01", line("1", 2, 0) + "," + line("2", 3, 3), "");
        settled("8001", 2);
        assertEquals(List.of("create", "delete", "create"), ofLines(number));

        deliver("8001", "10:02", line("1", 2, 0) + "," + line("2", 3, 3), "2026-11-20T10:02:00-05:00");
        settled("8001", 3);
        assertEquals(List.of("create", "delete"), ofHeader(number));
    }

    @Test
    void aHeaderThatIsCommittedLaterThanTheCutStaysTheOnlyOne() {
        engine().erpFaults("{\"commitLater\":{\"nextN\":2,\"delayMillis\":700}}");
        deliver("8002", "10:00", line("1", 1, 1), "");
        settled("8002", 1);

        assertEquals(1, headers("8002"));
        assertEquals(Map.of(), duplicates());
    }

    @Test
    void aHeaderThatNeverArrivedIsMadeOnceAfterTheWindow() {
        engine().erpFaults("{\"cutBeforeCommit\":{\"nextN\":2}}");
        deliver("8003", "10:00", line("1", 1, 1), "");
        settled("8003", 1);

        assertEquals(1, headers("8003"));
        assertEquals(Map.of(), duplicates());
    }

    @Test
    void anInvoicedOrderIsNotTouchedAndNumberedDocumentsMakeUpForIt() {
        deliver("8004", "10:00", line("1", 1, 1), "");
        String number = settled("8004", 1).path("detail").path("target-number").asText();
        engine().moveOrder("usmf", number, "Invoiced");
        deliver("8004", "10:01", line("1", 1, 0) + "," + line("2", 1, 1), "");

        RunningEngine.until(
                "a return order and a further sales order",
                () -> count("ReturnOrderHeadersV2", "-8004-R1") == 1 && count("SalesOrderHeadersV3", "-8004-S1") == 1
                        ? Optional.of(true)
                        : Optional.empty());
        assertEquals(List.of("create"), ofLines(number));
        assertEquals(Map.of(), duplicates());
    }

    @Test
    void anOrdinaryWalkComesToEveryNamedCheckpoint() {
        String wish = """
                {"lines":[{"sku":"HB-1001","title":"Kettle","quantity":2,"price":"19.99"}],"currency":"USD",
                 "customer":"new","paid":true}""";
        settled(engine().placeOrder(wish).path("id").asText(), 1);

        RunningEngine.until("every checkpoint", () -> {
            Set<Checkpoint> missing = EnumSet.allOf(Checkpoint.class);
            missing.removeAll(engine().reached());
            return missing.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }

    private static void deliver(String id, String time, String lines, String cancelled) {
        engine().deliver("orders/updated", "delivery-" + id + time, body(id, time, lines, cancelled));
    }

    /** The step by which the order was settled for the n-th time. */
    private static JsonNode settled(String orderId, int times) {
        return RunningEngine.until("settlement " + times + " of " + orderId, () -> {
            List<JsonNode> done = new ArrayList<>();
            for (JsonNode step : engine().ask("/api/v1/timeline?q=" + orderId).path("steps")) {
                boolean settled = List.of("delivered", "found", "unchanged")
                        .contains(step.path("result").asText());
                if (settled && step.path("detail").path("key").asText().contains(">sales-order@")) {
                    done.add(step);
                }
            }
            return done.size() < times ? Optional.empty() : Optional.of(done.get(times - 1));
        });
    }

    private static long headers(String orderId) {
        return count("SalesOrderHeadersV3", "-" + orderId);
    }

    private static long count(String entitySet, String reference) {
        long count = 0;
        for (JsonNode write : engine().erp("/_ledger?entitySet=" + entitySet).path("writes")) {
            if (write.path("body").path("CustomersOrderReference").asText().endsWith(reference)) {
                count++;
            }
        }
        return count;
    }

    private static Map<String, Object> duplicates() {
        return engine().erp("/_ledger/summary").path("duplicates").isEmpty() ? Map.of() : Map.of("some", "there are");
    }

    /** What was done to the order's header. */
    private static List<String> ofHeader(String number) {
        return operations("SalesOrderHeadersV3", "SalesOrderNumber", Set.of(number));
    }

    /** What was done to its lines; a deletion names the ERP's own key alone. */
    private static List<String> ofLines(String number) {
        Set<String> lots = new HashSet<>();
        for (JsonNode write : engine().erp("/_ledger?entitySet=SalesOrderLines").path("writes")) {
            if (write.path("body").path("SalesOrderNumber").asText().equals(number)) {
                lots.add(write.path("key").path("InventoryLotId").asText());
            }
        }
        return operations("SalesOrderLines", "InventoryLotId", lots);
    }

    private static List<String> operations(String entitySet, String key, Set<String> values) {
        List<String> operations = new ArrayList<>();
        for (JsonNode write : engine().erp("/_ledger?entitySet=" + entitySet).path("writes")) {
            if (values.contains(write.path("key").path(key).asText())) {
                operations.add(write.path("operation").asText());
            }
        }
        return operations;
    }

    private static String line(String id, int ordered, int current) {
        return """
                {"id":90%1$s,"sku":"HB-100%1$s","title":"Kettle","quantity":%2$d,"current_quantity":%3$d,
                 "price":"10.00","total_discount":"0.00","discount_allocations":[],"tax_lines":[],"properties":[],
                 "gift_card":false,"requires_shipping":true,"product_id":1,"variant_id":2}""".formatted(id, ordered, current);
    }

    /** An order whose lines cost 10.00 a piece. */
    private static byte[] body(String id, String time, String lines, String cancelled) {
        long pieces = 0;
        for (String line : lines.split("\"current_quantity\":", -1)) {
            pieces += line.startsWith("{") ? 0 : Long.parseLong(line.substring(0, line.indexOf(',')));
        }
        return """
                {"id":%1$s,"admin_graphql_api_id":"gid://shopify/Order/%1$s","name":"#%1$s","order_number":%1$s,"test":false,
                 "currency":"USD","presentment_currency":"USD","taxes_included":false,"financial_status":"paid",
                 "fulfillment_status":null,"created_at":"2026-11-20T10:00:00-05:00","updated_at":"2026-11-20T%2$s:00-05:00",
                 "processed_at":"2026-11-20T10:00:00-05:00","cancelled_at":%5$s,"closed_at":null,"email":"ann@example.com",
                 "phone":null,"total_price":"%4$d.00","current_total_price":"%4$d.00","subtotal_price":"%4$d.00",
                 "total_tax":"0.00","total_discounts":"0.00","total_tip_received":"0.00","tags":"","note":null,
                 "note_attributes":[],"payment_gateway_names":["shopify_payments"],"discount_applications":[],"tax_lines":[],
                 "customer":{"id":91,"first_name":"Ann","last_name":"Lee","email":"ann@example.com"},
                 "line_items":[%3$s],"shipping_lines":[],"refunds":[],"fulfillments":[]}""".formatted(id, time, lines, 10 * pieces, cancelled.isEmpty() ? "null" : "\"" + cancelled + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
