package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.bootstrap.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three shops, two D365 environments and four pairs in one engine, one of which is set up wrongly. */
class PairsTest {

    private static final String SETTINGS = """
            shopify:
              - name: north
                decision: north
              - name: south
              - name: west
            dynamics:
              - name: one
              - name: two
            pairs:
              - {name: north-us, source: north, target: one, company: usmf}
              - {name: north-france, source: north, target: two, company: frrt}
              - name: south-us
                source: south
                target: one
                company: usmf
                numbering: {orderPrefix: T, customerPrefix: D}
                defaults: {warehouse: "24", site: "2"}
              - {name: west-us, source: west, target: one, company: usrt, flow: order-to-cache}
            """;

    private static final String TABLE = """
            {"format": 1, "name": "north", "version": 1, "hits": "unique",
             "inputs": {"tag": {}}, "outputs": ["pair", "warehouse", "site"],
             "rules": [
               {"when": {"tag": ["us"]}, "then": {"pair": "north-us", "site": "2", "warehouse": "24"}},
               {"when": {"tag": {"not": ["us"]}}, "then": {"pair": "north-france", "site": "1", "warehouse": "11"}}]}
            """;

    @TempDir
    static Path data;

    private static Optional<RunningEngine> running = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        Path decisions = Files.createDirectories(data.resolve("documents").resolve("decisions"));
        Files.writeString(decisions.resolve("north.json"), TABLE);
        running = Optional.of(new RunningEngine(
                data.resolve("data"),
                new SettingsFile("pairs.yaml", SETTINGS),
                Map.of("HEXBRIDGE_DOCUMENTS_DIR", data.resolve("documents").toString())));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningEngine::close);
    }

    @Test
    void aTargetThatIsDownWithABacklogHoldsUpNoOrderOfTheOthers() {
        engine().faults("two", "{\"errorRate\":1,\"errorStatus\":503}");
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiting.add(place("north", "fr"));
        }
        String north = place("north", "us");
        String south = place("south", "us");

        engine().stepOf(north, "delivered");
        engine().stepOf(south, "delivered");
        assertTrue(header("one", "S" + north).isPresent());
        assertTrue(header("one", "T" + south).isPresent());
        assertEquals(0, steps(waiting, "delivered"));

        engine().faults("two", "{\"errorRate\":0}");
        RunningEngine.until(
                "the backlog", () -> Optional.of(steps(waiting, "delivered")).filter(done -> done == 20));
    }

    @Test
    void whatTheTableDecidesReachesTheDocument() {
        String id = place("north", "us");
        engine().stepOf(id, "delivered");

        JsonNode order = RunningEngine.until("the sales order", () -> header("one", "S" + id));
        assertEquals("24", order.path("DefaultShippingWarehouseId").asText(), order::toString);
        assertEquals("2", order.path("DefaultShippingSiteId").asText());
    }

    @Test
    void aPairThatIsSetUpWronglyStopsNoOtherAndKeepsItsOrders() {
        place("west", "any");

        RunningEngine.until("the order of west", () -> letter("The pair west-us stands still: there is no sound flow"));

        String health = engine().ask("/health").toString();
        assertTrue(health.contains("pair west-us"), health);
        assertTrue(engine().engine().faults().toString().contains("did you mean 'order-to-cash'?"));
    }

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    private static String place(String shop, String tag) {
        String wish = """
                {"lines":[{"sku":"HB-1001","quantity":1,"price":"19.99"}],"currency":"USD","customer":"new",
                 "tags":["%s"],"paid":true}""".formatted(tag);
        return engine().placeOrderAt(shop, wish).path("id").asText();
    }

    private static long steps(List<String> orders, String result) {
        return orders.stream()
                .filter(id -> engine().ask("/api/v1/timeline?q=" + id).path("steps").findValuesAsText("result").stream()
                        .anyMatch(result::equals))
                .count();
    }

    /** What was written of a sales order's header. */
    private static Optional<JsonNode> header(String erp, String number) {
        for (JsonNode write : engine().json(engine().peer(erp) + "/_ledger?entitySet=SalesOrderHeadersV3")
                .path("writes")) {
            if (write.toString().contains("\"" + number + "\"")) {
                return Optional.of(write.path("body"));
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> letter(String reason) {
        for (JsonNode letter :
                engine().ask("/api/v1/dead-letters?state=quarantined").path("items")) {
            if (letter.toString().contains(reason)) {
                return Optional.of(letter);
            }
        }
        return Optional.empty();
    }
}
