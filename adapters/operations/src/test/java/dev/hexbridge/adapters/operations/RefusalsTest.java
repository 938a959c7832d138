package dev.hexbridge.adapters.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.junit5.VertxExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class RefusalsTest {

    private static final String REPLAY = "/api/v1/dead-letters/key-7/replay";

    private Listener listener;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        listener = new Listener(vertx);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/", "/api/v1", "/api/v1/events/1", "/health/lively", "/API/v1/events"})
    void aPathThatIsNotThereIsAProblem(String path) throws Exception {
        listener.get(path).assertProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/v1/events,GET",
        "DELETE,/api/v1/dead-letters,GET",
        "GET,/api/v1/dead-letters/key-7/replay,POST",
        "HEAD,/health,GET",
        "OPTIONS,/api/v1/events,GET",
        "TRACE,/metrics,GET",
        "PUT,/health/live,GET"
    })
    void aMethodThatIsNotListedIsAProblemThatNamesTheOneThatIs(String method, String path, String allowed)
            throws Exception {
        Map<String, String> token = Map.of("Authorization", "Bearer " + Listener.ADMIN);
        Reply reply = listener.send(HttpMethod.valueOf(method), path, token, "");
        assertEquals(405, reply.status());
        assertEquals(allowed, reply.headers().get("Allow"));
        if (!method.equals("HEAD")) {
            reply.assertProblem(405, "method-not-allowed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx", ""
            })
    void aBodyThatIsNotJsonIsRefused(String type) throws Exception {
        listener.post(REPLAY, Map.of("Content-Type", type), "{}").assertProblem(415, "unsupported-media-type");
        assertTrue(listener.engine.asked.isEmpty());
    }

    @Test
    void aBodyWithoutAContentTypeIsRefused() throws Exception {
        listener.post(REPLAY, Map.of(), "{}").assertProblem(415, "unsupported-media-type");
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsRefused() throws Exception {
        String body = "{\"x\":\"" + "x".repeat(OperationsAdapter.MOST_BYTES) + "\"}";
        listener.post(REPLAY, Map.of("Content-Type", "application/json"), body).assertProblem(413, "payload-too-large");
        assertTrue(listener.engine.asked.isEmpty());
    }

    @Test
    void allFaultsOfARequestAreToldAtOnce() throws Exception {
        Reply reply = listener.get("/api/v1/events?limit=0&status=lost&conection=shop&cursor=%20&topic=a&topic=b");
        reply.assertProblem(400, "invalid-request");
        assertEquals(
                List.of("query status", "query topic", "query cursor", "query limit", "query conection"),
                reply.faults());
        assertTrue(reply.body().contains("known: connection, cursor, limit, status, topic"), reply.body());
        assertTrue(listener.engine.asked.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1.5", "many", "", "99999999999", "+5", "\u0665"})
    void aLimitIsANumberFromOneToFiveHundred(String limit) throws Exception {
        String path = "/api/v1/deliveries?limit=" + URLEncoder.encode(limit, StandardCharsets.UTF_8);
        Reply reply = listener.get(path);
        reply.assertProblem(400, "invalid-request");
        assertEquals(List.of("query limit"), reply.faults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/events?connection=Not%20A%20Name",
                "/api/v1/deliveries?result=done",
                "/api/v1/deliveries?entity=nonsense",
                "/api/v1/deliveries?target=",
                "/api/v1/dead-letters?state=ready",
                "/api/v1/dead-letters?kind=bad",
                "/api/v1/timeline",
                "/api/v1/timeline?q=",
                "/api/v1/timeline?q=1&limit=5",
                "/health/live?verbose=1",
                "/health/ready?x",
                "/health?x=",
                "/metrics?name=x",
                "/openapi.json?v=2"
            })
    void aParameterThatIsUnknownOrMalformedIsAProblem(String path) throws Exception {
        Reply reply = listener.get(path);
        reply.assertProblem(400, "invalid-request");
        assertEquals(1, reply.faults().size(), reply.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/api/v1/timeline?q=%zz", "/api/v1/dead-letters/%/replay"})
    void aUrlThatCannotBeDecodedIsAProblemOfTheCaller(String path) throws Exception {
        Reply reply = listener.get(path);
        assertTrue(reply.status() >= 400 && reply.status() < 500, reply.status() + reply.body());
        assertEquals("application/problem+json", reply.headers().get("Content-Type"));
    }

    @Test
    void aCursorThatTheJournalDidNotGiveIsTheCallersFault() throws Exception {
        listener.engine.events = Future.failedFuture(new IllegalArgumentException("not a position: x"));
        Reply reply = listener.get("/api/v1/events?cursor=x");
        reply.assertProblem(400, "invalid-request");
        assertEquals(List.of("query cursor"), reply.faults());
    }

    @Test
    void aFailureOfTheEngineIsAProblemThatTellsNothingOfItsInside() throws Exception {
        listener.engine.events = Future.failedFuture(new IllegalArgumentException("password=hunter2"));
        Reply reply = listener.get("/api/v1/events");
        reply.assertProblem(500, "internal");
        assertFalse(reply.body().contains("hunter2"));
    }

    @Test
    void problemsAreCountedByType() throws Exception {
        listener.get("/nowhere");
        listener.get("/nowhere");
        assertTrue(listener.get("/metrics")
                .body()
                .contains("hexbridge_operations_problems_total{type=\"not-found\"} 2.0"));
    }
}
