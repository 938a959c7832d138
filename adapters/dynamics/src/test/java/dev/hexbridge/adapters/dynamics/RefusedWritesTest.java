package dev.hexbridge.adapters.dynamics;

import static dev.hexbridge.adapters.dynamics.Answers.changeSet;
import static dev.hexbridge.adapters.dynamics.Answers.created;
import static dev.hexbridge.adapters.dynamics.Answers.error;
import static dev.hexbridge.adapters.dynamics.Answers.parts;
import static dev.hexbridge.adapters.dynamics.Answers.response;
import static dev.hexbridge.adapters.dynamics.Answers.single;
import static dev.hexbridge.adapters.dynamics.Answers.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.contract.TargetDocuments.Line;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Delivered;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Rejected;
import dev.hexbridge.domain.delivery.DeliveryOutcome.RetryLater;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Unknown;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whole answers to writes come to. */
class RefusedWritesTest {

    private static final String WRITE_PATH =
            "Microsoft.Dynamics.Platform.Integration.Services.OData.AxODataWriteException";

    private final ScriptedPeer peer = new ScriptedPeer();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void oneErrorPartRefusesTheWholeCreateWhateverNumberItCarries() {
        peer.answer(parts(
                changeSet(1, created("SO-1"), created("SO-1")),
                changeSet(
                        1,
                        error(
                                400,
                                "Write failed for table row of type 'SalesOrderLineV2Entity'. Infolog: Warning: validateField failed on"
                                        + " field 'SalesOrderLineV2Entity.ItemNumber'."))));
        List<DeliveryOutcome> outcomes = Work.deliverAll(peer.adapter(), Work.create("SO-1"), Work.create("SO-2"));
        assertEquals(new Delivered(Work.ref("SO-1"), Optional.of("W/\"SO-1\"")), outcomes.get(0));
        Failure failure = assertInstanceOf(Rejected.class, outcomes.get(1)).failure();
        assertEquals(FailureKind.ITEM_UNUSABLE, failure.kind());
        assertEquals(Optional.of("ItemNumber"), failure.field());
    }

    @Test
    void anErrorPartMayStandWithoutAChangeSetAroundIt() {
        peer.answer(parts(single(error(400, "The record already exists.."))));
        assertRejected(FailureKind.ALREADY_EXISTS, create());
    }

    @Test
    void aDuplicateIsOneOnAnyStatusOfTheWritePath() {
        peer.answer(
                parts(changeSet(
                        1, error(500, "Info: Cannot create a record.\nThe record already exists..", WRITE_PATH))),
                parts(changeSet(1, error(409, "The record already exists.."))));
        assertRejected(FailureKind.ALREADY_EXISTS, create());
        assertRejected(FailureKind.ALREADY_EXISTS, create());
    }

    @Test
    void aConflictIsOneOnAnyStatusOfTheWritePath() {
        String conflict = "An update conflict occurred due to another user process deleting the record.";
        peer.answer(
                parts(changeSet(1, error(400, conflict))),
                parts(changeSet(1, error(500, conflict, WRITE_PATH))),
                parts(changeSet(1, response(412, ""))));
        for (int attempt = 0; attempt < 3; attempt++) {
            RetryLater later = assertInstanceOf(RetryLater.class, create());
            assertEquals(FailureKind.CHANGED_MEANWHILE, later.failure().kind());
        }
    }

    @Test
    void aServerErrorInAPartIsARefusalOnlyInTheWordsOfTheWritePath() {
        peer.answer(
                parts(changeSet(1, error(500, "Something new.", "x.OData.AxODataWriteException"))),
                parts(changeSet(1, error(500, "Object reference not set."))),
                parts(changeSet(1, response(503, "<html>maintenance</html>"))));
        assertRejected(FailureKind.UNCLASSIFIED, create());
        assertInstanceOf(Unknown.class, create());
        assertInstanceOf(Unknown.class, create());
    }

    @Test
    void noWordingOfAServerErrorProvesThatNothingWasWritten() {
        for (String text : List.of(
                "The record already exists..",
                "An update conflict occurred due to another user process deleting the record.",
                "Field 'Customer group' must be filled in.",
                "Der Datensatz ist bereits vorhanden.")) {
            peer.answer(parts(changeSet(1, error(500, text))));
            assertInstanceOf(Unknown.class, create(), text);
        }
    }

    @Test
    void aRecordThatIsGoneIsNotFound() {
        peer.answer(parts(changeSet(1, error(404, "Not there."))), parts(changeSet(1, response(404, ""))));
        assertRejected(FailureKind.NOT_FOUND, create());
        assertRejected(FailureKind.NOT_FOUND, create());
    }

    @Test
    void aBatchRefusedAsAWholeIsHalvedUntilTheOneToBlameStandsAlone() {
        String malformed = Answers.errorBody("The batch is malformed.", "x");
        peer.answer(
                status(400, "application/json", malformed),
                parts(changeSet(1, created("SO-1"), created("SO-1"))),
                status(400, "application/json", malformed));
        List<DeliveryOutcome> outcomes = Work.deliverAll(peer.adapter(), Work.create("SO-1"), Work.create("SO-2"));
        assertInstanceOf(Delivered.class, outcomes.get(0));
        assertRejected(FailureKind.UNCLASSIFIED, outcomes.get(1));
    }

    @Test
    void aNumberThatTheErpPutInPlaceOfOursIsTold() {
        peer.answer(parts(changeSet(1, created("000891"), created("000891"))));
        assertEquals(
                Work.ref("000891"), assertInstanceOf(Delivered.class, create()).ref());
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndNotSent() {
        StateDoc broken = Work.DOCUMENTS.order("half \uD83D", new Line("1", "1", "1"));
        assertRejected(
                FailureKind.VALUE_REFUSED,
                Work.deliver(peer.adapter(), new Operation.Create(Work.ref("SO-1"), broken)));
        TargetRef strange = new TargetRef("spaceship", "1");
        assertRejected(FailureKind.MAPPING, Work.deliver(peer.adapter(), new Operation.Create(strange, broken)));
        assertEquals(List.of(), peer.requests());
    }

    @Test
    void anAmendmentWithoutATagForARecordIsRefusedAndNotSent() {
        assertRejected(
                FailureKind.PROTOCOL,
                Work.deliver(
                        peer.adapter(),
                        new Operation.Amend(Work.ref("SO-1"), List.of(), List.of(), Set.of("7"), Map.of())));
    }

    @Test
    void anAmendmentOfNothingIsDoneWithoutAWord() {
        Operation nothing = new Operation.Amend(Work.ref("SO-1"), List.of(), List.of(), Set.of(), Map.of());
        assertInstanceOf(Delivered.class, Work.deliver(peer.adapter(), nothing));
        assertEquals(List.of(), peer.requests());
    }

    @Test
    void aCreateGoesOutAsOneChangeSetWithWhatTheAdapterIsMasterOf() {
        peer.answer(parts(changeSet(1, created("SO'1"), created("SO'1"))));
        Work.deliver(peer.adapter(), Work.create("SO'1"));
        String body = peer.requests().getFirst().body();
        assertHas(body, "POST " + peer.url() + "/data/SalesOrderHeadersV3?cross-company=true HTTP/1.1\r\n");
        assertHas(body, "POST " + peer.url() + "/data/SalesOrderLines?cross-company=true HTTP/1.1\r\n");
        assertHas(body, "Content-ID: 1\r\n");
        assertHas(body, "Content-ID: 2\r\n");
        assertHas(body, "x-ms-client-request-id: attempt-SO'1\r\n");
        assertHas(body, "{\"SalesOrderNumber\":\"SO'1\",\"dataAreaId\":\"usmf\",");
        assertHas(body, "{\"ExternalItemNumber\":\"1\",\"SalesOrderNumber\":\"SO'1\",\"dataAreaId\":\"usmf\",");
        assertHas(body, "\"SalesPrice\":19.95");
    }

    @Test
    void anAmendmentNamesEachRecordByTheErpsKeyAndItsTag() {
        peer.answer(parts(changeSet(1, response(204, "", "ETag: W/\"new\""), response(204, ""), response(204, ""))));
        Operation amend = new Operation.Amend(
                Work.ref("SO/1"),
                List.of(changed("sales-order-line", "7"), changed("sales-order", "")),
                List.of(),
                Set.of("8"),
                Map.of("", "W/\"h\"", "7", "lot%207 W/\"l7\"", "8", "lot8 W/\"l8\""));
        assertEquals(new Delivered(Work.ref("SO/1"), Optional.of("W/\"new\"")), Work.deliver(peer.adapter(), amend));

        String body = peer.requests().getFirst().body();
        assertHas(
                body,
                "PATCH " + peer.url()
                        + "/data/SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='SO%2F1')?cross-company=true HTTP/1.1");
        assertHas(
                body,
                "PATCH " + peer.url()
                        + "/data/SalesOrderLines(dataAreaId='usmf',InventoryLotId='lot%207')?cross-company=true HTTP/1.1");
        assertHas(
                body,
                "DELETE " + peer.url()
                        + "/data/SalesOrderLines(dataAreaId='usmf',InventoryLotId='lot8')?cross-company=true HTTP/1.1");
        assertHas(body, "If-Match: W/\"h\"\r\n");
        assertHas(body, "If-Match: W/\"l7\"\r\n");
        assertHas(body, "If-Match: W/\"l8\"\r\n");
        assertHas(body, "\r\n\r\n{\"Note\":\"x\"}\r\n");
    }

    private DeliveryOutcome create() {
        return Work.deliver(peer.adapter(), Work.create("SO-1"));
    }

    private static TargetRecord changed(String kind, String key) {
        return new TargetRecord(kind, key, new TreeMap<>(Map.of("Note", new FieldValue.Text("x"))));
    }

    private static void assertRejected(FailureKind kind, DeliveryOutcome outcome) {
        assertEquals(kind, assertInstanceOf(Rejected.class, outcome).failure().kind());
    }

    private static void assertHas(String body, String piece) {
        assertFalse(!body.contains(piece), () -> "no " + piece + " in\n" + body);
    }
}
