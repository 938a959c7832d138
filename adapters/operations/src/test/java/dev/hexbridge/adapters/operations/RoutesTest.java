package dev.hexbridge.adapters.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.application.port.inbound.ReadHealth;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.Fix;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.Replay;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.domain.desire.Correction.Value;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class RoutesTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    private Listener listener;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        listener = new Listener(vertx);
    }

    @Test
    void filtersCursorAndLimitReachTheJournalAndTheDefaultsAreFiftyOfAnything() throws Exception {
        listener.get("/api/v1/events?connection=shop&status=held&topic=orders%2Fcreate&cursor=a.1&limit=500");
        listener.get("/api/v1/deliveries?target=erp&result=retry-later&entity=shop/order/1001");
        listener.get("/api/v1/dead-letters?state=quarantined&kind=mapping&limit=1");
        listener.get("/api/v1/events");
        assertEquals(
                List.of(
                        new History.EventQuery(
                                Optional.of("shop"),
                                Optional.of("held"),
                                Optional.of("orders/create"),
                                Optional.of("a.1"),
                                500),
                        new History.DeliveryQuery(
                                Optional.of("erp"),
                                Optional.of("retry-later"),
                                Optional.of("shop/order/1001"),
                                NONE,
                                50),
                        new History.DeadLetterQuery(Optional.of("quarantined"), Optional.of("mapping"), NONE, NONE, 1),
                        new History.EventQuery(NONE, NONE, NONE, NONE, 50)),
                listener.engine.asked);
    }

    @Test
    void aPageCarriesTheNextCursorAndTheLastOneNone() throws Exception {
        assertEquals(
                "after.1", listener.get("/api/v1/events").json().path("next").asText());
        assertFalse(listener.get("/api/v1/deliveries").json().has("next"));
    }

    @Test
    void instantsAreIsoSpansAreMillisecondsAndWhatIsNotThereIsAbsent() throws Exception {
        JsonNode delivery =
                listener.get("/api/v1/deliveries").json().path("items").path(0);
        assertEquals("2026-03-01T10:00:00.123Z", delivery.path("at").asText());
        assertEquals(250, delivery.path("tookMillis").asLong());
        assertEquals("no SKU", delivery.path("problem").path("text").asText());
        JsonNode quiet = listener.get("/api/v1/deliveries").json().path("items").path(1);
        assertFalse(quiet.has("targetId") || quiet.has("problem"));
    }

    @Test
    void aTimelineIsFoundByWhatPeopleKnow() throws Exception {
        JsonNode story =
                listener.get("/api/v1/timeline?q=anna%2Bshop%40example.com").json();
        assertEquals(List.of("anna+shop@example.com"), listener.engine.asked);
        assertEquals("shop/order/1", story.path("entities").path(0).asText());
        assertEquals(
                "orders/create",
                story.path("steps").path(0).path("detail").path("topic").asText());
    }

    @Test
    void aReplayIsAskedInTheNameOfTheTokensBearer() throws Exception {
        Reply reply = listener.post("/api/v1/dead-letters/receipt-2026-03-01.1.7/replay", Map.of(), "");
        assertEquals(202, reply.status(), reply.body());
        assertEquals("woken", reply.json().path("outcome").asText());
        assertEquals(List.of("receipt-2026-03-01.1.7"), listener.engine.asked);
        assertEquals("anna", listener.engine.principals.getFirst().name());
    }

    @Test
    void aReplayTakesAnEmptyObjectOrCorrectionsButNothingElse() throws Exception {
        assertEquals(
                202,
                listener.post("/api/v1/dead-letters/key-7/replay", JSON, " {} ").status());
        for (String body : new String[] {
            "{\"force\":true}",
            "[]",
            "{",
            "null",
            "{} x",
            "{\"corrections\":7}",
            "{\"corrections\":[7]}",
            "{\"corrections\":[{\"field\":\"City\"}]}",
            "{\"corrections\":[{\"field\":\"City\",\"value\":7}]}",
            "{\"stay\":\"yes\"}"
        }) {
            listener.post("/api/v1/dead-letters/key-7/replay", JSON, body).assertProblem(400, "invalid-request");
        }
        assertEquals(1, listener.engine.asked.size());
    }

    @Test
    void correctionsReachTheEngineAndThoseThatCannotBeAreToldAllAtOnce() throws Exception {
        String body = "{\"corrections\":[{\"field\":\"City\",\"value\":\"Aarhus\"},"
                + "{\"record\":\"55\",\"field\":\"ProductName\",\"value\":\"\"}],\"stay\":true}";
        assertEquals(
                202,
                listener.post("/api/v1/dead-letters/key-7/replay", JSON, body).status());
        Fix fix = new Fix(List.of(new Value("", "City", "Aarhus"), new Value("55", "ProductName", "")), true);
        assertEquals(List.of("key-7", fix), listener.engine.asked);

        listener.engine.replay = new Replay.Unfit(List.of("City: no", "Street: no"));
        Reply refused = listener.post("/api/v1/dead-letters/key-7/replay", JSON, body);
        refused.assertProblem(400, "invalid-request");
        assertEquals(2, refused.json().path("errors").size());
    }

    @Test
    void groupsTellWhoMustActWhatToDoAndWhereToReadMore() throws Exception {
        JsonNode group = listener.get("/api/v1/failures?kind=mapping")
                .json()
                .path("items")
                .path(0);
        assertEquals(2, group.path("members").asInt());
        assertEquals(
                "https://hexbridge.dev/docs/failures#mapping",
                group.path("problem").path("docs").asText());
        assertEquals("merchant-data", group.path("problem").path("actor").asText());
        assertEquals(List.of(new History.GroupQuery(Optional.of("mapping"), NONE, 50)), listener.engine.asked);
    }

    @Test
    void theMembersOfAGroupAreDeadLetters() throws Exception {
        listener.get("/api/v1/failures/0123456789abcdef?limit=3");
        assertEquals(
                List.of(new History.DeadLetterQuery(NONE, NONE, Optional.of("0123456789abcdef"), NONE, 3)),
                listener.engine.asked);
        listener.get("/api/v1/failures/nonsense").assertProblem(404, "not-found");
    }

    @Test
    void aGroupIsRetriedAndApprovedOnlyWhenThatIsSaid() throws Exception {
        Reply reply = listener.post("/api/v1/failures/0123456789abcdef/retry", Map.of(), "");
        assertEquals(202, reply.status(), reply.body());
        assertEquals(120, reply.json().path("woken").asInt());
        listener.post("/api/v1/failures/0123456789abcdef/retry", JSON, "{\"approve\":true}");
        assertEquals(List.of("0123456789abcdef", false, "0123456789abcdef", true), listener.engine.asked);
        assertEquals("anna", listener.engine.principals.getFirst().name());
        listener.post("/api/v1/failures/0123456789abcdef/retry", JSON, "{\"aprove\":true}")
                .assertProblem(400, "invalid-request");
        listener.post("/api/v1/failures/x/retry", Map.of(), "").assertProblem(404, "not-found");
    }

    @Test
    void aReplayOfWhatIsGoneIsNotFoundAndOneThatTheEngineForbidsIsForbidden() throws Exception {
        listener.engine.replay = new Replay.NotThere("key-7");
        listener.post("/api/v1/dead-letters/key-7/replay", Map.of(), "").assertProblem(404, "not-found");
        listener.engine.replay = new Replay.Forbidden(Right.ADMIN);
        listener.post("/api/v1/dead-letters/key-7/replay", Map.of(), "").assertProblem(403, "forbidden");
    }

    @Test
    void theProbesTellUpOrDownAndNoReason() throws Exception {
        assertEquals("{\"status\":\"up\"}", listener.get("/health/ready").body());
        listener.engine.readiness =
                Future.succeededFuture(new ReadHealth.Readiness(false, Optional.of("slot 7 is held by node b")));
        Reply down = listener.send(HttpMethod.GET, "/health/ready", Map.of(), "");
        down.assertProblem(503, "not-ready");
        assertFalse(down.body().contains("slot"));
        assertEquals("{\"status\":\"up\"}", listener.get("/health/live").body());
    }

    @Test
    void healthTellsDependenciesBacklogAndTheOldestAge() throws Exception {
        Reply reply = listener.get("/health");
        assertEquals(200, reply.status());
        assertEquals(
                "{\"status\":\"up\",\"ready\":true,\"components\":[{\"name\":\"journal\",\"up\":true}],"
                        + "\"backlog\":{\"uninterpreted\":3,\"keys\":{\"dead\":1,\"ready\":2},\"oldestMillis\":1500}}",
                reply.body());
    }

    @Test
    void healthIs503WhenADependencyIsDownAndLeavesOutWhatItCannotKnow() throws Exception {
        ReadHealth.Component journal = new ReadHealth.Component("journal", false, Optional.of("refused"));
        listener.engine.health =
                Future.succeededFuture(new ReadHealth.Health(true, List.of(journal), Optional.empty()));
        Reply reply = listener.get("/health");
        assertEquals(503, reply.status());
        assertTrue(reply.body().startsWith("{\"status\":\"down\",\"ready\":true"), reply.body());
        assertFalse(reply.json().has("backlog"));
    }

    @Test
    void whatFiresIsToldWithWhatToDo() throws Exception {
        JsonNode alert = listener.get("/api/v1/alerts").json().path("items").path(0);
        assertEquals("breaker-open", alert.path("kind").asText());
        assertEquals("Look at it.", alert.path("remedy").asText());
        assertTrue(alert.path("firing").asBoolean());
    }

    @Test
    void anAdminMayTryWhetherAlertsArriveAndAViewerMayNot() throws Exception {
        Reply tried = listener.post("/api/v1/alerts/test", Map.of(), "");
        assertEquals("{\"channels\":[{\"name\":\"mail\",\"result\":\"sent\"}]}", tried.body());
        listener.post("/api/v1/alerts/test", Map.of("Authorization", "Bearer " + Listener.VIEWER), "")
                .assertProblem(403, "forbidden");
    }
}
