package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The number of the sales order on the order of the shop, and what comes back of it. */
class WriteBackTest {

    private final ShopScene scene = new ShopScene();

    @Test
    void aSettledSalesOrderHasItsNumberWrittenOnTheOrderThatOwnsIt() {
        scene.receive(scene.shop.change(order("1")));

        assertEquals(Optional.of("SO-1"), scene.shop.number("1"));
        assertEquals(List.of("in-erp"), scene.shop.order("1").notes().tags());
        assertEquals(List.of("delivered"), scene.results("order-number"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void anOrderCancelledBeforeItHadASalesOrderHasNoNumberToBeWritten() {
        Order cancelled = Orders.order()
                .withId("1")
                .withLine("MUG", 2, "10.00")
                .cancelledAt("2026-03-05T12:30:00-05:00")
                .build();

        scene.receive(scene.shop.change(cancelled));

        assertEquals(List.of(), scene.results("order-number"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void theStoryOfTheOrderTellsIt() {
        scene.receive(scene.shop.change(order("1")));

        assertTrue(
                scene.timeline("1").stream()
                        .anyMatch(step -> step.system().equals("shop")
                                && step.what().equals("create")
                                && step.result().equals("delivered")
                                && step.detail().getOrDefault("notes", "").contains("SO-1")),
                () -> scene.timeline("1").toString());
    }

    @Test
    void theEchoOfItPlansNothing() {
        scene.receive(scene.shop.change(order("1")));
        int attempts = scene.signals.attempts().size();
        scene.pass(Duration.ofSeconds(5));
        scene.receive(scene.shop.tellsOf("1"));
        scene.receive(scene.shop.tellsOf("1"));

        assertEquals(attempts, scene.signals.attempts().size());
        assertEquals(Map.of(), scene.dirty());
        assertEquals("ignored", scene.events().getFirst().status());
        assertTrue(scene.events().getFirst().reason().orElseThrow().contains("echo"));
    }

    @Test
    void aThousandWriteBacksPlanNothingAgain() {
        List<String> ids =
                IntStream.rangeClosed(1, 1_000).mapToObj(String::valueOf).toList();
        scene.receiveAll(ids.stream().map(id -> scene.shop.change(order(id))).toList());
        assertEquals(1_000, scene.desk.writes().size());
        int attempts = scene.signals.attempts().size();
        scene.pass(Duration.ofSeconds(5));
        scene.receiveAll(ids.stream().map(scene.shop::tellsOf).toList());
        scene.pass(Duration.ofMinutes(1));

        assertEquals(attempts, scene.signals.attempts().size());
        assertEquals(1_000, scene.desk.writes().size());
        assertEquals(
                1_000,
                scene.events().stream()
                        .filter(event -> event.status().equals("ignored"))
                        .count());
    }

    @Test
    void aLostAnswerHasItWrittenAgainWithoutALook() {
        scene.desk.nextWrites(new DeliveryOutcome.Unknown(Failure.of(FailureKind.NO_ANSWER, "The answer was lost.")));
        scene.receive(scene.shop.change(order("1")));
        scene.pass(Duration.ofMinutes(1));

        assertEquals(List.of("unknown", "delivered"), scene.results("order-number"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aShopThatIsBusyGetsItLaterAndARefusalWaitsForAPerson() {
        scene.desk.nextWrites(
                new DeliveryOutcome.RetryLater(Failure.of(FailureKind.THROTTLED, "Throttled"), Optional.empty()),
                new DeliveryOutcome.Rejected(Failure.of(FailureKind.VALUE_REFUSED, "is not a valid value")));
        scene.receive(scene.shop.change(order("1")));
        scene.pass(Duration.ofMinutes(1));

        assertEquals("dead", scene.parked().getFirst().state());
        scene.replay();

        assertEquals(List.of("retry-later", "rejected", "delivered"), scene.results("order-number"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void onAnOrderThatTheShopDoesNotKnowAnyMoreNothingIsWrittenAndNobodyHasToAct() {
        Receipt receipt = scene.shop.change(order("1"));
        scene.shop.forgets("1");
        scene.receive(receipt);

        assertEquals(List.of("unchanged"), scene.results("order-number"));
        assertEquals(List.of(), scene.parked());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void anOrderThatIsHeldHasNoNumberToWrite() {
        scene.receive(scene.shop.change(
                Orders.order().withId("1").withLine("MUG", 1, "2000.00").build()));

        assertEquals(List.of(), scene.desk.writes());
        assertEquals(Map.of("held", 1L), scene.dirty());
    }

    private static Order order(String id) {
        return Orders.order().withId(id).withLine("MUG", 2, "10.00").build();
    }
}
