package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Orders that are edited in the shop while the ERP picks, packs and invoices them, through the whole engine over HTTP. */
class EditsAfterImportTest extends EngineScene {

    private static final String PLACED = """
            {"lines":[{"sku":"POT","title":"Pot","quantity":3,"price":"10.00"},
                      {"sku":"CUP","title":"Cup","quantity":2,"price":"7.00"}],
             "shipping":{"title":"Standard","price":"5.00"},"taxRate":"0","currency":"USD","customer":"new","paid":true}""";

    private final JsonNode order = engine().placeOrder(PLACED);
    private final String id = order.path("id").asText();
    private final String number = "S" + id;
    private final ErpLedger ledger = new ErpLedger(engine(), number);

    private String lineId(int index) {
        return order.path("line_items").path(index).path("id").asText();
    }

    private void quantity(int index, int quantity) {
        edit("{\"lines\":[{\"id\":%s,\"quantity\":%d}]}".formatted(lineId(index), quantity));
    }

    private void edit(String body) {
        engine().shopPost("/_shop/orders/" + id + "/edit", body);
    }

    private void job(String kind, String document, String body) {
        engine().dynamicsPost("/_" + kind + "/usmf/" + document + "/post", body);
    }

    /** Waits until the ERP holds these goods, and charges as they were. */
    private void holds(Map<String, String> goods) {
        Map<String, String> lines = new TreeMap<>(goods);
        lines.put("SHIPPING ", "1x5");
        try {
            RunningEngine.until(
                    lines.toString(), () -> Optional.of(ledger.lines()).filter(lines::equals));
        } catch (AssertionError late) {
            assertEquals(lines, ledger.lines());
        }
    }

    private JsonNode held() {
        return RunningEngine.until("a hold of " + id, () -> {
            for (JsonNode letter :
                    engine().ask("/api/v1/dead-letters?state=held").path("items")) {
                if (letter.path("key").asText().contains("/order/" + id + ">sales-order@")) {
                    return Optional.of(letter);
                }
            }
            return Optional.empty();
        });
    }

    @Test
    void anOpenOrderIsPatched() {
        holds(Map.of("POT ", "3x10", "CUP ", "2x7"));
        quantity(0, 4);
        holds(Map.of("POT ", "4x10", "CUP ", "2x7"));
        quantity(1, 0);
        holds(Map.of("POT ", "4x10"));
    }

    @Test
    void whatIsOnACartIsHeldWithItsOptionsAndSentOnceItIsPutBack() {
        holds(Map.of("POT ", "3x10", "CUP ", "2x7"));
        job("orders", number, "{\"job\":\"pick\"}");
        quantity(0, 1);
        String text = held().toString();
        assertTrue(text.contains("undo the picking"), text);
        assertEquals("3x10", Objects.requireNonNull(ledger.lines().get("POT ")));

        job("orders", number, "{\"job\":\"unpick\"}");
        edit("{\"note\":\"no hurry\"}");
        holds(Map.of("POT ", "1x10", "CUP ", "2x7"));
    }

    @Test
    void ofWhatIsShippedInPartTheRestIsPatchedAndTheOtherComesBack() {
        holds(Map.of("POT ", "3x10", "CUP ", "2x7"));
        job("orders", number, "{\"job\":\"pack\",\"lines\":{\"" + lineId(0) + "\":2}}");
        quantity(0, 1);
        holds(Map.of("POT ", "2x10", "CUP ", "2x7", "POT R1", "-1x10"));
        quantity(1, 5);
        holds(Map.of("POT ", "2x10", "CUP ", "5x7", "POT R1", "-1x10"));
    }

    @Test
    void whatIsShippedComesBackOnReturnOrdersAndWhatIsAddedOnAFurtherOrder() {
        holds(Map.of("POT ", "3x10", "CUP ", "2x7"));
        job("orders", number, "{\"job\":\"pack\"}");
        quantity(0, 2);
        holds(Map.of("POT ", "3x10", "CUP ", "2x7", "POT R1", "-1x10"));
        job("returns", number + "R1", "{\"job\":\"invoice\"}");
        quantity(0, 4);
        holds(Map.of("POT ", "3x10", "CUP ", "2x7", "POT R1", "-1x10", "POT S1", "2x10"));
    }

    @Test
    void whatIsInvoicedIsMadeUpForAndOnceCancelledComesBackWholly() {
        holds(Map.of("POT ", "3x10", "CUP ", "2x7"));
        job("orders", number, "{\"job\":\"pack\"}");
        job("orders", number, "{\"job\":\"invoice\"}");
        edit("{\"lines\":[{\"id\":%s,\"discount\":\"6.00\"}]}".formatted(lineId(0)));
        holds(Map.of("POT ", "3x10", "CUP ", "2x7", "DISCOUNT S1", "-1x6"));
        engine().shopPost("/_shop/orders/" + id + "/cancel", "{}");
        holds(Map.of("POT ", "3x10", "CUP ", "2x7", "POT R1", "-3x10", "CUP R1", "-2x7", "SHIPPING S1", "-1x5"));
    }
}
