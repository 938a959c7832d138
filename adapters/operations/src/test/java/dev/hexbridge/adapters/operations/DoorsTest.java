package dev.hexbridge.adapters.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class DoorsTest {

    private static final Map<String, String> TOKEN = Map.of("Authorization", "Bearer " + Listener.ADMIN);

    private Listener listener;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        listener = new Listener(vertx);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/metrics",
                "/openapi.json",
                "/api/v1/events",
                "/api/v1/deliveries",
                "/api/v1/dead-letters",
                "/api/v1/timeline?q=1",
                "/nowhere",
                "/"
            })
    void nothingButTheProbesIsToldWithoutAToken(String path) throws Exception {
        Reply reply = listener.send(HttpMethod.GET, path, Map.of(), "");
        reply.assertProblem(401, "unauthorized");
        assertEquals("Bearer", reply.headers().get("WWW-Authenticate"));
        assertTrue(listener.engine.asked.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void theProbesNeedNoToken(String path) throws Exception {
        assertEquals(200, listener.send(HttpMethod.GET, path, Map.of(), "").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer admin-toke",
                "Bearer admin-token2",
                "Bearer ADMIN-TOKEN",
                "Bearer ",
                "Bearer",
                "Basic admin-token",
                "admin-token",
                "Bearer admin-token, Bearer admin-token"
            })
    void aWrongTokenIsRefused(String authorization) throws Exception {
        listener.send(HttpMethod.GET, "/health", Map.of("Authorization", authorization), "")
                .assertProblem(401, "unauthorized");
    }

    @Test
    void twoTokensAreRefusedEvenIfOneIsRight() throws Exception {
        String reply = listener.raw("GET /health HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Listener.ADMIN
                + "\r\nAuthorization: Bearer x\r\nConnection: close\r\n\r\n");
        assertTrue(reply.startsWith("HTTP/1.1 401 "), reply);
    }

    @Test
    void aTokenWithTooLittleRightIsForbiddenAndNothingHappens() throws Exception {
        listener.post("/api/v1/dead-letters/key-7/replay", Map.of("Authorization", "Bearer " + Listener.VIEWER), "")
                .assertProblem(403, "forbidden");
        assertTrue(listener.engine.asked.isEmpty());
    }

    @Test
    void aViewerMayRead() throws Exception {
        Reply reply = listener.send(
                HttpMethod.GET, "/api/v1/events", Map.of("Authorization", "bearer " + Listener.VIEWER), "");
        assertEquals(200, reply.status());
        assertEquals("victor", listener.engine.principals.getFirst().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.test",
                "127.0.0.1.evil.test",
                "localhost.evil.test",
                "10.0.0.1",
                "[2001:db8::1]",
                "127.1",
                "localhost."
            })
    void aHostThatIsNotOursIsRefusedEvenWithTheToken(String host) throws Exception {
        listener.sendTo(host, HttpMethod.GET, "/health/live", TOKEN, "").assertProblem(421, "misdirected");
        listener.sendTo(host + ":" + listener.port(), HttpMethod.GET, "/api/v1/events", TOKEN, "")
                .assertProblem(421, "misdirected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8081",
                "127.0.0.1",
                "127.0.0.53:80",
                "[::1]",
                "[::1]:8081",
                "ops.example.com",
                "OPS.example.COM:443"
            })
    void loopbackAndTheConfiguredHostsAreOurs(String host) throws Exception {
        Reply reply = listener.sendTo(host, HttpMethod.GET, "/health/live", Map.of(), "");
        assertEquals(200, reply.status(), reply.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\r\nHost: evil.test\r\n",
                "",
                "Host:\r\n",
                "Host: localhost:port\r\n",
                "Host: _\r\n",
                "Host: a@localhost\r\n"
            })
    void aRequestWithoutExactlyOneGoodHostIsRefused(String headers) throws Exception {
        String reply = listener.raw("GET /health/live HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
        assertTrue(reply.startsWith("HTTP/1.1 4"), reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.test", "null", "http://localhost:1", "http://localhost.evil.test", "localhost", ""
            })
    void aRequestFromAnotherSiteIsRefusedEvenWithTheToken(String origin) throws Exception {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + Listener.ADMIN, "Origin", origin);
        listener.sendTo("localhost", HttpMethod.POST, "/api/v1/dead-letters/key-7/replay", headers, "")
                .assertProblem(403, "cross-origin");
        assertTrue(listener.engine.asked.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ops.example.com:8081", "https://Ops.example.com:8081"})
    void aRequestFromOurOwnPageIsLetIn(String origin) throws Exception {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + Listener.ADMIN, "Origin", origin);
        assertEquals(
                200,
                listener.sendTo("ops.example.com:8081", HttpMethod.GET, "/api/v1/events", headers, "")
                        .status());
    }

    @Test
    void everyAnswerForbidsSniffingStoringAndEmbedding() throws Exception {
        for (String path : new String[] {"/health/live", "/api/v1/events", "/nowhere", "/health?x=1", "/%zz"}) {
            Reply reply = listener.get(path);
            assertEquals("nosniff", reply.headers().get("X-Content-Type-Options"), path);
            assertEquals("no-store", reply.headers().get("Cache-Control"), path);
            assertEquals(
                    "default-src 'none'; frame-ancestors 'none'",
                    reply.headers().get("Content-Security-Policy"),
                    path);
            assertFalse(reply.headers().contains("Access-Control-Allow-Origin"), path);
        }
    }

    @Test
    void aRequestWhoseEndIsInDoubtIsRefusedAndItsConnectionClosed() throws Exception {
        for (String framing : List.of(
                "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer_Encoding: chunked\r\n",
                "Content_Length: 3\r\n")) {
            String reply = listener.raw("GET /health/live HTTP/1.1\r\nHost: localhost\r\n" + framing
                    + "\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(reply.startsWith("HTTP/1.1 400"), framing + reply);
            assertEquals(1, reply.split("HTTP/1.1 ", -1).length - 1, framing + reply);
        }
    }
}
