package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlTest {
    private final SteppingClock clock = new SteppingClock();
    private final Peer peer = Peer.start(Peer.STANDARD.withClock(clock));

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void theLedgerTellsEveryAppliedWriteInOrder() {
        peer.customer("C-1");
        peer.call(
                HttpMethod.POST,
                "/data/SalesOrderHeadersV3",
                Map.of("x-ms-client-request-id", "my-request"),
                Bodies.header("S-1").encode());
        String path = "SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')";
        peer.patch(path, new JsonObject().put("URL", "x"));
        peer.post("SalesOrderHeadersV3", Bodies.header("S-1"));
        peer.delete("/data/" + path);

        JsonArray writes = peer.writes();

        assertEquals(4, writes.size(), "the refused duplicate is absent");
        assertEquals(
                new JsonObject()
                        .put("entitySet", "SalesOrderHeadersV3")
                        .put("operation", "create")
                        .put("key", new JsonObject().put("dataAreaId", "usmf").put("SalesOrderNumber", "S-1"))
                        .put("body", Bodies.header("S-1"))
                        .put("at", "2026-09-10T08:30:15Z")
                        .put("principal", "app-1")
                        .put("requestId", "my-request"),
                writes.getJsonObject(1));
        assertEquals(new JsonObject().put("URL", "x"), writes.getJsonObject(2).getJsonObject("body"));
        assertEquals("delete", writes.getJsonObject(3).getString("operation"));
    }

    @Test
    void theLedgerCanBeReadFromAPositionAndForOneSet() {
        peer.order("S-1");
        peer.order("S-2");

        assertEquals(
                2,
                peer.get("/_ledger?entitySet=SalesOrderHeadersV3")
                        .json()
                        .getJsonArray("writes")
                        .size());
        JsonObject rest = peer.get("/_ledger?since=2").json();
        assertEquals(1, rest.getJsonArray("writes").size());
        assertEquals(3, rest.getInteger("next"));
        assertEquals(400, peer.get("/_ledger?since=x").status());
    }

    @Test
    void clearingTheLedgerKeepsTheRows() {
        peer.order("S-1");

        assertEquals(204, peer.delete("/_ledger").status());

        assertEquals(0, peer.writes().size());
        assertEquals(1, peer.get("/data/SalesOrderHeadersV3").rows().size());
    }

    @Test
    void aLongLedgerComesWhole() {
        peer.customer("C-1");
        BatchText batch = new BatchText();
        for (int i = 0; i < 1200; i++) {
            batch.changeSet("SalesOrderHeadersV3", Bodies.header("S-" + i));
        }
        peer.batch(batch);

        assertEquals(1201, peer.writes().size());
    }

    @Test
    void theSummaryNamesReferencesWithMoreThanOneOrder() {
        peer.order("S-1");
        peer.post("SalesOrderHeadersV3", Bodies.header("S-2").put("CustomersOrderReference", "REF-S-1"));
        peer.batch(new BatchText().changeSet("SalesOrderHeadersV3", Bodies.header("S-3")));

        JsonObject summary = peer.get("/_ledger/summary").json();

        assertEquals(new JsonObject().put("REF-S-1", 2), summary.getJsonObject("duplicates"));
        assertEquals(3, summary.getInteger("orders"));
        assertEquals(3, summary.getJsonObject("entitySets").getInteger("SalesOrderHeadersV3"));
        assertEquals(4, summary.getJsonObject("requests").getInteger("http"));
        assertEquals(1, summary.getJsonObject("requests").getInteger("batchParts"));
    }

    @Test
    void anUnknownKnobIsRefusedWithEveryFaultAndNothingIsApplied() {
        Peer.Reply reply = peer.knobs(new JsonObject()
                .put("language", "de")
                .put("colour", "red")
                .put("errorStatus", 418)
                .put("latencyMillis", new JsonObject().put("min", 9).put("max", 1)));

        assertEquals(400, reply.status());
        assertEquals(3, reply.json().getJsonArray("faults").size(), reply.text());
        assertFalse(reply.text().contains("java"), reply.text());
        assertEquals("en-us", peer.get("/_faults").json().getString("language"));
    }

    @Test
    void everyKnobThatIsReadCanBeWrittenBack() {
        JsonObject knobs = peer.get("/_faults").json();

        assertTrue(knobs.size() > 25, knobs.encode());
        assertEquals(200, peer.knobs(knobs).status());
        assertEquals(knobs, peer.get("/_faults").json());
    }

    @Test
    void knobsInTheSettingsHoldFromTheStartAndWrongOnesPreventIt() {
        try (Peer german = Peer.start(Peer.STANDARD.withKnobs(new JsonObject().put("language", "de")))) {
            assertEquals("de", german.get("/_faults").json().getString("language"));
        }
        SandboxDynamicsSettings wrong = Peer.STANDARD.withKnobs(new JsonObject().put("nonsense", 1));
        assertThrows(IllegalStateException.class, () -> Peer.start(wrong).close());
    }
}
