package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private static final String ORDER = "/data/SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')";

    private final Peer peer = Peer.start();

    @BeforeEach
    void aCustomer() {
        peer.customer("C-1");
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    private void fault(String name, Object value) {
        assertEquals(200, peer.knobs(new JsonObject().put(name, value)).status());
    }

    private static JsonObject next(int times) {
        return new JsonObject().put("nextN", times);
    }

    private Peer.Reply order() {
        return peer.post("SalesOrderHeadersV3", Bodies.header("S-1"));
    }

    private void cutOff() {
        assertThrows(IllegalStateException.class, this::order);
    }

    /** Asks until the order is there; the bound is the peer's delay with room to spare. */
    private boolean appears() {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (Instant.now().isBefore(end)) {
            if (peer.get(ORDER).status() == 200) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aLineCutAfterTheCommitLeavesTheOrder() {
        fault("cutAfterCommit", next(1));

        cutOff();

        assertEquals(200, peer.get(ORDER).status());
        assertTrue(order().innerMessage().contains("already exists"));
    }

    @Test
    void aLineCutBeforeTheCommitLeavesNothing() {
        fault("cutBeforeCommit", next(1));

        cutOff();

        assertEquals(404, peer.get(ORDER).status());
        assertEquals(201, order().status());
    }

    @Test
    void anOrderMayAppearAfterTheCut() {
        fault("commitLater", next(1).put("delayMillis", 700));

        cutOff();

        assertEquals(404, peer.get(ORDER).status());
        assertTrue(appears());
        assertEquals(2, peer.writes().size());
    }

    @Test
    void aGatewayMayTimeOutAfterTheCommit() {
        fault("timeoutAfterCommit", next(1));

        Peer.Reply reply = order();

        assertEquals(504, reply.status());
        assertTrue(reply.text().contains("<html>"));
        assertEquals(200, peer.get(ORDER).status());
    }

    @Test
    void failuresBeforeTheCommitComeInThreeShapes() {
        fault("errorRate", 1.0);
        assertEquals(
                "An error has occurred.", order().json().getJsonObject("error").getString("message"));
        fault("errorStatus", 502);
        assertTrue(order().text().contains("<html>"));
        fault("errorStatus", 503);
        assertEquals(503, order().status());
        fault("errorRate", 0.0);
        assertEquals(201, order().status());
    }

    @Test
    void aLoginPageMayComeWithStatus200() {
        fault("html200", next(1));

        Peer.Reply reply = order();

        assertEquals(200, reply.status());
        assertTrue(reply.text().contains("<html>"));
        assertEquals(404, peer.get(ORDER).status());
    }

    @Test
    void throttlingTellsWhenToComeBackOrDoesNot() {
        fault("throttle", new JsonObject().put("everyNth", 1).put("retryAfterSeconds", 3));
        Peer.Reply reply = order();
        assertEquals(429, reply.status());
        assertEquals("3", reply.header("Retry-After"));
        assertTrue(reply.text().contains("high resource utilization"));

        fault("throttle", new JsonObject().put("everyNth", 1).putNull("retryAfterSeconds"));
        assertEquals("", order().header("Retry-After"));
    }

    @Test
    void theOldLimitsPerUserCanBeSwitchedOn() {
        fault("legacyLimits", new JsonObject().put("requests", 2));

        int[] statuses = new int[4];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = peer.get("/data/CustomerGroups").status();
        }

        assertEquals(429, statuses[3]);
        assertTrue(peer.get("/data/CustomerGroups").text().contains("Number of requests exceeded the limit of 2"));
    }

    @Test
    void latencyDelaysEachWriteOfABatch() {
        fault("latencyMillis", new JsonObject().put("min", 60).put("max", 60));
        BatchText batch = new BatchText()
                .changeSet("SalesOrderHeadersV3", Bodies.header("S-1"), "SalesOrderLines", Bodies.line("S-1", "A"));
        Instant start = Instant.now();

        assertEquals(200, peer.batch(batch).status());

        assertTrue(Duration.between(start, Instant.now()).toMillis() >= 180, "one for the request, one for each write");
    }

    @Test
    void aStalledRequestIsAnsweredWhenTheStallIsLifted() {
        fault("stall", true);
        Future<HttpResponse<Buffer>> held =
                peer.send(HttpMethod.GET, "/data/CustomerGroups", Map.of(), Buffer.buffer());
        Peer.Reply other = peer.get("/_faults");
        assertTrue(other.json().getBoolean("stall"));
        assertFalse(held.isComplete());

        fault("stall", false);

        assertEquals(200, Peer.await(held).statusCode());
    }

    @Test
    void theSameSeedMakesTheSameFaults() {
        peer.knobs(new JsonObject().put("html200", new JsonObject().put("rate", 0.5)));

        assertEquals(faultyReads(), faultyReads());
    }

    private String faultyReads() {
        fault("seed", 42);
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            Peer.Reply reply =
                    peer.call(HttpMethod.GET, "/data/CustomerGroups", Map.of("x-ms-client-request-id", "r" + i), "");
            pattern.append(reply.text().contains("<html>") ? 'x' : '.');
        }
        return pattern.toString();
    }
}
