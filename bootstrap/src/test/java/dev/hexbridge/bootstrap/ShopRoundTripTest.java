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
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back to the shop, what it sends of it, and what it does not send, through the whole engine over HTTP. */
class ShopRoundTripTest {

    private static final String ONE_LINE = """
            {"lines":[{"sku":"HB-1001","title":"Kettle","quantity":2,"price":"19.99"}],"currency":"USD","customer":"new",
             "paid":true}""";

    @TempDir
    static Path data;

    private static Optional<RunningEngine> running = Optional.empty();

    @BeforeAll
    static void start() {
        Map<String, String> often = Map.of(
                "HEXBRIDGE_SHOPIFY_SWEEP_EVERY", "1s",
                "HEXBRIDGE_SHOPIFY_SUBSCRIPTIONS_EVERY", "1s",
                "HEXBRIDGE_SHOPIFY_WRITE_BACK_TAG", "in-d365");
        running = Optional.of(new RunningEngine(data, often));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningEngine::close);
    }

    @AfterEach
    void mend() {
        engine().shopFaults("{\"lostWebhooks\":{\"rate\":0}}");
        engine().shopPost("/_shop/install", "{}");
    }

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    @Test
    void theSalesOrdersNumberAppearsOnTheShopsOrderAndItsEchoIsIgnored() {
        String id = engine().placeOrder(ONE_LINE).path("id").asText();

        JsonNode written = RunningEngine.until("the number on " + id, () -> number(id));
        JsonNode echo = eventOf(id, event -> event.path("reason").asText().contains("echo"));

        assertEquals("S" + id, written.path("body").path("value").asText(), written.toString());
        assertEquals("ignored", echo.path("status").asText());
        assertEquals(1, salesOrders(id).size(), () -> salesOrders(id).toString());
        assertTrue(
                steps(id).stream()
                        .anyMatch(step -> step.path("system").asText().equals("sandbox")
                                && step.path("what").asText().equals("create")
                                && step.path("result").asText().equals("delivered")),
                () -> steps(id).toString());
    }

    @Test
    void anOrderOfWhichNoWebhookCameIsFoundByTheSweep() {
        engine().shopFaults("{\"lostWebhooks\":{\"rate\":1}}");
        String id = engine().placeOrder(ONE_LINE).path("id").asText();

        engine().stepOf(id, "delivered");

        RunningEngine.until("the number on " + id, () -> number(id));
        JsonNode event = eventOf(id, any -> true);
        assertTrue(event.path("topic").asText().startsWith("graphql/"), event.toString());
    }

    @Test
    void anEditThatIsToldInPartIsReadAnewAndCompared() {
        JsonNode order = engine().placeOrder(ONE_LINE);
        String id = order.path("id").asText();
        eventOf(id, event -> event.path("reason").asText().contains("echo"));
        engine().shopFaults("{\"lostWebhooks\":{\"rate\":1}}");
        String line = order.path("line_items").path(0).path("id").asText();
        engine().shopPost("/_shop/orders/" + id + "/edit", "{\"lines\":[{\"id\":" + line + ",\"quantity\":5}]}");

        byte[] hint = ("{\"order_edit\":{\"id\":1,\"order_id\":" + id + "}}").getBytes(StandardCharsets.UTF_8);
        assertEquals(200, engine().deliver("orders/edited", "edit-" + id, hint));

        RunningEngine.until(
                "a look at " + id,
                () -> steps(id).stream()
                        .filter(step -> step.path("detail").path("key").asText().contains(">snapshot@"))
                        .findFirst());
        RunningEngine.until(
                "the edit of " + id,
                () -> salesOrders(id).stream()
                        .filter(step -> !step.path("result").asText().equals("delivered")
                                || step.path("what").asText().equals("amend"))
                        .findFirst());
    }

    @Test
    void subscriptionsThatTheShopDroppedAreMadeAnew() {
        engine().shopDelete("/_shop/subscriptions");

        RunningEngine.until(
                "subscriptions",
                () -> Optional.of(engine().shop("/_shop/subscriptions").path("subscriptions"))
                        .filter(all -> all.size() >= 5));
    }

    @Test
    void anAppThatWasUninstalledIsLeftAloneUntilItIsInstalledAgain() {
        engine().shopPost("/_shop/uninstall", "{}");

        RunningEngine.until("a parked connection", () -> toldOfShop().filter(told -> told.contains("taken away")));
        engine().shopPost("/_shop/install", "{}");
        RunningEngine.until("a connection that works", () -> toldOfShop().filter(told -> !told.contains("taken away")));
        String id = engine().placeOrder(ONE_LINE).path("id").asText();

        RunningEngine.until("the number on " + id, () -> number(id));
    }

    /** What health says of the shop; nothing where all is well. */
    private static Optional<String> toldOfShop() {
        for (JsonNode component : engine().ask("/health").path("components")) {
            if (component.path("name").asText().equals("sandbox")) {
                return Optional.of(component.path("detail").asText());
            }
        }
        return Optional.empty();
    }

    /** The write of the number, as the shop keeps it in its ledger. */
    private static Optional<JsonNode> number(String orderId) {
        for (JsonNode write : engine().shop("/_ledger").path("writes")) {
            if (write.path("entitySet").asText().equals("metafieldsSet")
                    && write.toString().contains("gid://shopify/Order/" + orderId)) {
                return Optional.of(write);
            }
        }
        return Optional.empty();
    }

    private static JsonNode eventOf(String orderId, Predicate<JsonNode> wanted) {
        return RunningEngine.until("an event of " + orderId, () -> {
            for (JsonNode event : engine().ask("/api/v1/events?limit=500").path("items")) {
                if (event.path("entity").asText().endsWith("/order/" + orderId) && wanted.test(event)) {
                    return Optional.of(event);
                }
            }
            return Optional.empty();
        });
    }

    private static List<JsonNode> steps(String orderId) {
        List<JsonNode> steps = new ArrayList<>();
        engine().ask("/api/v1/timeline?q=" + orderId).path("steps").forEach(steps::add);
        return steps;
    }

    private static List<JsonNode> salesOrders(String orderId) {
        return steps(orderId).stream()
                .filter(step ->
                        step.path("detail").path("key").asText().contains("/order/" + orderId + ">sales-order@"))
                .toList();
    }
}
