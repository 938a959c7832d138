package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a signed webhook to a sales order, through the whole engine, a real database and both peers over HTTP. */
class OrderToCashTest extends EngineScene {

    private static final String TWO_LINES = """
            {"lines":[{"sku":"HB-1001","title":"Kettle","quantity":3,"price":"19.99","discount":"10.00"},
                      {"sku":"HB-1002","title":"Mug","quantity":1,"price":"5.00"}],
             "shipping":{"title":"Standard","price":"4.90"},"taxRate":"0.0725","currency":"USD","customer":"new",
             "paid":true}""";

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
    void aRefusedOrderIsTakenUpAgainByItsNextVersion() {
        engine().erpFaults("{\"catalogue\":\"closed\"}");
        String refused =
                new String(body("7011", "9.99", "9.99"), StandardCharsets.UTF_8).replace("HB-1001", "NEW-7011");
        engine().deliver("orders/create", "delivery-7011", refused.getBytes(StandardCharsets.UTF_8));
        engine().stepOf("7011", "rejected");

        String edited = refused.replace("NEW-7011", "HB-1001")
                .replace("\"updated_at\":\"2026-11-20T10:00:00", "\"updated_at\":\"2026-11-20T10:05:00");
        engine().deliver("orders/updated", "delivery-7011-2", edited.getBytes(StandardCharsets.UTF_8));

        engine().stepOf("7011", "delivered");
        assertEquals(Optional.empty(), deadLetter("7011"));
    }

    @Test
    void likeRefusalsAreOneGroupThatIsRetriedAsOne() {
        engine().erpFaults("{\"catalogue\":\"closed\"}");
        for (String id : List.of("7012", "7013")) {
            byte[] order = new String(body(id, "9.99", "9.99"), StandardCharsets.UTF_8)
                    .replace("HB-1001", "NEW-" + id)
                    .getBytes(StandardCharsets.UTF_8);
            engine().deliver("orders/create", "delivery-" + id, order);
            engine().stepOf(id, "rejected");
        }
        JsonNode group = RunningEngine.until("a group of 7012 and 7013", OrderToCashTest::groupOf7013);
        assertEquals("erp-setup", group.path("problem").path("actor").asText(), group.toString());

        engine().erpFaults("{\"catalogue\":\"open\"}");
        JsonNode retried = engine().post("/api/v1/failures/" + group.path("id").asText() + "/retry");

        assertTrue(retried.path("woken").asInt() >= 2, retried.toString());
        engine().stepOf("7012", "delivered");
        engine().stepOf("7013", "delivered");
    }

    private static Optional<JsonNode> groupOf7013() {
        for (JsonNode group :
                engine().ask("/api/v1/failures?kind=item-unusable").path("items")) {
            String members = engine().ask("/api/v1/failures/" + group.path("id").asText())
                    .toString();
            if (members.contains("/order/7012") && members.contains("/order/7013")) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
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
}
