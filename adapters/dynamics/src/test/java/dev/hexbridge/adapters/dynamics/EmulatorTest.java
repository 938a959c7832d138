package dev.hexbridge.adapters.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.contract.TargetDocuments.Line;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Delivered;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Rejected;
import dev.hexbridge.domain.delivery.DeliveryOutcome.RetryLater;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Unknown;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against the emulated environment, over real HTTP, with the manners that hurt. */
class EmulatorTest {

    private final EmulatedErp erp = new EmulatedErp();

    @BeforeEach
    void createTheCustomerOfTheOrders() {
        Operation create = new Operation.Create(new TargetRef("customer", "C-0"), Work.DOCUMENTS.customer("Base"));
        EmulatedErp.await(erp.adapter().deliver(List.of(new Delivery(TargetDocuments.CUSTOMER, "set-up", create))));
    }

    @AfterEach
    void stop() {
        erp.close();
    }

    @Test
    void anOrderArrivesOnceWithItsLinesAndTheIdOfTheAttempt() {
        assertInstanceOf(Delivered.class, deliver(Work.create("SO-1")));
        JsonArray writes = erp.writes();
        assertEquals(
                List.of("CustomersV3", "SalesOrderHeadersV3", "SalesOrderLines"),
                sets(writes)
                        .filter(set -> !set.endsWith("Addresses"))
                        .distinct()
                        .toList());
        assertTrue(writes.encode().contains("attempt-SO-1"), "the attempt is named in the ERP's own log");
    }

    @Test
    void aCutAfterTheCommitIsUnknownAndTheReadFindsTheOrderEqual() {
        erp.faults(new JsonObject()
                .put("cutAfterCommit", new JsonObject().put("rate", 0).put("nextN", 1)));
        assertInstanceOf(Unknown.class, deliver(Work.create("SO-1")));
        Observed.Seen seen = assertInstanceOf(Observed.Seen.class, observed("SO-1"));
        assertSame(Work.order("SO-1").root(), seen.document().root());
        assertSame(
                Work.order("SO-1").children().getFirst(),
                seen.document().child("1").orElseThrow());
        assertRejected(FailureKind.ALREADY_EXISTS, deliver(Work.create("SO-1")));
    }

    @Test
    void aCutBeforeTheCommitIsUnknownAndTheReadFindsNothing() {
        erp.faults(new JsonObject()
                .put("cutBeforeCommit", new JsonObject().put("rate", 0).put("nextN", 1)));
        assertInstanceOf(Unknown.class, deliver(Work.create("SO-1")));
        assertEquals(new Observed.Absent(), observed("SO-1"));
    }

    @Test
    void aGatewaysTimeoutAfterTheCommitAndALoginPageAreUnknown() {
        JsonObject once = new JsonObject().put("rate", 0).put("nextN", 1);
        erp.faults(new JsonObject().put("timeoutAfterCommit", once));
        assertInstanceOf(Unknown.class, deliver(Work.create("SO-1")));
        erp.faults(new JsonObject().put("html200", once));
        assertInstanceOf(Unknown.class, deliver(Work.create("SO-2")));
        assertInstanceOf(Observed.Seen.class, observed("SO-1"));
        assertEquals(new Observed.Absent(), observed("SO-2"));
    }

    @Test
    void someOfManyAreThrottledAndTheOthersAreDone() {
        erp.faults(new JsonObject()
                .put(
                        "throttle",
                        new JsonObject()
                                .put("everyNth", 2)
                                .put("rate", 0)
                                .put("retryAfterSeconds", 7)
                                .put("insideBatchParts", true)));
        List<DeliveryOutcome> outcomes = Work.deliverAll(erp.adapter(), Work.create("SO-1"), Work.create("SO-2"));
        assertEquals(1, outcomes.stream().filter(Delivered.class::isInstance).count());
        RetryLater later = outcomes.stream()
                .flatMap(outcome -> outcome instanceof RetryLater it ? Stream.of(it) : Stream.empty())
                .findFirst()
                .orElseThrow();
        assertEquals(FailureKind.THROTTLED, later.failure().kind());
    }

    @Test
    void manyOrdersGoOutInGrowingBatchesAndAllArrive() {
        Operation[] orders = IntStream.range(0, 200)
                .mapToObj(number -> Work.create("SO-" + number))
                .toArray(Operation[]::new);
        for (DeliveryOutcome outcome : Work.deliverAll(erp.adapter(), orders)) {
            assertInstanceOf(Delivered.class, outcome);
        }
        assertTrue(Availabilities.operations(erp.adapter()) > 20);
        assertEquals(
                200, sets(erp.writes()).filter("SalesOrderHeadersV3"::equals).count());
    }

    @Test
    void tokensThatAreRevokedInTheMiddleCostNothing() {
        deliver(Work.create("SO-1"));
        erp.faults(new JsonObject().put("revokeTokens", true));
        assertInstanceOf(Delivered.class, deliver(Work.create("SO-2")));
    }

    @Test
    void aConflictWithAnotherUserIsToBeTriedAgain() {
        Observed.Seen seen = createdAndSeen("SO-1");
        erp.faults(new JsonObject()
                .put("updateConflict", new JsonObject().put("rate", 0).put("nextN", 1)));
        RetryLater later = assertInstanceOf(RetryLater.class, deliver(change("SO-1", "CurrencyCode", "EUR", seen)));
        assertEquals(FailureKind.CHANGED_MEANWHILE, later.failure().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-us", "de", "da"})
    void everyLanguageIsClassedTheSame(String language) {
        erp.faults(new JsonObject().put("language", language));
        deliver(Work.create("SO-1"));
        assertRejected(FailureKind.ALREADY_EXISTS, deliver(Work.create("SO-1")));
        assertRejected(FailureKind.ITEM_UNUSABLE, deliver(with("C-0", "UNKNOWN-1", "24")));
        assertRejected(FailureKind.ITEM_UNUSABLE, deliver(with("C-0", "BLOCKED-1", "24")));
        assertRejected(FailureKind.CUSTOMER_UNUSABLE, deliver(with("C-9", "D0001", "24")));
        assertRejected(FailureKind.DIMENSION_MISSING, deliver(with("C-0", "D0001", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-us", "de", "da"})
    void aNumberThatTheSequenceRefusesIsToldAsSuch(String language) {
        erp.faults(new JsonObject()
                .put("language", language)
                .put("numberSequences", new JsonObject().put("salesOrder", "automatic")));
        assertRejected(FailureKind.NUMBER_REFUSED, deliver(Work.create("SO-1")));
    }

    private static Operation with(String account, String item, String warehouse) {
        StateDoc order = new TargetDocuments(account, "30", item, warehouse).order("REF", new Line("1", "1", "1"));
        return new Operation.Create(Work.ref("SO-9"), order);
    }

    private static Operation change(String number, String field, String value, Observed.Seen seen) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put(field, new FieldValue.Text(value));
        TargetRecord header = new TargetRecord("sales-order", "", fields);
        return new Operation.Amend(
                Work.ref(number),
                List.of(header),
                List.of(),
                Set.of(),
                Map.of("", seen.etags().getOrDefault("", "*")));
    }

    private Observed.Seen createdAndSeen(String number) {
        deliver(Work.create(number));
        return assertInstanceOf(Observed.Seen.class, observed(number));
    }

    private DeliveryOutcome deliver(Operation operation) {
        return Work.deliver(erp.adapter(), operation);
    }

    private Observed observed(String number) {
        return assertInstanceOf(ReadOutcome.Answer.class, Work.read(erp.adapter(), number))
                .observed();
    }

    private static Stream<String> sets(JsonArray writes) {
        return writes.stream().map(write -> String.valueOf(((JsonObject) write).getString("entitySet")));
    }

    private static void assertSame(TargetRecord wanted, TargetRecord found) {
        wanted.fields()
                .forEach((name, value) -> assertTrue(
                        value.sameAs(found.fields().getOrDefault(name, new FieldValue.Text("no such field"))), name));
    }

    private static void assertRejected(FailureKind kind, DeliveryOutcome outcome) {
        assertEquals(kind, assertInstanceOf(Rejected.class, outcome).failure().kind(), () -> String.valueOf(outcome));
    }
}
