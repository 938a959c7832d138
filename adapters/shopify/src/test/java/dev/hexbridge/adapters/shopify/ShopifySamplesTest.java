package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hexbridge.adapters.shopify.door.RootOf;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.CustomerSnapshot;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.Irrelevant;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.OrderSnapshot;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.Partial;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.Unreadable;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.Withdrawn;
import dev.hexbridge.domain.message.EntityKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Payloads that nobody here wrote, which lie beside the project where they are at hand: each of them against a written
 * table of what it is and what becomes of it.
 */
class ShopifySamplesTest {

    private static final Path SAMPLES = Path.of("..", "..", "..", "shared", "contracts", "shopify", "samples");

    @Test
    void everySampleBecomesWhatTheTableSays() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "no payloads beside the project: nothing to compare");
        Map<String, String> expected = table();
        Map<String, String> seen = new TreeMap<>();
        for (Path file : samples()) {
            String stem = file.getFileName().toString().replace(".json", "");
            String topic = expected.getOrDefault(stem, "untold/topic ").split(" ", 2)[0];
            seen.put(stem, topic + " " + outcome(topic, Files.readAllBytes(file)));
        }
        assertFalse(seen.isEmpty());
        assertEquals(lines(expected), lines(seen));
    }

    private static String outcome(String topic, byte[] body) {
        EntityKey root = RootOf.body(Fixtures.ACME, topic, body);
        Translation translation = new ShopifySourceAdapter().translate(Fixtures.receipt(topic, body, root));
        return root.kind().token() + " "
                + switch (translation) {
                    case OrderSnapshot order -> "order " + order.entity().id();
                    case CustomerSnapshot customer ->
                        "customer " + customer.entity().id();
                    case Partial partial -> "partial";
                    case Withdrawn withdrawn -> "withdrawn";
                    case Irrelevant irrelevant -> "irrelevant";
                    case Unreadable unreadable -> "unreadable " + unreadable.pointer() + " " + unreadable.reason();
                };
    }

    private static List<Path> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        try (var stream = ShopifySamplesTest.class.getResourceAsStream("samples.table")) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] columns = line.strip().split("\\s*\\|\\s*", 2);
                    table.put(columns[0], columns[1]);
                }
            }
        }
        return table;
    }

    private static String lines(Map<String, String> table) {
        return new ArrayList<>(table.entrySet())
                .stream()
                        .map(entry -> entry.getKey() + " | " + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
