package dev.hexbridge.adapters.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.application.port.inbound.Reconcile.Question;
import dev.hexbridge.domain.reconciliation.Window;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where every order stands, over HTTP. */
@ExtendWith(VertxExtension.class)
class ReconciliationRoutesTest {

    private static final String PATH = "/api/v1/reconciliation";
    private static final Instant FROM = Instant.parse("2026-02-01T00:00:00Z");

    private Listener listener;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        listener = new Listener(vertx);
    }

    @Test
    void aWindowWithoutAnEndEndsAMinuteAgoAndOffsetsAreUnderstood() throws Exception {
        listener.get(PATH + "?from=2026-02-01T01:00:00%2B01:00");
        listener.get(PATH + "?from=2026-02-01T00:00:00Z&to=2026-02-02T00:00:00Z&cursor=a.1");
        assertEquals(
                List.of(
                        new Question(new Window(FROM, Engine.AT.minus(Duration.ofMinutes(1))), Optional.empty()),
                        new Question(new Window(FROM, FROM.plus(Duration.ofDays(1))), Optional.of("a.1"))),
                listener.engine.asked);
    }

    @Test
    void everyOrderIsToldWithItsStateAndWhatIsMissingWithWhatItLacks() throws Exception {
        JsonNode page = listener.get(PATH + "?from=2026-02-01T00:00:00Z").json();
        assertEquals(
                List.of("posted", "held", "skipped", "in-flight", "missing"),
                page.path("items").findValuesAsText("state"));
        assertEquals("order", page.path("items").path(4).path("lack").asText());
        assertEquals(
                "SO-1", page.path("items").path(0).path("documents").path(0).asText());
        assertEquals("after.1", page.path("next").asText());
        assertEquals("closed", page.path("unasked").path(0).asText());
    }

    @Test
    void healingTellsWhatWasDoneAndNeedsTheRightOfAnOperator() throws Exception {
        Reply healed = listener.post(PATH + "/heal?from=2026-02-01T00:00:00Z", Map.of(), "");
        assertEquals(
                "there-already",
                healed.json().path("items").path(4).path("healing").asText());
        Map<String, String> viewer = Map.of("Authorization", "Bearer " + Listener.VIEWER);
        assertEquals(
                403,
                listener.send(HttpMethod.POST, PATH + "/heal?from=2026-02-01T00:00:00Z", viewer, "")
                        .status());
    }

    @Test
    void allFaultsOfTheQueryAreToldAtOnce() throws Exception {
        Reply reply = listener.get(PATH + "?to=yesterday&cursor=%20&since=x");
        assertEquals(400, reply.status());
        assertEquals(
                List.of("from", "to", "cursor", "since"),
                reply.json().path("errors").findValuesAsText("name"));
        Reply turned = listener.get(PATH + "?from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00Z");
        assertTrue(turned.body().contains("has to lie before to"), turned.body());
    }

    @Test
    void aSourceThatDoesNotAnswerIsAProblemThatSaysHowToGoOnAndAStrangersCursorIsAFault() throws Exception {
        assertEquals(
                503,
                listener.get(PATH + "?from=2026-02-01T00:00:00Z&cursor=silence").status());
        assertEquals(
                400,
                listener.get(PATH + "?from=2026-02-01T00:00:00Z&cursor=stranger")
                        .status());
    }
}
