package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refunds through the whole engine: from the emulated shop to return orders in the emulated ERP. */
class RefundsOverHttpTest {

    private static final String THREE_KETTLES = """
            {"lines":[{"sku":"HB-1001","title":"Kettle","quantity":3,"price":"20.00"}],"currency":"USD","taxRate":"0.10",
             "taxesIncluded":false,"customer":"new","shipping":{"title":"Standard","price":"5.00"},"paid":true}""";

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
        engine().shopFaults("{\"lostWebhooks\":{\"rate\":0}}");
    }

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    @Test
    void unitsThatComeBackAreCreditedWithTheirTaxAndTheSalesOrderKeepsThem() {
        JsonNode order = settledOrder();

        JsonNode refund = refund(order, "{\"lines\":[" + units(order, 1, "return") + "]}");

        List<JsonNode> lines = lines(refund);
        assertEquals(2, lines.size(), lines.toString());
        JsonNode goods =
                line(lines, refund.path("refund_line_items").path(0).path("id").asText());
        assertEquals("HB-1001", goods.path("ItemNumber").asText());
        assertEquals(0, decimal(goods, "ReturnSalesQuantity").compareTo(new BigDecimal("-1")));
        assertEquals(0, decimal(goods, "SalesPrice").compareTo(new BigDecimal("20")));
        assertEquals("Credit", goods.path("ReturnDispositionCode").asText());
        assertEquals(0, credited(lines).compareTo(new BigDecimal("22")), lines.toString());
        assertEquals(List.of(), amendments(order), "the sales order stays as it was sold");
    }

    @Test
    void unitsThatTheBuyerKeepsAreCreditedWithoutStock() {
        JsonNode order = settledOrder();

        JsonNode refund = refund(order, "{\"lines\":[" + units(order, 2, "no_restock") + "]}");

        JsonNode goods = line(
                lines(refund),
                refund.path("refund_line_items").path(0).path("id").asText());
        assertEquals("CreditOnly", goods.path("ReturnDispositionCode").asText());
        assertEquals(List.of(), amendments(order));
    }

    @Test
    void shippingAloneIsCreditedAsACharge() {
        JsonNode refund = refund(settledOrder(), "{\"shipping\":\"5.00\"}");

        List<JsonNode> lines = lines(refund);

        assertTrue(
                lines.stream().anyMatch(line -> line.path("ItemNumber").asText().equals("SHIPPING")), lines.toString());
        assertTrue(lines.stream()
                .allMatch(line -> line.path("ReturnDispositionCode").asText().equals("CreditOnly")));
        assertEquals(0, credited(lines).compareTo(new BigDecimal("5.50")), lines.toString());
    }

    @Test
    void moneyWithoutAnyUnitsIsCreditedByItsReason() {
        JsonNode refund = refund(settledOrder(), "{\"amount\":\"7.25\",\"note\":\"goodwill\"}");

        List<JsonNode> lines = lines(refund);

        assertEquals(1, lines.size(), lines.toString());
        assertEquals("REFUND", lines.getFirst().path("ItemNumber").asText());
        assertEquals(
                "refund discrepancy", lines.getFirst().path("LineDescription").asText());
        assertEquals(0, credited(lines).compareTo(new BigDecimal("7.25")));
    }

    @Test
    void aRefundWhoseMoneyIsUnderWayWaitsUntilItHasArrived() {
        JsonNode order = settledOrder();
        JsonNode refund = refund(order, "{\"lines\":[" + units(order, 1, "return") + "],\"pending\":true}");
        String id = refund.path("id").asText();

        JsonNode held = RunningEngine.until("a refund held back", () -> waiting(id));
        assertTrue(held.toString().contains("still under way"), held.toString());
        assertEquals(List.of(), headers(id));
        engine().shopPost("/_shop/orders/" + order.path("id").asText() + "/refund/end", "{\"status\":\"success\"}");

        assertEquals(2, lines(refund).size());
        assertEquals(1, headers(id).size());
    }

    @Test
    void aRefundToldTwiceIsCreditedOnce() {
        JsonNode order = settledOrder();
        JsonNode refund = refund(order, "{\"lines\":[" + units(order, 1, "return") + "]}");
        lines(refund);
        byte[] body = refund.toString().getBytes(StandardCharsets.UTF_8);

        assertEquals(200, engine().deliver("refunds/create", "again-" + refund.path("id"), body));
        assertEquals(200, engine().deliver("refunds/create", "again-" + refund.path("id"), body));
        JsonNode other = refund(order, "{\"amount\":\"1.00\"}");
        lines(other);

        assertEquals(1, headers(refund.path("id").asText()).size());
        assertEquals(1, headers(other.path("id").asText()).size());
    }

    @Test
    void aRefundThatComesBeforeItsOrderWaitsForIt() {
        engine().shopFaults("{\"lostWebhooks\":{\"rate\":1}}");
        JsonNode order = engine().placeOrder(THREE_KETTLES);
        JsonNode refund = refund(order, "{\"lines\":[" + units(order, 1, "return") + "]}");
        byte[] body = refund.toString().getBytes(StandardCharsets.UTF_8);

        assertEquals(200, engine().deliver("refunds/create", "early-" + refund.path("id"), body));

        assertEquals(2, lines(refund).size());
        assertEquals(1, headers(refund.path("id").asText()).size());
        assertEquals(1, salesOrders(order).size());
        BigDecimal sold = EngineScene.amount(soldLine(order), "OrderedSalesQuantity");
        assertEquals(0, sold.compareTo(new BigDecimal("3")), "what was sold stands on the sales order");
    }

    private static JsonNode settledOrder() {
        JsonNode order = engine().placeOrder(THREE_KETTLES);
        RunningEngine.until(
                "the sales order", () -> Optional.of(salesOrders(order)).filter(all -> !all.isEmpty()));
        return order;
    }

    private static String units(JsonNode order, int quantity, String restock) {
        return "{\"id\":" + order.path("line_items").path(0).path("id").asText() + ",\"quantity\":" + quantity
                + ",\"restock\":\"" + restock + "\"}";
    }

    private static JsonNode refund(JsonNode order, String wish) {
        String id = order.path("id").asText();
        engine().shopPost("/_shop/orders/" + id + "/refund", wish);
        JsonNode refunds = engine().shop("/_shop/orders/" + id).path("refunds");
        return refunds.path(refunds.size() - 1);
    }

    /** The return order's lines, once they are there. */
    private static List<JsonNode> lines(JsonNode refund) {
        return RunningEngine.until("the return order of " + refund.path("id"), () -> {
            List<JsonNode> headers = headers(refund.path("id").asText());
            return headers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(created("ReturnOrderLinesV2").stream()
                                    .filter(line -> line.path("ReturnOrderNumber")
                                            .asText()
                                            .equals(headers.getFirst()
                                                    .path("ReturnOrderNumber")
                                                    .asText()))
                                    .toList())
                            .filter(lines -> !lines.isEmpty());
        });
    }

    private static JsonNode line(List<JsonNode> lines, String key) {
        return lines.stream()
                .filter(line -> line.path("ExternalItemNumber").asText().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + key + " in " + lines));
    }

    private static BigDecimal credited(List<JsonNode> lines) {
        return lines.stream()
                .map(line -> decimal(line, "ReturnSalesQuantity").multiply(decimal(line, "SalesPrice")))
                .reduce(BigDecimal.ZERO, BigDecimal::subtract);
    }

    private static BigDecimal decimal(JsonNode line, String field) {
        return EngineScene.amount(line, field);
    }

    /** Headers by the refund's reference, each with its number. */
    private static List<JsonNode> headers(String refundId) {
        return created("ReturnOrderHeadersV2").stream()
                .filter(header ->
                        header.path("CustomersOrderReference").asText().endsWith(refundId))
                .toList();
    }

    private static List<JsonNode> salesOrders(JsonNode order) {
        String id = order.path("id").asText();
        return created("SalesOrderHeadersV3").stream()
                .filter(header ->
                        header.path("CustomersOrderReference").asText().endsWith(id))
                .toList();
    }

    private static JsonNode soldLine(JsonNode order) {
        String key = order.path("line_items").path(0).path("id").asText();
        return line(created("SalesOrderLines"), key);
    }

    /** What was created, with the fields of its key. */
    private static List<JsonNode> created(String set) {
        return ErpWrites.of(engine(), set, "create");
    }

    private static List<JsonNode> amendments(JsonNode order) {
        String key = order.path("line_items").path(0).path("id").asText();
        return ErpWrites.of(engine(), "SalesOrderLines", "update").stream()
                .filter(write -> write.toString().contains(key))
                .toList();
    }

    private static Optional<JsonNode> waiting(String refundId) {
        for (JsonNode letter : engine().ask("/api/v1/dead-letters?state=held").path("items")) {
            if (letter.path("key").asText().contains("/refund/" + refundId)) {
                return Optional.of(letter);
            }
        }
        return Optional.empty();
    }
}
