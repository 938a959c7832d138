package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Orders in dollars booked in euros, which go on only once D365's own totals are right, through the whole engine. */
class VerifiedTotalsTest {

    @TempDir
    static Path data;

    private static Optional<RunningEngine> running = Optional.empty();

    @BeforeAll
    static void start() {
        running = Optional.of(new RunningEngine(
                data,
                Map.of(
                        "HEXBRIDGE_PAIRS_MONEY_VERIFY_TOTALS", "true",
                        "HEXBRIDGE_PAIRS_MONEY_CONVERT_TO", "EUR",
                        "HEXBRIDGE_PAIRS_MONEY_RATE_TYPE", "Default")));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningEngine::close);
    }

    @AfterEach
    void mend() {
        engine().erpFaults("""
                {"totalsOff":{"line":0,"discount":0,"tax":0,"charges":0,"total":0},"totalsCalculated":true}""");
    }

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    @Test
    void anOrderIsConvertedAndMadeStoppedAndLetGoOnceTheTotalsAgree() {
        deliver("7001", "10:00", 2);
        String settled = settled("7001").toString();

        assertEquals(List.of("Yes", "No"), stops("7001"));
        assertTrue(
                settled.contains("converted at 1 USD = 0.92 EUR since 2020-01-01 (Default): 20.00 USD is 18.40 EUR"),
                settled);
    }

    @Test
    void anOrderWhoseTaxTheErpComputesOtherwiseStaysStoppedAndTheTaxIsNamed() {
        engine().erpFaults("{\"totalsOff\":{\"tax\":0.01}}");
        deliver("7002", "10:00", 2);
        String reason = held("7002");

        assertTrue(reason.contains("tax: 0.00 EUR expected, 0.01 EUR found"), reason);
        assertEquals(List.of("Yes"), stops("7002"));
    }

    @Test
    void aPriceThatTheErpMadeItselfIsNamedByItsLine() {
        engine().erpFaults("{\"totalsOff\":{\"line\":-1.5}}");
        deliver("7003", "10:00", 2);
        String reason = held("7003");

        assertTrue(reason.contains("line 1: 18.40 EUR expected, 16.90 EUR found"), reason);
    }

    @Test
    void aHeldOrderGoesOnOnceTheErpIsRightAndAnEditComes() {
        engine().erpFaults("{\"totalsOff\":{\"charges\":5}}");
        deliver("7004", "10:00", 2);
        String reason = held("7004");
        assertTrue(reason.contains("charges: 0.00 EUR expected, 5.00 EUR found"), reason);

        mend();
        deliver("7004", "10:01", 3);
        settled("7004");
        assertEquals(List.of("Yes", "No"), stops("7004"));
    }

    @Test
    void totalsThatAreNotComputedYetAreWaitedFor() {
        engine().erpFaults("{\"totalsCalculated\":false}");
        deliver("7005", "10:00", 2);
        RunningEngine.until("a wait", () -> step("7005", List.of("retry-later")));
        mend();
        settled("7005");

        assertEquals(List.of("Yes", "No"), stops("7005"));
    }

    /** What was written of the order's stop, in order. */
    private static List<String> stops(String id) {
        List<String> values = new ArrayList<>();
        for (JsonNode write :
                engine().erp("/_ledger?entitySet=SalesOrderHeadersV3").path("writes")) {
            String stop = write.path("body").path("IsSalesProcessingStopped").asText();
            if (write.path("key").path("SalesOrderNumber").asText().endsWith(id) && !stop.isEmpty()) {
                values.add(stop);
            }
        }
        return values;
    }

    private static JsonNode settled(String id) {
        return RunningEngine.until("what became of " + id, () -> step(id, List.of("delivered", "found")));
    }

    private static String held(String id) {
        return RunningEngine.until("what became of " + id, () -> step(id, List.of("held")))
                .toString();
    }

    private static Optional<JsonNode> step(String id, List<String> results) {
        for (JsonNode step : engine().ask("/api/v1/timeline?q=" + id).path("steps")) {
            if (results.contains(step.path("result").asText())
                    && step.path("detail").path("key").asText().contains(">sales-order@")) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static void deliver(String id, String time, int quantity) {
        String total = quantity + "0.00";
        String body = """
                {"id":%s,"name":"#%s","created_at":"2026-11-20T09:00:00-05:00","updated_at":"2026-11-20T%s:00-05:00",
                 "currency":"USD","taxes_included":false,"subtotal_price":"%s","total_price":"%s","total_tax":"0.00",
                 "total_discounts":"0.00","total_tip_received":"0.00","tags":"","note":null,"note_attributes":[],
                 "source_name":"web","payment_gateway_names":["manual"],"financial_status":"paid",
                 "customer":{"id":70,"email":"a@example.com","first_name":"A","last_name":"B"},
                 "line_items":[{"id":1,"title":"Mug","sku":"MUG","quantity":%d,"current_quantity":%d,"price":"10.00",
                                "requires_shipping":true,"tax_lines":[],"discount_allocations":[]}],
                 "shipping_lines":[]}
                """.formatted(id, id, time, total, total, quantity, quantity);
        engine().deliver("orders/updated", id + time, body.getBytes(StandardCharsets.UTF_8));
    }
}
