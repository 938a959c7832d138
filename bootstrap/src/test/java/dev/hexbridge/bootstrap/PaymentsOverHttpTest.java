package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.bootstrap.settings.SettingsFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that moves in the shop is in the payment journals of D365, each movement once, whatever happens on the way. */
class PaymentsOverHttpTest {

    private static final String SETTINGS = """
            shopify:
              - name: sandbox
            dynamics:
              - name: dynamics
            pairs:
              - name: sandbox
                zone: America/New_York
                defaults: {warehouse: "24", site: "2"}
                payments:
                  gateways:
                    - {name: shopify_payments, journal: CustPay, method: Card, offsetAccount: USMF OPER}
                    - {name: paypal, journal: CustPay, method: PayPal, offsetAccount: USMF PAYPAL}
                    - {name: till, journal: TillPay, offsetType: Ledger, offsetAccount: "110110"}
            """;

    private static final String UNPAID = """
            {"lines":[{"sku":"HB-1001","title":"Kettle","quantity":1,"price":"100.00"}],"shipping":{"price":"0"},
             "taxRate":"0","currency":"USD","presentmentCurrency":"USD","customer":"new","paid":false,
             "gateway":"shopify_payments"}""";

    @TempDir
    static Path data;

    private static Optional<RunningEngine> running = Optional.empty();

    @BeforeAll
    static void start() {
        running = Optional.of(new RunningEngine(
                data,
                new SettingsFile("payments.yaml", SETTINGS),
                Map.of("HEXBRIDGE_SHOPIFY_WEBHOOK_SECRET", RunningEngine.SECRET)));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningEngine::close);
    }

    @AfterEach
    void mend() {
        engine().erpFaults("{\"cutAfterCommit\":{\"nextN\":0},\"cutBeforeCommit\":{\"nextN\":0}}");
        engine().shopFaults("{\"disorderRate\":0,\"duplicateRate\":0}");
    }

    @Test
    void whatIsCapturedInTwoPartsByTwoGatewaysIsInTheJournalsOnceEachAndVoidsAreNot() {
        engine().shopFaults("{\"disorderRate\":0.5,\"duplicateRate\":0.5}");
        String order = engine().placeOrder(UNPAID).path("id").asText();
        String number = engine().stepOf(order, "delivered").path("targetId").asText();
        engine().erpFaults("{\"cutAfterCommit\":{\"nextN\":2}}");

        move(order, "{\"kind\":\"authorization\"}");
        move(order, "{\"kind\":\"capture\",\"amount\":\"60.00\"}");
        move(order, "{\"kind\":\"void\"}");
        move(order, "{\"kind\":\"sale\",\"amount\":\"30.00\",\"gateway\":\"paypal\"}");
        move(order, "{\"kind\":\"sale\",\"amount\":\"5.00\",\"gateway\":\"paypal\",\"status\":\"failure\"}");
        move(order, "{\"kind\":\"refund\",\"amount\":\"12.50\",\"gateway\":\"paypal\"}");

        List<JsonNode> lines = lines(order, 3);
        assertEquals(
                Map.of("CreditAmount 60", "Card", "CreditAmount 30", "PayPal", "DebitAmount 12.5", "PayPal"),
                methods(lines));
        assertEquals(
                3,
                lines.stream().map(line -> text(line, "PaymentId")).distinct().count());
        assertTrue(
                lines.stream().allMatch(line -> text(line, "PaymentReference").equals(salesOrder(order))),
                lines + number);
        assertEquals(2, journals(lines).size(), "a batch for each gateway");
    }

    @Test
    void whatComesAfterAJournalWasPostedGoesIntoTheNextOne() {
        String order = paid("till", "100.00");
        String first = text(lines(order, 1).getFirst(), "JournalBatchNumber");
        engine().postJournal("usmf", first);

        move(order, "{\"kind\":\"refund\",\"amount\":\"40.00\"}");

        Set<String> journals = journals(lines(order, 2));
        assertEquals(2, journals.size());
        assertTrue(journals.contains(first));
    }

    @Test
    void aGatewayWithoutAJournalIsLeftToAPerson() {
        String order = paid("barter", "100.00");

        JsonNode step = RunningEngine.until("a hold of " + order, () -> {
            for (JsonNode letter :
                    engine().ask("/api/v1/dead-letters?state=held").path("items")) {
                if (letter.path("key").asText().contains("/order/" + order + ">payments@")) {
                    return Optional.of(letter);
                }
            }
            return Optional.empty();
        });
        assertNotEquals("", step.path("id").asText());
        assertEquals(List.of(), found(order));
    }

    private String paid(String gateway, String amount) {
        String order = engine().placeOrder(UNPAID).path("id").asText();
        move(order, "{\"kind\":\"sale\",\"amount\":\"" + amount + "\",\"gateway\":\"" + gateway + "\"}");
        return order;
    }

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    private static void move(String order, String transaction) {
        engine().shopPost("/_shop/orders/" + order + "/transactions", transaction);
    }

    /** The lines of an order's payments, once there are so many. */
    private static List<JsonNode> lines(String order, int count) {
        List<JsonNode> lines = RunningEngine.until(
                count + " lines for " + order, () -> Optional.of(found(order)).filter(all -> all.size() >= count));
        assertEquals(count, lines.size());
        return lines;
    }

    private static List<JsonNode> found(String order) {
        List<JsonNode> lines = new ArrayList<>();
        String reference = salesOrder(order);
        for (JsonNode write :
                engine().erp("/_ledger?entitySet=CustomerPaymentJournalLines").path("writes")) {
            if (text(write.path("body"), "PaymentReference").equals(reference)) {
                lines.add(write.path("body"));
            }
        }
        return lines;
    }

    private static String salesOrder(String order) {
        return "S" + order;
    }

    private static Set<String> journals(List<JsonNode> lines) {
        Set<String> journals = new TreeSet<>();
        lines.forEach(line -> journals.add(text(line, "JournalBatchNumber")));
        return journals;
    }

    private static Map<String, String> methods(List<JsonNode> lines) {
        Map<String, String> methods = new TreeMap<>();
        for (JsonNode line : lines) {
            String side = line.has("CreditAmount") ? "CreditAmount" : "DebitAmount";
            String amount = new BigDecimal(line.path(side).asText())
                    .stripTrailingZeros()
                    .toPlainString();
            methods.put(side + " " + amount, text(line, "PaymentMethodName"));
        }
        return methods;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
