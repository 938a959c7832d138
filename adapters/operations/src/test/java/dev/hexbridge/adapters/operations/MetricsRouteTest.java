package dev.hexbridge.adapters.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.inbound.ReadHealth;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class MetricsRouteTest {

    private Listener listener;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        listener = new Listener(vertx);
    }

    @Test
    void theBacklogIsToldInPrometheusTextFormat() throws Exception {
        Reply reply = listener.get("/metrics");
        assertEquals("text/plain; version=0.0.4; charset=utf-8", reply.headers().get("Content-Type"));
        assertTold(
                reply,
                "hexbridge_backlog_receipts 3.0",
                "hexbridge_backlog_keys{state=\"ready\"} 2.0",
                "hexbridge_backlog_keys{state=\"dead\"} 1.0",
                "hexbridge_backlog_oldest_seconds 1.5",
                "hexbridge_component_up{component=\"journal\"} 1.0",
                "hexbridge_ready 1.0");
    }

    @Test
    void theEngineIsAskedOnceInFiveSecondsHoweverManyScrape() throws Exception {
        listener.get("/metrics");
        listener.get("/metrics");
        assertEquals(1, listener.engine.asked.size());
        listener.now = listener.now.plusSeconds(6);
        listener.get("/metrics");
        assertEquals(2, listener.engine.asked.size());
    }

    @Test
    void aBacklogThatIsUnknownIsNotANumberRatherThanZero() throws Exception {
        listener.get("/metrics");
        listener.now = listener.now.plusSeconds(6);
        ReadHealth.Component journal = new ReadHealth.Component("journal", false, Optional.empty());
        listener.engine.health =
                Future.succeededFuture(new ReadHealth.Health(false, List.of(journal), Optional.empty()));
        Reply reply = listener.get("/metrics");
        assertTold(
                reply,
                "hexbridge_backlog_receipts NaN",
                "hexbridge_backlog_oldest_seconds NaN",
                "hexbridge_component_up{component=\"journal\"} 0.0",
                "hexbridge_ready 0.0");
        assertTrue(!reply.body().contains("hexbridge_backlog_keys{"), reply.body());
    }

    @Test
    void anEmptyBacklogHasNoAge() throws Exception {
        listener.engine.health = Future.succeededFuture(new ReadHealth.Health(
                true, List.of(), Optional.of(new ReadHealth.Backlog(0, Map.of(), Optional.<Duration>empty()))));
        assertTold(listener.get("/metrics"), "hexbridge_backlog_receipts 0.0", "hexbridge_backlog_oldest_seconds 0.0");
    }

    @Test
    void aScrapeSucceedsEvenIfTheEngineCannotBeAsked() throws Exception {
        listener.engine.health = Future.failedFuture("broken");
        assertTold(listener.get("/metrics"), "hexbridge_ready NaN");
    }

    @Test
    void whatFiresAndWhatBecameOfReceiptsAreGauges() throws Exception {
        assertTold(
                listener.get("/metrics"),
                "hexbridge_alerts_firing{alert=\"breaker-open\",severity=\"warning\"} 1.0",
                "hexbridge_alerts_firing{alert=\"backlog-age\",severity=\"warning\"} 0.0",
                "hexbridge_census_receipts{status=\"applied\"} 8.0",
                "hexbridge_census_receipts{status=\"dead\"} 0.0",
                "hexbridge_census_unaccounted 1.0");
    }

    private static void assertTold(Reply reply, String... lines) {
        assertEquals(200, reply.status());
        for (String line : lines) {
            assertTrue(reply.body().contains("\n" + line + "\n"), () -> line + " is not in\n" + reply.body());
        }
    }
}
