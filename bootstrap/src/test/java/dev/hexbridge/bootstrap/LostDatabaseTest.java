package dev.hexbridge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes and comes back under load, and the engine goes on: nothing acknowledged is lost or doubled. */
class LostDatabaseTest {

    private static final Duration READY = Duration.ofSeconds(5);
    private static final int LOCK_OF_ENGINES = 0x48455842;
    private static final int LOCK_OF_WRITERS = 0x48455857;

    @TempDir
    static Path folder;

    private static Optional<OwnServer> database = Optional.empty();
    private static Optional<RunningEngine> running = Optional.empty();

    @BeforeAll
    static void start() {
        OwnServer server = OwnServer.start(folder);
        database = Optional.of(server);
        running =
                Optional.of(new RunningEngine(folder.resolve("data"), Map.of("HEXBRIDGE_DATABASE_URL", server.url())));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningEngine::close);
        database.ifPresent(OwnServer::close);
    }

    private static RunningEngine engine() {
        return running.orElseThrow();
    }

    /** What is done to the database. */
    enum Trouble {
        RESTART,
        CRASH,
        LOSS_OF_THE_OWNERS_SESSION,
        LOSS_OF_THE_WRITERS,
        LOSS_OF_THE_POOL,
        LOSS_OF_ALL_SESSIONS;

        void befall(OwnServer server) {
            String engines = holding(LOCK_OF_ENGINES) + " and objid = 1";
            String writers = holding(LOCK_OF_WRITERS);
            switch (this) {
                case RESTART -> server.restart();
                case CRASH -> server.crash();
                case LOSS_OF_THE_OWNERS_SESSION -> end(server, "in (" + engines + ")");
                case LOSS_OF_THE_WRITERS -> end(server, "in (" + writers + ")");
                case LOSS_OF_THE_POOL -> end(server, "not in (" + engines + " union " + writers + ")");
                case LOSS_OF_ALL_SESSIONS -> end(server, "is not null");
            }
        }

        private static String holding(int lock) {
            return "select pid from pg_locks where locktype = 'advisory' and objsubid = 2 and classid = " + lock;
        }

        private static void end(OwnServer server, String which) {
            String ended = server.ask("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where application_name = 'hexbridge' and pid " + which);
            assertFalse(ended.equals("0"), "there was nobody to end");
        }
    }

    /** One load and one end for all of them: so troubles also meet what is left of the ones before. */
    @Test
    void theEngineGoesOnWithoutLossOrDouble() {
        Senders senders = new Senders(engine());
        try (senders) {
            for (Trouble trouble : Trouble.values()) {
                more(senders, 10);
                trouble.befall(database.orElseThrow());
                Instant back = Instant.now();
                more(senders, 10);
                RunningEngine.until("readiness", () -> isUp() ? Optional.of(true) : Optional.empty());
                Duration took = Duration.between(back, Instant.now());
                assertTrue(took.compareTo(READY) < 0, "after " + trouble + " it took " + took);
            }
        }

        Set<String> acknowledged = senders.acknowledged();
        RunningEngine.until(
                "all that was acknowledged, in the ERP",
                () -> missing(acknowledged).isEmpty() ? Optional.of(true) : Optional.empty());
        created().forEach((reference, times) -> assertEquals(1, times, reference + " was made more than once"));
        assertFalse(engine().engine().deposed().isComplete());
    }

    @Test
    void aServerThatStandsStillIsToldAs503InTimeAndGoesOnAfterwards() {
        OwnServer server = database.orElseThrow();
        byte[] body = EngineScene.body("40001", "10.00", "10.00");
        server.signal("STOP");
        try {
            Instant asked = Instant.now();
            int status = engine().deliver("orders/create", "delivery-40001", body);
            Duration took = Duration.between(asked, Instant.now());

            assertEquals(503, status);
            assertTrue(took.compareTo(Duration.ofMillis(4_700)) < 0, "it took " + took);
            assertFalse(isUp());
        } finally {
            server.signal("CONT");
        }

        RunningEngine.until(
                "an answer",
                () -> engine().deliver("orders/create", "delivery-40001", body) == 200
                        ? Optional.of(true)
                        : Optional.empty());
        engine().stepOf("40001", "delivered");
    }

    private static void more(Senders senders, int many) {
        int before = senders.acknowledged().size();
        RunningEngine.until(
                many + " more acknowledged",
                () -> senders.acknowledged().size() >= before + many ? Optional.of(true) : Optional.empty());
    }

    private static boolean isUp() {
        JsonNode health = engine().ask("/health");
        return health.path("status").asText().equals("up");
    }

    private static Set<String> missing(Set<String> acknowledged) {
        Set<String> missing = new HashSet<>(acknowledged);
        created().keySet().forEach(reference -> missing.remove(reference.substring(reference.indexOf('-') + 1)));
        return missing;
    }

    /** How often each sales order was made, by the order's reference. */
    private static Map<String, Integer> created() {
        Map<String, Integer> created = new HashMap<>();
        for (JsonNode write :
                engine().erp("/_ledger?entitySet=SalesOrderHeadersV3").path("writes")) {
            if (write.path("operation").asText().equals("create")) {
                created.merge(write.path("body").path("CustomersOrderReference").asText(), 1, Integer::sum);
            }
        }
        return created;
    }
}
