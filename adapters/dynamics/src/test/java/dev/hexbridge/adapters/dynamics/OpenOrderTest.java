package dev.hexbridge.adapters.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Delivered;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Rejected;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Unknown;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that exist already, and orders that the ERP numbers, over real HTTP against the emulated environment. */
class OpenOrderTest {

    private static Optional<EmulatedErp> running = Optional.empty();

    @BeforeAll
    static void start() {
        running = Optional.of(new EmulatedErp());
        Operation create = new Operation.Create(new TargetRef("customer", "C-0"), Work.DOCUMENTS.customer("Base"));
        EmulatedErp.await(erp().adapter().deliver(List.of(new Delivery(TargetDocuments.CUSTOMER, "set-up", create))));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(EmulatedErp::close);
    }

    @AfterEach
    void mend() {
        erp().faults(new JsonObject()
                .put("numberSequences", new JsonObject().put("salesOrder", "changeable"))
                .put("language", "en-us"));
    }

    private static EmulatedErp erp() {
        return running.orElseThrow();
    }

    @Test
    void anAutomaticSequenceRefusesOurNumberAndGivesItsOwn() {
        sequence("automatic");
        assertRejected(FailureKind.NUMBER_REFUSED, deliver(Work.create("SO-1")));

        TargetRef made =
                assertInstanceOf(Delivered.class, deliver(root("SO-1"))).ref();
        assertTrue(made.id().matches("\\d{6}"), made.id());
        assertEquals(made, found("SO-1").ref());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-us", "de", "da"})
    void aManualSequenceWantsANumberAndThatIsToldAsSuch(String language) {
        sequence("manual");
        erp().faults(new JsonObject().put("language", language));
        assertRejected(FailureKind.NUMBER_REFUSED, deliver(root("SO-2")));
    }

    @Test
    void aHeaderWhoseAnswerIsCutIsUnknownAndFoundByItsReference() {
        erp().faults(new JsonObject()
                .put("cutAfterCommit", new JsonObject().put("rate", 0).put("nextN", 1)));
        assertInstanceOf(Unknown.class, deliver(root("SO-3")));
        assertTrue(found("SO-3").ref().isNumbered());
    }

    @Test
    void linesOfWhichOneIsRefusedDoNotComeAtAll() {
        TargetRef made =
                assertInstanceOf(Delivered.class, deliver(root("SO-4"))).ref();
        TargetRecord good = Work.order("SO-4").children().getFirst();
        TargetRecord bad = line("2", "UNKNOWN-1");

        assertRejected(FailureKind.ITEM_UNUSABLE, deliver(new Operation.AddChildren(made, List.of(good, bad))));
        assertEquals(List.of(), found("SO-4").document().children());
        assertInstanceOf(Delivered.class, deliver(new Operation.AddChildren(made, List.of(good))));
        assertEquals(1, found("SO-4").document().children().size());
    }

    @Test
    void aLineThatChangedMeanwhileIsNotChangedAndNeitherIsItsNeighbour() {
        deliver(Work.create("SO-5"));
        Observed.Seen stale = seen("SO-5");
        assertInstanceOf(Delivered.class, deliver(quantity("SO-5", "7", stale)));

        DeliveryOutcome.RetryLater later =
                assertInstanceOf(DeliveryOutcome.RetryLater.class, deliver(quantity("SO-5", "9", stale)));
        assertEquals(FailureKind.CHANGED_MEANWHILE, later.failure().kind());
        assertEquals("7", quantity(seen("SO-5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Delivered", "Invoiced", "Canceled"})
    void anOrderThatIsNotOpenRefusesChangeAndCancellation(String status) {
        String number = "SO-6" + status;
        deliver(Work.create(number));
        erp().move("usmf", number, status);
        Observed.Seen seen = seen(number);

        assertRejected(FailureKind.DOCUMENT_CLOSED, deliver(quantity(number, "3", seen)));
        assertRejected(FailureKind.DOCUMENT_CLOSED, deliver(withdraw(number, seen)));
        assertEquals("2", quantity(seen(number)));
    }

    @Test
    void anOpenOrderIsCancelledByTakingItAwayWithItsLines() {
        deliver(Work.create("SO-7"));
        assertInstanceOf(Delivered.class, deliver(withdraw("SO-7", seen("SO-7"))));
        assertEquals(
                new Observed.Absent(),
                assertInstanceOf(ReadOutcome.Answer.class, Work.read(erp().adapter(), "SO-7"))
                        .observed());
        assertRejected(FailureKind.NOT_FOUND, deliver(new Operation.Withdraw(Work.ref("SO-7"), "*")));
    }

    private static void sequence(String mode) {
        erp().faults(new JsonObject().put("numberSequences", new JsonObject().put("salesOrder", mode)));
    }

    private static DeliveryOutcome deliver(Operation operation) {
        return Work.deliver(erp().adapter(), operation);
    }

    private static Operation root(String number) {
        return new Operation.CreateRoot(
                TargetRef.unnumbered("sales-order"), Work.order(number).root());
    }

    private static Operation withdraw(String number, Observed.Seen seen) {
        return new Operation.Withdraw(Work.ref(number), seen.etags().getOrDefault("", ""));
    }

    private static Operation quantity(String number, String quantity, Observed.Seen seen) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("OrderedSalesQuantity", new FieldValue.Decimal(new BigDecimal(quantity)));
        TargetRecord change = new TargetRecord("sales-order-line", "1", fields);
        Map<String, String> tags = Map.of("1", seen.etags().getOrDefault("1", ""));
        return new Operation.Amend(Work.ref(number), List.of(change), List.of(), Set.of(), tags);
    }

    private static String quantity(Observed.Seen seen) {
        return Objects.requireNonNull(
                        seen.document().child("1").orElseThrow().fields().get("OrderedSalesQuantity"))
                .display();
    }

    private static TargetRecord line(String key, String item) {
        StateDoc order =
                new TargetDocuments("C-0", "30", item, "24").order("REF", new TargetDocuments.Line(key, "1", "1"));
        return order.children().getFirst();
    }

    private static Observed.Seen seen(String number) {
        return seen(Work.read(erp().adapter(), number));
    }

    private static Observed.Seen found(String number) {
        return seen(Work.find(erp().adapter(), number, new Match("CustomersOrderReference", "REF-" + number)));
    }

    private static Observed.Seen seen(ReadOutcome outcome) {
        return assertInstanceOf(
                Observed.Seen.class,
                assertInstanceOf(ReadOutcome.Answer.class, outcome).observed());
    }

    private static void assertRejected(FailureKind kind, DeliveryOutcome outcome) {
        assertEquals(kind, assertInstanceOf(Rejected.class, outcome).failure().kind(), () -> String.valueOf(outcome));
    }
}
