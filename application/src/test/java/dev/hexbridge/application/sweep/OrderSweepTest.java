package dev.hexbridge.application.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SnapshotSource.Page;
import dev.hexbridge.application.relay.ShopScene;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no delivery told of is found. */
class OrderSweepTest {

    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final ShopScene scene = new ShopScene();

    @Test
    void ordersThatNoDeliveryToldOfAreFoundAndTakenOver() {
        scene.sweeps().start();
        for (String id : List.of("1", "2", "3", "4", "5")) {
            scene.shop.change(order(id));
            scene.pass(Duration.ofSeconds(1));
        }
        scene.pass(PERIOD);

        assertEquals(
                5,
                scene.events().stream()
                        .filter(event -> event.status().equals("applied"))
                        .count());
        assertTrue(scene.signals.notices().contains("a sweep found what was not told"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void whatWasInterpretedInThisVersionIsSkipped() {
        scene.receive(scene.shop.change(order("1")));
        scene.pass(Duration.ofSeconds(5));
        scene.receive(scene.shop.tellsOf("1"));
        scene.sweeps().start();

        assertEquals(2, scene.events().size());
        assertEquals(List.of(), scene.signals.notices());
    }

    @Test
    void ofTwoChangesInOneSecondTheOneThatWasNotToldIsFound() {
        scene.receive(scene.shop.change(order("1")));
        scene.receive(scene.shop.change(order("1")));
        scene.shop.change(Orders.order().withId("1").withLine("MUG", 3, "10.00").build());
        scene.sweeps().start();
        scene.pass(ShopScene.MOMENT);

        assertEquals("3", scene.quantityAtErp());
    }

    @Test
    void theFirstSweepLooksBackByTheOverlapAndTheNextOnesByItFromTheNewestChange() {
        Instant start = scene.clock.instant();
        scene.sweeps().start();
        assertEquals(List.of(start.minus(Duration.ofMinutes(15))), scene.shop.sweeps());
        scene.pass(Duration.ofMinutes(5));
        scene.receive(scene.shop.change(order("1")));
        scene.pass(Duration.ofMinutes(5));
        scene.pass(PERIOD);

        assertEquals(start.minus(Duration.ofMinutes(15)), scene.shop.sweeps().get(1));
        assertEquals(start.minus(Duration.ofMinutes(10)), scene.shop.sweeps().getLast());
    }

    @Test
    void aSweepThatBrokeOffGoesOnWhereItWasAndIsTold() {
        scene.shop.change(order("1"));
        scene.shop.nextPage(new Page.Later(
                Failure.of(FailureKind.THROTTLED, "Throttled"),
                Optional.of(scene.clock.instant().plusSeconds(20))));
        scene.sweeps().start();
        assertEquals(List.of("a sweep broke off: Throttled"), scene.signals.notices());
        scene.pass(Duration.ofSeconds(19));
        assertEquals(1, scene.shop.sweeps().size());
        scene.pass(Duration.ofSeconds(1));

        assertEquals("applied", scene.events().getFirst().status());
    }

    @Test
    void aGapIsFilledAtOnceFromWhereItBegan() {
        scene.sweeps().start();
        scene.pass(Duration.ofMinutes(1));
        Instant gap = scene.clock.instant().minus(Duration.ofHours(4));
        scene.sweeps().fill(gap);

        assertEquals(gap, scene.shop.sweeps().getLast());
        assertEquals(2, scene.shop.sweeps().size());
        scene.pass(PERIOD);
        assertEquals(3, scene.shop.sweeps().size());
        assertTrue(scene.shop.sweeps().getLast().isAfter(gap));
    }

    @Test
    void aGapThatCouldNotBeFilledIsFilledTheNextTime() {
        scene.sweeps().start();
        Instant gap = scene.clock.instant().minus(Duration.ofHours(4));
        scene.shop.nextPage(new Page.Refused(Failure.of(FailureKind.CREDENTIALS, "no")));
        scene.sweeps().fill(gap);
        scene.pass(PERIOD);

        assertEquals(gap, scene.shop.sweeps().getLast());
    }

    @Test
    void whileAccessIsTakenAwayNothingIsSwept() {
        scene.receive(scene.shop.withdraws());
        scene.sweeps().start();
        scene.sweeps().fill(scene.clock.instant());
        scene.pass(Duration.ofHours(1));

        assertEquals(List.of(), scene.shop.sweeps());
    }

    @Test
    void afterItWasStoppedItSweepsNoMore() {
        scene.sweeps().start();
        assertTrue(scene.sweeps().stop().succeeded());
        scene.pass(Duration.ofHours(1));

        assertEquals(1, scene.shop.sweeps().size());
    }

    private static Order order(String id) {
        return Orders.order().withId(id).withLine("MUG", 2, "10.00").build();
    }
}
