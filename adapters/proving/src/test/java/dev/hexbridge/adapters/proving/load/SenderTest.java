package dev.hexbridge.adapters.proving.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.adapters.proving.orders.Stream;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SenderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Integer> received = new ConcurrentHashMap<>();
    private volatile Consumer<HttpServerRequest> behaviour = SenderTest::accept;
    private int port;

    @BeforeAll
    void serve() throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    received.merge(request.getHeader("X-Shopify-Webhook-Id"), 1, Integer::sum);
                    behaviour.accept(request);
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterAll
    void close() {
        vertx.close();
    }

    private static void accept(HttpServerRequest request) {
        answer(request, 200);
    }

    private static void answer(HttpServerRequest request, int status) {
        request.response().setStatusCode(status).end();
    }

    private Map<String, Object> send(int orders, int connections, Pace pace) throws IOException {
        received.clear();
        Cargo cargo = Cargo.of(new Stream(1, 0, NOW), orders, new Envelope("load", "hush", NOW, 0));
        Tally tally = new Tally(cargo.size());
        Sender sender = new Sender(cargo, tally, false);
        sender.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), connections);
        sender.run(pace);
        return tally.figures();
    }

    private static Pace closed() {
        return new Pace.Closed(System.nanoTime() + TimeUnit.SECONDS.toNanos(20));
    }

    private static double millis(Map<String, Object> figures, String percentile) {
        return new JsonMapper()
                .<JsonNode>valueToTree(figures)
                .path("ackMillis")
                .path(percentile)
                .asDouble();
    }

    @Test
    void everyMessageIsSentOnceAndAcknowledged() throws IOException {
        behaviour = SenderTest::accept;
        Map<String, Object> figures = send(100, 8, closed());
        assertEquals(105, figures.get("acked"));
        assertEquals(100, figures.get("orders"));
        assertEquals(105, received.size());
        assertTrue(received.values().stream().allMatch(count -> count == 1), received::toString);
    }

    @Test
    void whatIsRefusedIsSentAgain() throws IOException {
        AtomicInteger refusals = new AtomicInteger(3);
        behaviour = request -> answer(request, refusals.getAndDecrement() > 0 ? 503 : 200);
        Map<String, Object> figures = send(20, 4, closed());
        assertEquals(21, figures.get("acked"));
        assertEquals(Map.of(503, 3), figures.get("refused"));
        assertEquals(21, received.size());
    }

    @Test
    void aConnectionThatIsClosedIsOpenedAgainAndItsMessageSentAgain() throws IOException {
        AtomicInteger cuts = new AtomicInteger(2);
        behaviour = request -> {
            if (cuts.getAndDecrement() > 0) {
                request.connection().close();
            } else {
                answer(request, 200);
            }
        };
        Map<String, Object> figures = send(20, 2, closed());
        assertEquals(21, figures.get("acked"));
        assertEquals(2, figures.get("lost"));
    }

    @Test
    void atARateTheLatencyCountsFromTheMomentForWhichAMessageWasMeant() throws IOException {
        behaviour = request -> vertx.setTimer(20, unused -> answer(request, 200));
        long now = System.nanoTime();
        Pace pace = new Pace.Open(now, now + TimeUnit.MILLISECONDS.toNanos(10), 1_000);
        Map<String, Object> figures = send(100, 1, pace);
        assertEquals(10, figures.get("acked"));
        // The tenth was meant for the ninth millisecond, and had to wait until nine others were answered.
        assertTrue(millis(figures, "max") >= 190, figures::toString);
        assertTrue(millis(figures, "p50") >= 90, figures::toString);
    }
}
