package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The emulated shop as a target, over real HTTP. */
class WriteBackTest {

    private static final EmulatedShop SHOP = new EmulatedShop();
    private static int numbers;

    private final TargetSystem target = SHOP.adapter().orders(WriteBacks.NO_PATTERNS);

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @BeforeEach
    void behave() {
        SHOP.faults(
                "{\"cutAfterApply\":{\"nextN\":0},\"throttled\":{\"rate\":0},\"bucket\":{\"maximumAvailable\":2000}}");
    }

    @Test
    void aNumberIsWrittenOntoItsOrderAndReadBack() {
        String order = order();
        StateDoc number = WriteBacks.number(number());
        assertEquals(WriteBacks.document(Map.of()), seen(order, number).document());
        assertEquals(WriteBacks.delivered(order), WriteBacks.deliver(target, WriteBacks.create(order, number)));
        Observed.Seen seen = seen(order, number);
        assertEquals(number, seen.document());
        assertEquals(WriteBacks.ref(order), seen.ref());
        assertEquals(Map.of(), seen.etags());
    }

    @Test
    void anAmendmentIsTheSameAsACreate() {
        String order = order();
        WriteBacks.deliver(target, WriteBacks.create(order, WriteBacks.number(number())));
        StateDoc other = WriteBacks.number(number());
        Operation amend =
                new Operation.Amend(WriteBacks.ref(order), List.of(other.root()), List.of(), Set.of(), Map.of());
        assertEquals(WriteBacks.delivered(order), WriteBacks.deliver(target, WriteBacks.delivery(amend)));
        assertEquals(other, seen(order, other).document());
    }

    @Test
    void aTagIsAddedAndOtherTagsStay() {
        String order = EmulatedShop.key(SHOP.place("{\"tags\":[\"spring\"]}")).id();
        StateDoc tagged = WriteBacks.document(
                Map.of("tag", new FieldValue.Text("in-erp"), WriteBacks.NUMBER, new FieldValue.Text(number())));
        assertEquals(WriteBacks.delivered(order), WriteBacks.deliver(target, WriteBacks.create(order, tagged)));
        assertEquals(tagged, seen(order, tagged).document());
        assertTrue(SHOP.webhook(key(order)).toJsonObject().getString("tags").contains("spring"));
    }

    @Test
    void valuesOfOtherKindsComeBackAsWhatTheyAre() {
        String order = order();
        StateDoc values = WriteBacks.document(Map.of(
                "metafield:erp.credit", new FieldValue.Decimal(new BigDecimal("12.5")),
                "metafield:erp.taken_at", new FieldValue.Moment(Instant.parse("2026-03-01T12:00:00Z")),
                "metafield:erp.company", new FieldValue.Text("USMF")));
        assertEquals(WriteBacks.delivered(order), WriteBacks.deliver(target, WriteBacks.create(order, values)));
        assertEquals(values, seen(order, values).document());
    }

    @Test
    void manyAreWrittenWithFewRequestsAndARefusedOneHarmsNoNeighbour() {
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            deliveries.add(WriteBacks.create(i == 7 ? "99" : order(), WriteBacks.number(number())));
        }
        List<DeliveryOutcome> outcomes = Waiting.of(target.deliver(deliveries));
        for (int i = 0; i < 30; i++) {
            String id = deliveries.get(i).operation().ref().id();
            if (i == 7) {
                DeliveryOutcome.Rejected rejected = assertInstanceOf(DeliveryOutcome.Rejected.class, outcomes.get(i));
                assertEquals(FailureKind.NOT_FOUND, rejected.failure().kind());
            } else {
                assertEquals(WriteBacks.delivered(id), outcomes.get(i));
            }
        }
    }

    @Test
    void aNumberThatAnotherOrderBearsIsRefused() {
        StateDoc number = WriteBacks.number(number());
        WriteBacks.deliver(target, WriteBacks.create(order(), number));
        DeliveryOutcome.Rejected rejected = assertInstanceOf(
                DeliveryOutcome.Rejected.class, WriteBacks.deliver(target, WriteBacks.create(order(), number)));
        assertEquals(FailureKind.VALUE_REFUSED, rejected.failure().kind());
    }

    @Test
    void aLostAnswerIsUnknownAndAReadFindsTheEffect() {
        String order = order();
        StateDoc number = WriteBacks.number(number());
        Waiting.of(SHOP.adapter().setUp());
        SHOP.faults("{\"cutAfterApply\":{\"nextN\":1}}");
        assertInstanceOf(DeliveryOutcome.Unknown.class, WriteBacks.deliver(target, WriteBacks.create(order, number)));
        assertEquals(number, seen(order, number).document());
    }

    @Test
    void aThrottledWriteHadNoEffectAndIsToldWhenToComeBack() {
        String order = order();
        for (int status : List.of(200, 429)) {
            Waiting.of(SHOP.adapter().setUp());
            SHOP.faults("{\"throttled\":{\"rate\":1,\"as\":" + status + "}}");
            StateDoc number = WriteBacks.number(number());
            DeliveryOutcome.RetryLater later = assertInstanceOf(
                    DeliveryOutcome.RetryLater.class, WriteBacks.deliver(target, WriteBacks.create(order, number)));
            assertEquals(FailureKind.THROTTLED, later.failure().kind());
            assertTrue(later.notBefore().isPresent());
        }
    }

    @Test
    void anOrderThatTheShopDoesNotKnowIsAbsent() {
        assertEquals(
                new ReadOutcome.Answer(new Observed.Absent()),
                WriteBacks.read(target, "99", WriteBacks.number("SO-0")));
    }

    @Test
    void whatAShopHasNoPlaceForIsRefusedBeforeAnythingIsSent() {
        int before = SHOP.writes().size();
        String order = order();
        for (Delivery impossible : List.of(
                WriteBacks.create(order, WriteBacks.document(Map.of("note", new FieldValue.Text("x")))),
                WriteBacks.create("#1001", WriteBacks.number("SO-1")),
                WriteBacks.delivery(new Operation.AddChildren(WriteBacks.ref(order), List.of())))) {
            DeliveryOutcome.Rejected rejected =
                    assertInstanceOf(DeliveryOutcome.Rejected.class, WriteBacks.deliver(target, impossible));
            assertEquals(FailureKind.MAPPING, rejected.failure().kind());
        }
        assertEquals(before, SHOP.writes().size());
    }

    @Test
    void theDefinitionIsMadeOnceAndIsUnique() {
        WriteBacks.deliver(target, WriteBacks.create(order(), WriteBacks.number(number())));
        WriteBacks.deliver(target, WriteBacks.create(order(), WriteBacks.number(number())));
        List<JsonObject> made = SHOP.writes().stream()
                .map(JsonObject.class::cast)
                .filter(write -> write.getString("entitySet").equals("metafieldDefinitionCreate"))
                .toList();
        assertEquals(1, made.size());
        assertEquals("id", made.getFirst().getJsonObject("body").getString("type"));
    }

    @Test
    void anIdleShopIsOpen() {
        assertTrue(
                assertInstanceOf(Availability.Open.class, target.availability()).operations() >= 25);
    }

    private Observed.Seen seen(String order, StateDoc wanted) {
        ReadOutcome.Answer answer = assertInstanceOf(ReadOutcome.Answer.class, WriteBacks.read(target, order, wanted));
        return assertInstanceOf(Observed.Seen.class, answer.observed());
    }

    private static String order() {
        return EmulatedShop.key(SHOP.place("{}")).id();
    }

    private static EntityKey key(String order) {
        return new EntityKey(Fixtures.ACME, EntityKind.ORDER, order);
    }

    private static String number() {
        return "SO-" + ++numbers;
    }
}
