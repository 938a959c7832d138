package dev.hexbridge.adapters.dynamics;

import static dev.hexbridge.adapters.dynamics.Answers.error;
import static dev.hexbridge.adapters.dynamics.Answers.parts;
import static dev.hexbridge.adapters.dynamics.Answers.response;
import static dev.hexbridge.adapters.dynamics.Answers.single;
import static dev.hexbridge.adapters.dynamics.Answers.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How documents are read, and what whole and broken answers to reads come to. */
class ReadsTest {

    private final ScriptedPeer peer = new ScriptedPeer();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void aDocumentIsReadByItsKeyAndItsLinesByTheirParentInOneBatch() {
        peer.answer(parts(single(response(200, header().encode())), single(response(200, rows(line("lot1", "1"))))));
        Observed.Seen seen = seen(Work.read(peer.adapter(), "SO-1"));
        assertEquals(new FieldValue.Text("REF-SO-1"), field(seen.document().root(), "CustomersOrderReference"));
        TargetRecord line = seen.document().child("1").orElseThrow();
        assertTrue(new FieldValue.Decimal(new BigDecimal("19.95")).sameAs(field(line, "SalesPrice")));
        assertEquals(Map.of("", "W/\"h\"", "1", "lot1 W/\"lot1\""), seen.etags());
        assertEquals(peer.now(), seen.readAt());

        assertEquals(1, peer.requests().size());
        String body = peer.requests().getFirst().body();
        assertTrue(body.contains("GET " + peer.url()
                + "/data/SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='SO-1')?cross-company=true&$select="));
        assertTrue(body.contains("/data/SalesOrderLines?cross-company=true"
                + "&$filter=dataAreaId%20eq%20'usmf'%20and%20SalesOrderNumber%20eq%20'SO-1'&$select="));
    }

    @Test
    void linesOfOthersAndSecondLinesUnderOneKeyAreShownUnderTheErpsKey() {
        peer.answer(parts(
                single(response(200, header().encode())),
                single(response(200, rows(line("lot1", "1"), line("lot2", "1"), line("lot3", ""))))));
        Observed.Seen seen = seen(Work.read(peer.adapter(), "SO-1"));
        assertEquals(
                List.of("1", "erp:lot2", "erp:lot3"),
                seen.document().children().stream().map(TargetRecord::key).toList());
    }

    @Test
    void pagesAreFollowedByTheLinkAsItCame() {
        String link = peer.url() + "/data/SalesOrderLines?cross-company=true&$skiptoken=a%20b";
        JsonObject first = new JsonObject(rows(line("lot1", "1"))).put("@odata.nextLink", link);
        peer.answer(
                parts(single(response(200, header().encode())), single(response(200, first.encode()))),
                status(200, "application/json", rows(line("lot2", "2"))));
        assertEquals(
                2, seen(Work.read(peer.adapter(), "SO-1")).document().children().size());
        assertEquals(
                "/data/SalesOrderLines?cross-company=true&$skiptoken=a%20b",
                peer.requests().get(1).uri());
    }

    @Test
    void aLinkThatLeadsElsewhereIsNotFollowed() {
        JsonObject first = new JsonObject(rows(line("lot1", "1"))).put("@odata.nextLink", "http://elsewhere.example/");
        peer.answer(parts(single(response(200, header().encode())), single(response(200, first.encode()))));
        assertLater(FailureKind.PROTOCOL, Work.read(peer.adapter(), "SO-1"));
    }

    @Test
    void aKeyThatIsNotThereIsAbsentButAWrongEntitySetIsNot() {
        peer.answer(parts(single(error(404, "No resources were found.")), single(response(200, rows()))));
        assertEquals(new ReadOutcome.Answer(new Observed.Absent()), Work.read(peer.adapter(), "SO-1"));

        peer.answer(parts(
                single(error(404, "No HTTP resource was found that matches the request URI.")),
                single(response(404, "<html>"))));
        ReadOutcome.Refused refused = assertInstanceOf(ReadOutcome.Refused.class, Work.read(peer.adapter(), "SO-1"));
        assertEquals(FailureKind.NOT_FOUND, refused.failure().kind());
    }

    @Test
    void theFirstRuleThatFitsAnyDecidesAndTheErpsWildcardsDoNot() {
        JsonObject byMail = header().put("SalesOrderNumber", "SO-2").put("Email", "ann@example.com");
        JsonObject wild = header().put("SalesOrderNumber", "SO-3").put("CustomersOrderReference", "REF-17");
        peer.answer(
                parts(single(response(200, rows(wild, byMail)))),
                parts(single(response(200, rows(line("lot1", "1"))))));
        Observed.Seen seen = seen(Work.find(
                peer.adapter(),
                "SO-1",
                new Match("CustomersOrderReference", "REF-*"),
                new Match("Email", "Ann@example.com")));
        assertEquals("SO-2", seen.ref().id());
        String body = peer.requests().getFirst().body();
        assertTrue(body.contains("(CustomersOrderReference%20ge%20'REF-%2A'%20and%20CustomersOrderReference%20le%20"
                + "'REF-%2A')%20or%20Email%20eq%20'Ann%40example.com'"));
    }

    @Test
    void twoThatFitOneRuleAreAmbiguous() {
        peer.answer(parts(single(response(200, rows(header(), header().put("SalesOrderNumber", "SO-2"))))));
        assertEquals(
                new ReadOutcome.Ambiguous(List.of("SO-1", "SO-2")),
                Work.find(peer.adapter(), "SO-1", new Match("CustomersOrderReference", "REF-SO-1")));
    }

    @Test
    void documentsOfOtherCompaniesAreNotOurs() {
        peer.answer(parts(single(response(200, rows(header().put("dataAreaId", "demf"))))));
        assertEquals(
                new ReadOutcome.Answer(new Observed.Absent()),
                Work.find(peer.adapter(), "SO-1", new Match("CustomersOrderReference", "REF-SO-1")));
    }

    @Test
    void aReadThatGetsNoProperAnswerMayBeTriedAgain() {
        peer.answer(Answers.cut());
        assertLater(FailureKind.NO_ANSWER, Work.read(peer.adapter(), "SO-1"));
        peer.answer(parts(single(response(200, "{\"half")), single(response(200, rows()))));
        assertLater(FailureKind.PROTOCOL, Work.read(peer.adapter(), "SO-1"));
        peer.answer(parts(single(response(200, header().encode())), single(response(503, ""))));
        assertLater(FailureKind.NO_ANSWER, Work.read(peer.adapter(), "SO-1"));
    }

    @Test
    void aFieldThatDoesNotExistIsARefusal() {
        peer.answer(parts(
                single(error(400, "Could not find a property named 'X' on type 'SalesOrderHeaderV3'.")),
                single(response(200, rows()))));
        assertInstanceOf(ReadOutcome.Refused.class, Work.read(peer.adapter(), "SO-1"));
    }

    private static JsonObject header() {
        return new JsonObject()
                .put("@odata.etag", "W/\"h\"")
                .put("dataAreaId", "usmf")
                .put("SalesOrderNumber", "SO-1")
                .put("CustomersOrderReference", "REF-SO-1");
    }

    private static JsonObject line(String lot, String key) {
        return new JsonObject()
                .put("@odata.etag", "W/\"" + lot + "\"")
                .put("InventoryLotId", lot)
                .put("ExternalItemNumber", key)
                .put("SalesPrice", 19.95);
    }

    private static String rows(JsonObject... rows) {
        return new JsonObject().put("value", new JsonArray(List.of(rows))).encode();
    }

    private static FieldValue field(TargetRecord record, String name) {
        return record.fields().getOrDefault(name, new FieldValue.Text("no such field"));
    }

    private static Observed.Seen seen(ReadOutcome outcome) {
        Observed observed = assertInstanceOf(ReadOutcome.Answer.class, outcome).observed();
        return assertInstanceOf(Observed.Seen.class, observed);
    }

    private static void assertLater(FailureKind kind, ReadOutcome outcome) {
        assertEquals(
                kind,
                assertInstanceOf(ReadOutcome.Later.class, outcome).failure().kind());
    }
}
