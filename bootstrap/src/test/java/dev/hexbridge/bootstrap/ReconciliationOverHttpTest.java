package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.bootstrap.command.HexbridgeCommand;
import dev.hexbridge.bootstrap.command.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands beside a running engine that never sweeps, whose shop loses a webhook. */
class ReconciliationOverHttpTest {

    private static final String ONE_LINE = """
            {"lines":[{"sku":"HB-1001","title":"Kettle","quantity":2,"price":"19.99"}],"currency":"USD","customer":"new",
             "paid":true}""";

    @TempDir
    static Path data;

    private static Optional<RunningEngine> running = Optional.empty();

    private final Instant since = Instant.now().minus(Duration.ofMinutes(10));
    private StringWriter out = new StringWriter();

    @BeforeAll
    static void start() {
        running = Optional.of(new RunningEngine(data, Map.of("HEXBRIDGE_SHOPIFY_SWEEP_FROM", "2999-01-01T00:00:00Z")));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningEngine::close);
    }

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    @Test
    void anOrderOfWhichNoWebhookCameIsNamedHealedAndPostedAndThenTheDayTies() throws IOException {
        JsonNode told = engine().placeOrder(ONE_LINE);
        comesToRest();
        engine().shopFaults("{\"lostWebhooks\":{\"rate\":1}}");
        String lost = engine().placeOrder(ONE_LINE).path("id").asText();
        engine().shopFaults("{\"lostWebhooks\":{\"rate\":0}}");

        assertEquals(1, reconcile("--look"));
        assertTrue(out.toString().contains("missing  sandbox/order/" + lost), out::toString);
        assertFalse(out.toString().contains(told.path("id").asText()), out::toString);
        assertEquals(1, reconcile());
        assertTrue(out.toString().contains("(appended)"), out::toString);
        comesToRest();

        assertEquals(0, reconcile("--look", "--json"));
        assertTrue(out.toString().contains("\"posted\" : 2"), out::toString);
        tells(told);
    }

    private void tells(JsonNode order) throws IOException {
        Path file = data.resolve("day.csv");
        String day = OffsetDateTime.parse(order.path("created_at").asText())
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        assertEquals(0, run("statement", "--day", day, "--zone", "UTC", "--csv", file.toString()), out::toString);
        assertTrue(out.toString().contains("Both sides say the same."), out::toString);
        String[] sum = Files.readAllLines(file).get(1).split(",", -1);
        assertEquals("order", sum[5]);
        assertEquals("0.00", sum[12], out::toString);
    }

    /** What is on its way is neither missing nor posted: the number that is written back comes back as a webhook. */
    private void comesToRest() {
        RunningEngine.until("a day without anything on its way", () -> {
            boolean rest = reconcile("--look") == 0 && out.toString().contains("in-flight  0");
            return rest ? Optional.of(true) : Optional.empty();
        });
    }

    private int reconcile(String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "reconcile";
        all[1] = "--since";
        all[2] = since.toString();
        all[3] = "--until";
        all[4] = Instant.now().plusSeconds(60).toString();
        System.arraycopy(options, 0, all, 5, options.length);
        return run(all);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        Map<String, String> environment = Map.of(
                "HEXBRIDGE_URL", engine().addresses().admin(),
                "HEXBRIDGE_TOKEN_FILE", engine().addresses().token().toString());
        PrintWriter writer = new PrintWriter(out, true);
        return HexbridgeCommand.commandLine(new Terminal(environment, writer, writer, code -> {}))
                .execute(arguments);
    }
}
