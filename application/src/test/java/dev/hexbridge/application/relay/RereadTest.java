package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SnapshotSource.Reread;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Deliveries that tell too little have their entity read anew. */
class RereadTest {

    private final ShopScene scene = new ShopScene();

    @Test
    void aHintHasTheOrderReadAndWhatIsReadGoesTheWayOfEveryDelivery() {
        scene.shop.change(order("1"));
        scene.receive(scene.shop.hints("1"));
        scene.pass(ShopScene.MOMENT);

        assertEquals(List.of("found"), scene.results("snapshot"));
        assertEquals(List.of("delivered"), scene.results("sales-order"));
        assertEquals(2, scene.events().size());
        assertEquals(Map.of(), scene.dirty());
        assertEquals("applied", scene.events().getLast().status());
    }

    @Test
    void aWholeSnapshotThatArrivesByItselfMakesTheLookSuperfluous() {
        scene.shop.change(order("1"));
        scene.receive(scene.shop.hints("1"));
        scene.receive(scene.shop.tellsOf("1"));
        scene.pass(ShopScene.MOMENT);

        assertEquals(List.of(), scene.shop.reads());
        assertEquals(List.of("unchanged"), scene.results("snapshot"));
        assertTrue(scene.notes("snapshot").getFirst().startsWith("the whole snapshot arrived by itself"));
    }

    @Test
    void aSnapshotThatIsOlderThanTheHintDoesNot() {
        scene.receive(scene.shop.change(order("1")));
        scene.pass(Duration.ofSeconds(30));
        scene.receive(scene.shop.hints("1"));
        scene.pass(ShopScene.MOMENT);

        assertEquals(1, scene.shop.reads().size());
    }

    @Test
    void hintsThatComeTogetherAreReadTogetherAndEachOrderOnce() {
        for (String id : List.of("1", "2", "3")) {
            scene.shop.change(order(id));
        }
        for (String id : List.of("1", "2", "1", "3", "2")) {
            scene.receive(scene.shop.hints(id));
        }
        scene.pass(ShopScene.MOMENT);

        assertEquals(1, scene.shop.reads().size());
        assertEquals(3, scene.shop.reads().getFirst().size());
    }

    @Test
    void anOrderThatIsGoneIsSettledWithANote() {
        scene.shop.change(order("1"));
        scene.shop.forgets("1");
        scene.receive(scene.shop.hints("1"));
        scene.pass(ShopScene.MOMENT);

        assertEquals(List.of("unchanged"), scene.results("snapshot"));
        assertTrue(scene.notes("snapshot").getFirst().contains("does not know it"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aShopThatDoesNotAnswerIsAskedAgainAndARefusalWaitsForAPerson() {
        scene.shop.change(order("1"));
        scene.shop.nextReads(
                new Reread.Later(Failure.of(FailureKind.UNAVAILABLE, "502"), Optional.empty()),
                new Reread.Refused(Failure.of(FailureKind.CREDENTIALS, "the scope read_orders is missing")));
        scene.receive(scene.shop.hints("1"));
        scene.pass(Duration.ofMinutes(1));

        assertEquals(List.of("retry-later", "rejected"), scene.results("snapshot"));
        assertEquals("credentials", scene.parked().getFirst().problem().kind());
        scene.replay();
        scene.pass(ShopScene.MOMENT);

        assertEquals(List.of("delivered"), scene.results("sales-order"));
        assertEquals(List.of(), scene.parked());
    }

    @Test
    void aHintOfAnOrderThatWasReadAndNotChangedSinceEndsInAnEcho() {
        scene.shop.change(order("1"));
        scene.receive(scene.shop.hints("1"));
        scene.pass(Duration.ofSeconds(30));
        int salesOrders = scene.results("sales-order").size();
        scene.receive(scene.shop.hints("1"));
        scene.pass(ShopScene.MOMENT);

        assertEquals(salesOrders, scene.results("sales-order").size());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void whileAccessIsTakenAwayNothingIsAskedOfTheShop() {
        scene.receive(scene.shop.change(order("1")));
        scene.pass(Duration.ofSeconds(5));
        scene.receive(scene.shop.withdraws());
        assertTrue(scene.standing.isParked());
        scene.receive(scene.shop.hints("1"));
        scene.receive(scene.shop.change(order("2")));
        scene.pass(Duration.ofMinutes(10));

        assertEquals(List.of(), scene.shop.reads());
        assertEquals(1, scene.desk.writes().size());
        assertEquals(Map.of("ready", 2L), scene.dirty());
        assertTrue(scene.signals.notices().contains("connection parked: access was taken away"));
    }

    private static Order order(String id) {
        return Orders.order().withId(id).withLine("MUG", 2, "10.00").build();
    }
}
