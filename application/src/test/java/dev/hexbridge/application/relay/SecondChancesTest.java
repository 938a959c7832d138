package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.fake.Fate;
import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.Fix;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.GroupReplay;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.Replay;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.replay.ReplayService;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.desire.Correction.Value;
import dev.hexbridge.domain.desire.CorrectionRules;
import dev.hexbridge.domain.mapping.ShapeDocument;
import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was given up comes back: by a newer version, by a person, alone or with its likes, as it is or corrected. */
class SecondChancesTest {

    private static final LinkKey ORDER = Fixtures.salesOrder("1");
    private static final Principal ANNA = new Principal("anna", Right.OPERATOR);
    private static final String LATER = "2026-03-05T12:10:00-05:00";
    private static final CorrectionRules RULES = new CorrectionRules(List.of(ShapeDocument.of(
            "erp",
            Map.of(
                    "sales-order",
                    RecordShape.of(Set.of("SalesOrderNumber"), Set.of("CurrencyCode"), Set.of("OrderTotalAmount"))))));

    private final Scene scene = new Scene();
    private final ReplayService replays = new ReplayService(
            scene.memory,
            scene.clock,
            (tables, recorded) -> Future.failedFuture("there is no receipt to read again"),
            scene.lane::offer,
            RULES);

    @Test
    void aDeadKeyIsTriedAgainWithTheNextVersion() {
        refuse("1");
        assertEquals(Map.of("dead", 1L), scene.dirty());

        scene.receive(order("1", LATER));

        assertEquals(List.of("rejected", "delivered"), scene.results(ORDER));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aHeldKeyIsJudgedAnewWithTheNextVersion() {
        scene.receive(Orders.order().withId("1").withLine("MUG", 1, "2000.00").build());
        assertEquals(Map.of("held", 1L), scene.dirty());

        scene.receive(order("1", LATER));

        assertTrue(scene.documents().contains("SO-1"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aDeadLetterThatTwoReplayAtTheSameMomentIsTriedOnce() {
        refuse("1");
        String id = scene.parked().getFirst().id();

        Future<Replay> one = replays.replay(ANNA, id);
        Future<Replay> other = replays.replay(ANNA, id);

        assertEquals(
                List.of(new Replay.Woken(id), new Replay.NotThere(id)), List.of(Waiting.of(one), Waiting.of(other)));
        assertEquals(List.of("rejected", "delivered"), scene.results(ORDER));
    }

    @Test
    void allOfAGroupAreTriedAgainAndNoOther() {
        refuse("1");
        refuse("2");
        scene.pass(Scene.MOMENT);
        scene.receive(Orders.order()
                .withId("3")
                .withLine("MUG", 2, "10.00")
                .withTotal("21.00")
                .build());
        String group = Waiting.of(scene.memory.history().failures(Scene.ALL_GROUPS))
                .items()
                .getFirst()
                .id();

        assertEquals(new GroupReplay.Woken(group, 2, false), Waiting.of(replays.replayGroup(ANNA, group, false)));

        assertEquals(Map.of("held", 1L), scene.dirty());
        assertEquals(new GroupReplay.Woken(group, 0, false), Waiting.of(replays.replayGroup(ANNA, group, false)));
    }

    @Test
    void aGroupOfHoldsPassesOnlyIfItIsApproved() {
        scene.receive(Orders.order().withId("1").withLine("MUG", 1, "2000.00").build());
        String group = Waiting.of(scene.memory.history().failures(Scene.ALL_GROUPS))
                .items()
                .getFirst()
                .id();

        Waiting.of(replays.replayGroup(ANNA, group, false));
        assertEquals(Map.of("held", 1L), scene.dirty());
        scene.pass(Scene.MOMENT);
        Waiting.of(replays.replayGroup(ANNA, group, true));

        assertEquals(Map.of(), scene.dirty());
        assertTrue(scene.documents().contains("SO-1"));
    }

    @Test
    void aCorrectionIsLaidOverWhatTheMapMakesAndToldInTheTimeline() {
        refuse("1");

        assertInstanceOf(Replay.Woken.class, correct(false, new Value("", "DeliveryAddressCity", "Aarhus C")));

        assertEquals(new FieldValue.Text("Aarhus C"), field("DeliveryAddressCity"));
        assertEquals(
                List.of("corrected by anna: DeliveryAddressCity"),
                scene.signals.attempts().getLast().notes());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNewerVersionDropsACorrectionUnlessItStays(boolean stays) {
        refuse("1");
        scene.erp.nextOperations(refused());
        correct(stays, new Value("", "DeliveryAddressCity", "Aarhus C"));
        assertEquals(Map.of("dead", 1L), scene.dirty());

        scene.receive(Orders.order()
                .withId("1")
                .withLine("MUG", 3, "10.00")
                .updatedAt(LATER)
                .build());

        assertEquals("delivered", scene.results(ORDER).getLast());
        assertEquals(stays, corrected());
    }

    @Test
    void aCorrectionWithoutTextsTakesTheOneBeforeBack() {
        refuse("1");
        scene.erp.nextOperations(refused());
        correct(true, new Value("", "DeliveryAddressCity", "Aarhus C"));
        correct(false);

        assertEquals(List.of("rejected", "rejected", "delivered"), scene.results(ORDER));
        assertEquals(false, corrected());
    }

    @Test
    void numbersIdsAndKeysAreNotCorrectedAndTheLetterStaysAsItIs() {
        refuse("1");

        Replay.Unfit unfit = assertInstanceOf(
                Replay.Unfit.class,
                correct(
                        false,
                        new Value("", "SalesOrderNumber", "1"),
                        new Value("", "currencycode", "EUR"),
                        new Value("", "OrderTotalAmount", "1"),
                        new Value("", "a b", "x"),
                        new Value("", "Note", "x"),
                        new Value("", "Note", "y")));

        assertEquals(5, unfit.faults().size(), unfit.faults()::toString);
        assertEquals(Map.of("dead", 1L), scene.dirty());
    }

    private boolean corrected() {
        return scene.signals.attempts().getLast().notes().stream().anyMatch(note -> note.startsWith("corrected by"));
    }

    private Replay correct(boolean stays, Value... values) {
        return Waiting.of(replays.correct(ANNA, scene.parked().getFirst().id(), new Fix(List.of(values), stays)));
    }

    private FieldValue field(String name) {
        Observed observed = scene.erp.observe("usmf", new TargetRef("sales-order", "SO-1"));
        return assertInstanceOf(Observed.Seen.class, observed)
                .document()
                .root()
                .fields()
                .getOrDefault(name, new FieldValue.Text("nothing"));
    }

    private void refuse(String id) {
        if (scene.documents().isEmpty()) {
            scene.erp.nextOperations(new Fate.Proper(), refused());
        } else {
            scene.erp.nextOperations(refused());
        }
        scene.receive(order(id, "2026-03-05T12:00:00-05:00"));
    }

    private static Fate refused() {
        Failure failure = Failure.of(FailureKind.ITEM_UNUSABLE, "Item 'MUG' is blocked.");
        return new Fate.Told(new DeliveryOutcome.Rejected(failure));
    }

    private static Order order(String id, String updatedAt) {
        return Orders.order()
                .withId(id)
                .withLine("MUG", 2, "10.00")
                .updatedAt(updatedAt)
                .build();
    }
}
