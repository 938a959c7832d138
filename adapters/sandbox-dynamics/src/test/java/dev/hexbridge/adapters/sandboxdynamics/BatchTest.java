package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchTest {
    private Peer peer = Peer.start();

    @BeforeEach
    void aCustomer() {
        peer.customer("C-1");
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    private static int count(String text, String piece) {
        return text.split(Pattern.quote(piece), -1).length - 1;
    }

    @Test
    void aChangeSetCreatesAnOrderWithItsLinesAtOnce() {
        BatchText batch = new BatchText()
                .changeSet(
                        "SalesOrderHeadersV3", Bodies.header("S-1"),
                        "SalesOrderLines", Bodies.line("S-1", "SKU-1"),
                        "SalesOrderLines", Bodies.line("S-1", "SKU-2"));

        Peer.Reply reply = peer.batch(batch);

        assertEquals(200, reply.status());
        assertEquals(3, count(reply.text(), "HTTP/1.1 201 Created"), reply.text());
        assertEquals(4, peer.writes().size());
        assertEquals(
                2,
                peer.query("SalesOrderLines", "$filter", "SalesOrderNumber eq 'S-1'")
                        .rows()
                        .size());
    }

    @Test
    void aFailingChangeSetLeavesNothingAndAnswersWithOneError() {
        BatchText batch = new BatchText()
                .changeSet(
                        "SalesOrderHeadersV3", Bodies.header("S-1"),
                        "SalesOrderLines", Bodies.line("S-1", "UNKNOWN-1"))
                .changeSet("SalesOrderHeadersV3", Bodies.header("S-2"));

        Peer.Reply reply = peer.batch(batch);

        assertEquals(200, reply.status());
        assertEquals(1, count(reply.text(), "HTTP/1.1 400 Bad Request"), reply.text());
        assertEquals(1, count(reply.text(), "HTTP/1.1 201 Created"));
        assertTrue(reply.text().contains("Content-ID: 1\r\n\r\nHTTP/1.1 400"), "the error carries the first part's id");
        assertEquals(
                404,
                peer.get("/data/SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')")
                        .status());
        assertFalse(peer.writes().encode().contains("REF-S-1\""), "what was rolled back is not in the ledger");
        assertEquals(2, peer.writes().size());
    }

    @Test
    void operationsOutsideAChangeSetStandAlone() {
        BatchText batch = new BatchText()
                .alone("POST SalesOrderHeadersV3", "", Bodies.header("S-1"))
                .alone("POST /data/SalesOrderLines", "", Bodies.line("S-1", "UNKNOWN-1"))
                .get(peer.url() + "/data/SalesOrderHeadersV3?$filter=CustomersOrderReference%20eq%20'REF-S-1'");

        String text = peer.batch(batch).text();

        assertEquals(1, count(text, "HTTP/1.1 201 Created"), text);
        assertEquals(1, count(text, "HTTP/1.1 400 Bad Request"));
        assertEquals(1, count(text, "HTTP/1.1 200 OK"));
    }

    @Test
    void aPartMayBeThrottledWhileTheBatchPasses() {
        peer.knobs(new JsonObject()
                .put(
                        "throttle",
                        new JsonObject()
                                .put("everyNth", 2)
                                .put("retryAfterSeconds", 7)
                                .put("insideBatchParts", true)));
        BatchText batch = new BatchText()
                .changeSet("SalesOrderHeadersV3", Bodies.header("S-1"))
                .changeSet("SalesOrderHeadersV3", Bodies.header("S-2"));

        Peer.Reply reply = peer.batch(batch);

        assertEquals(200, reply.status());
        assertEquals(1, count(reply.text(), "HTTP/1.1 201 Created"), reply.text());
        assertEquals(1, count(reply.text(), "HTTP/1.1 429 Too Many Requests"));
        assertTrue(reply.text().contains("Retry-After: 7\r\n"));
    }

    @Test
    void aBatchOverTheCapIsRefusedAsAWhole() {
        peer.knobs(new JsonObject().put("maxBatchOperations", 1));
        BatchText batch = new BatchText()
                .changeSet("SalesOrderHeadersV3", Bodies.header("S-1"))
                .changeSet("SalesOrderHeadersV3", Bodies.header("S-2"));

        assertEquals(400, peer.batch(batch).status());
        assertEquals(1, peer.writes().size());
    }

    @Test
    void aBatchThatIsCutShortIsRefused() {
        BatchText batch = new BatchText().changeSet("SalesOrderHeadersV3", Bodies.header("S-1"));
        String half = batch.text().substring(0, batch.text().length() / 2);

        Peer.Reply reply =
                peer.call(HttpMethod.POST, "/data/$batch", Map.of("Content-Type", batch.contentType()), half);

        assertEquals(400, reply.status());
        assertEquals(1, peer.writes().size());
    }

    @Test
    void aPartMayCarryAnIfMatchAndIsRefusedWhenStale() {
        peer.order("S-1");
        BatchText batch = new BatchText()
                .alone(
                        "PATCH SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')",
                        "If-Match: W/\"c3RhbGU=\"\r\n",
                        new JsonObject().put("URL", "x"));

        assertEquals(1, count(peer.batch(batch).text(), "HTTP/1.1 412"));
    }
}
