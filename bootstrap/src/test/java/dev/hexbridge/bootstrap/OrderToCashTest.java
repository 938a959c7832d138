package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a signed webhook to a sales order, through the whole engine, a real database and both peers over HTTP. */
class OrderToCashTest {

    private static final String TWO_LINES = """
            {"lines":[{"sku":"HB-1001","title":"Kettle","quantity":3,"price":"19.99","discount":"10.00"},
                      {"sku":"HB-1002","title":"Mug","quantity":1,"price":"5.00"}],
             "shipping":{"title":"Standard","price":"4.90"},"taxRate":"0.0725","currency":"USD","customer":"new",
             "paid":true}""";

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

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    @Test
    void anOrderBecomesASalesOrderWhoseTotalIsTheShopsToTheCent() {
        JsonNode order = engine().placeOrder(TWO_LINES);
        String id = order.path("id").asText();

        engine().stepOf(id, "delivered");

        List<JsonNode> lines = writes("SalesOrderLines", "SalesOrderNumber", "S" + id);
        BigDecimal total = lines.stream()
                .map(line -> amount(line, "OrderedSalesQuantity")
                        .multiply(amount(line, "SalesPrice").subtract(amount(line, "LineDiscountAmount"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, new BigDecimal(order.path("total_price").asText()).compareTo(total), lines.toString());
        assertEquals(5, lines.size(), "two lines of one that does not divide, one more, shipping and tax: " + lines);
    }

    @Test
    void theSameDeliveryTwiceIsStoredOnceAndAnswered200Twice() {
        byte[] body = body("7001", "9.99", "9.99");

        assertEquals(200, engine().deliver("orders/create", "delivery-7001", body));
        assertEquals(200, engine().deliver("orders/create", "delivery-7001", body));
        engine().stepOf("7001", "delivered");

        long received = events("delivery-7001");
        assertEquals(1, received);
        assertEquals(
                1, writes("SalesOrderHeadersV3", "SalesOrderNumber", "S7001").size());
    }

    @Test
    void aForgedDeliveryIsRefusedAndLeavesNoTrace() {
        byte[] body = body("7002", "9.99", "9.99");

        assertEquals(401, engine().deliver("orders/create", "delivery-7002", body, RunningEngine.sign(new byte[1])));
        assertEquals(0, events("delivery-7002"));
    }

    @Test
    void anAnswerLostAfterTheCommitLeavesOneSalesOrder() {
        engine().erpFaults("{\"cutAfterCommit\":{\"nextN\":2}}");
        engine().deliver("orders/create", "delivery-7003", body("7003", "9.99", "9.99"));

        JsonNode end = RunningEngine.until("an end of 7003", () -> settled("7003"));

        assertTrue(
                List.of("delivered", "found", "unchanged")
                        .contains(end.path("result").asText()),
                end.toString());
        assertEquals(
                1, writes("SalesOrderHeadersV3", "SalesOrderNumber", "S7003").size());
        assertEquals(1, writes("CustomersV3", "CustomerAccount", "C91").size());
    }

    @Test
    void aCommitLaterThanTheCutLeavesOneSalesOrder() {
        engine().erpFaults("{\"commitLater\":{\"nextN\":1,\"delayMillis\":1500}}");
        engine().deliver("orders/create", "delivery-7004", body("7004", "9.99", "9.99"));

        RunningEngine.until("an end of 7004", () -> settled("7004"));

        assertEquals(
                1, writes("SalesOrderHeadersV3", "SalesOrderNumber", "S7004").size());
    }

    @Test
    void aTotalThatIsOffIsHeldWithTheDifferenceExplained() {
        engine().deliver("orders/create", "delivery-7005", body("7005", "9.99", "10.99"));

        JsonNode step = engine().stepOf("7005", "held");

        assertTrue(step.toString().contains("10.99 USD"), step.toString());
        assertEquals(
                0, writes("SalesOrderHeadersV3", "SalesOrderNumber", "S7005").size());
    }

    @Test
    void anUnreadableOrderIsQuarantinedWithThePlaceOfTheFaultAndItsNeighboursGoOn() {
        engine().deliver(
                        "orders/create",
                        "delivery-7006",
                        "{\"id\":7006,\"total_price\":".getBytes(StandardCharsets.UTF_8));
        engine().deliver("orders/create", "delivery-7007", body("7007", "9.99", "9.99"));

        engine().stepOf("7007", "delivered");

        JsonNode letters = engine().ask("/api/v1/dead-letters?state=quarantined");
        assertTrue(letters.toString().contains("receipt-"), letters.toString());
    }

    @Test
    void aRefusedOrderIsADeadLetterUntilAPersonReplaysIt() {
        engine().erpFaults("{\"catalogue\":\"closed\"}");
        byte[] order = new String(body("7008", "9.99", "9.99"), StandardCharsets.UTF_8)
                .replace("HB-1001", "NEW-7008")
                .getBytes(StandardCharsets.UTF_8);
        engine().deliver("orders/create", "delivery-7008", order);
        engine().stepOf("7008", "rejected");
        String letter = RunningEngine.until("a dead letter of 7008", () -> deadLetter("7008"));

        engine().erpFaults("{\"catalogue\":\"open\"}");
        JsonNode replayed = engine().post("/api/v1/dead-letters/" + letter + "/replay");

        engine().stepOf("7008", "delivered");
        assertFalse(replayed.has("status") && replayed.path("status").asInt() >= 400, replayed.toString());
    }

    @Test
    void aTestOrderNeverReachesTheErp() {
        byte[] order = new String(body("7009", "9.99", "9.99"), StandardCharsets.UTF_8)
                .replace("\"test\":false", "\"test\":true")
                .getBytes(StandardCharsets.UTF_8);
        engine().deliver("orders/create", "delivery-7009", order);
        engine().deliver("orders/create", "delivery-7010", body("7010", "9.99", "9.99"));

        engine().stepOf("7010", "delivered");

        assertTrue(engine().stepOf("7009", "filtered").toString().contains("test order"));
        assertEquals(
                0, writes("SalesOrderHeadersV3", "SalesOrderNumber", "S7009").size());
    }

    private static Optional<JsonNode> settled(String orderId) {
        for (JsonNode step : engine().ask("/api/v1/timeline?q=" + orderId).path("steps")) {
            boolean done = List.of("delivered", "found", "unchanged")
                    .contains(step.path("result").asText());
            if (done && step.path("entity").asText().contains("/order/")) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> deadLetter(String orderId) {
        for (JsonNode letter : engine().ask("/api/v1/dead-letters?state=dead").path("items")) {
            if (letter.path("key").asText().contains("/order/" + orderId)) {
                return Optional.of(letter.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private static long events(String deliveryId) {
        long count = 0;
        for (JsonNode event : engine().ask("/api/v1/events?limit=500").path("items")) {
            if (event.path("deliveryId").asText().equals(deliveryId)) {
                count++;
            }
        }
        return count;
    }

    private static List<JsonNode> writes(String entitySet, String field, String value) {
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

    private static BigDecimal amount(JsonNode line, String field) {
        return new BigDecimal(line.path(field).asText("0"));
    }

    private static byte[] body(String id, String price, String total) {
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
