package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Payloads that nobody here wrote, which lie beside the project where they are at hand: each is delivered, signed, to a
 * running engine, and becomes what a written table says. None is lost and none stops another.
 */
class SamplesTest {

    private static final Path SAMPLES = Path.of("..", "..", "shared", "contracts", "shopify", "samples");
    private static final Set<String> ENDED =
            Set.of("applied", "superseded", "ignored", "filtered", "held", "dead", "quarantined");

    @TempDir
    Path data;

    /** What should become of a payload. */
    private record Expected(String topic, String status, String reason) {}

    @Test
    void everyPayloadBecomesWhatTheTableSays() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "no payloads beside the project: nothing to deliver");
        Map<String, Expected> table = table();
        try (RunningEngine engine = new RunningEngine(data, Map.of())) {
            for (String stem : files()) {
                Expected expected = Objects.requireNonNull(table.get(stem), stem + " is missing in the table");
                byte[] body = Files.readAllBytes(SAMPLES.resolve(stem + ".json"));
                assertEquals(200, engine.deliver(expected.topic(), "sample-" + stem, body), stem);
            }
            Map<String, JsonNode> events = RunningEngine.until("an end of every payload", () -> ended(engine, table));
            List<String> wrong = new ArrayList<>();
            table.forEach((stem, expected) -> {
                JsonNode event = Objects.requireNonNull(events.get("sample-" + stem));
                boolean right = List.of(expected.status().split(" or "))
                                .contains(event.path("status").asText())
                        && event.path("reason").asText().contains(expected.reason());
                if (!right) {
                    wrong.add(stem + ": " + event);
                }
            });
            assertEquals(List.of(), wrong);
        }
    }

    @Test
    void everyConsistentOrderIsAppliedOnceItIsNoTestOrderAndNotCancelled() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "no payloads beside the project: nothing to deliver");
        try (RunningEngine engine = new RunningEngine(data, Map.of())) {
            List<String> orders = files().stream()
                    .filter(stem -> stem.startsWith("orders_") && stem.contains("shopifydocs"))
                    .filter(SamplesTest::isWholeOrder)
                    .toList();
            assertTrue(orders.size() >= 5, orders.toString());
            int number = 0;
            for (String stem : orders) {
                String id = "82098291194615" + (4600 + number++);
                engine.deliver("orders/create", "real-" + stem, real(stem, id));
                JsonNode step = engine.stepOf(id, "delivered");
                assertTrue(step.toString().contains("S" + id), step.toString());
            }
        }
    }

    private static boolean isWholeOrder(String stem) {
        return read(stem).contains("\"line_items\": [") && read(stem).contains("\"total_price\"");
    }

    /** The order as if a customer had really placed it, under an id of its own. */
    private static byte[] real(String stem, String id) {
        return read(stem)
                .replace("\"test\": true", "\"test\": false")
                .replaceAll("\"cancelled_at\": \"[^\"]*\"", "\"cancelled_at\": null")
                .replace("820982911946154508", id)
                .replace("820982911946154500", id)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String stem) {
        try {
            return Files.readString(SAMPLES.resolve(stem + ".json"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Optional<Map<String, JsonNode>> ended(RunningEngine engine, Map<String, Expected> table) {
        Map<String, JsonNode> events = new HashMap<>();
        for (JsonNode event : engine.ask("/api/v1/events?limit=500").path("items")) {
            if (ENDED.contains(event.path("status").asText())) {
                events.put(event.path("deliveryId").asText(), event);
            }
        }
        return table.keySet().stream().allMatch(stem -> events.containsKey("sample-" + stem))
                ? Optional.of(events)
                : Optional.empty();
    }

    private static List<String> files() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Expected> table() throws IOException {
        Map<String, Expected> table = new TreeMap<>();
        try (InputStream stream = Objects.requireNonNull(SamplesTest.class.getResourceAsStream("samples.table"))) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", -1))
                    .forEach(cells ->
                            table.put(cells[0], new Expected(cells[1], cells[2], cells.length > 3 ? cells[3] : "")));
        }
        return table;
    }
}
