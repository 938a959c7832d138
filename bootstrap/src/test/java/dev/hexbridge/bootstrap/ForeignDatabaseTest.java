package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresAdapter;
import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine over a database server that it did not start and does not end. */
class ForeignDatabaseTest {

    private static final String ORDER = """
            {"lines":[{"sku":"HB-1001","title":"Kettle","quantity":1,"price":"19.99"}],
             "currency":"USD","customer":"new","paid":true}""";

    @TempDir
    Path folder;

    @Test
    void anEngineOnAForeignServerStartsNoneOfItsOwnAndFindsItsJournalAgain() {
        try (EmbeddedPostgresAdapter foreign =
                EmbeddedPostgresAdapter.start(EmbeddedPostgresSettings.in(folder.resolve("foreign")))) {
            Map<String, String> there = Map.of("HEXBRIDGE_DATABASE_URL", foreign.url());
            Path data = folder.resolve("data");

            String id = orderOnce(data, there);

            assertFalse(Files.exists(data.resolve("postgres")), "no server of its own");
            try (RunningEngine again = new RunningEngine(data, there)) {
                assertEquals(
                        "delivered",
                        again.stepOf(id, "delivered").path("result").asText());
            }
        }
    }

    private static String orderOnce(Path data, Map<String, String> environment) {
        try (RunningEngine first = new RunningEngine(data, environment)) {
            String id = first.placeOrder(ORDER).path("id").asText();
            first.stepOf(id, "delivered");
            return id;
        }
    }
}
