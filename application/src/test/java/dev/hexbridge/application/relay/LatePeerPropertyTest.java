package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.fake.Fate;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.TargetRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever gets lost and however late a peer commits within its window: one document, as the newest version says. */
class LatePeerPropertyTest {

    private static final Duration PAUSE = Duration.ofSeconds(40);

    @Property(tries = 40)
    void anOrderThatTheErpNumbersIsThereOnceAndAsTheNewestVersionSays(
            @ForAll("fates") List<Fate> fates, @ForAll("quantities") List<Integer> quantities) {
        agrees(new Scene(100, Routes.numberedByErp()), fates, quantities, PAUSE);
    }

    @Property(tries = 25)
    void anOrderThatTheEngineNumbersIsThereOnceAndAsTheNewestVersionSays(
            @ForAll("fates") List<Fate> fates, @ForAll("quantities") List<Integer> quantities) {
        agrees(new Scene(), fates, quantities, PAUSE);
    }

    @Property(tries = 60)
    void anEditThatComesBeforeAnybodyHasLookedForTheLastOneIsThere(
            @ForAll("losses") List<Fate> fates, @ForAll("quantities") List<Integer> quantities) {
        Scene scene = new Scene();
        agrees(
                scene,
                Stream.concat(Stream.of(new Fate.Proper()), fates.stream()).toList(),
                quantities,
                Duration.ZERO);
        assertEquals(List.of(), scene.parked());
    }

    private static void agrees(Scene scene, List<Fate> fates, List<Integer> quantities, Duration pause) {
        scene.erp.nextOperations(
                Stream.concat(Stream.of(new Fate.Proper()), fates.stream()).toArray(Fate[]::new));
        int minute = 10;
        for (int quantity : quantities) {
            scene.receive(order(quantity, minute++));
            scene.pass(pause);
            scene.erp.commitLate();
        }
        for (int i = 0; i < 12; i++) {
            scene.pass(Duration.ofSeconds(100));
            scene.erp.commitLate();
        }

        List<TargetRef> orders = scene.erp.documents().stream()
                .filter(ref -> ref.kind().equals("sales-order"))
                .toList();
        assertEquals(1, orders.size(), orders.toString());
        assertEquals(expected(quantities.getLast()), quantities(scene, orders.getFirst()));
        assertEquals(Map.of(), scene.dirty());
    }

    private static Order order(int quantity, int minute) {
        Orders order = Orders.order()
                .withId("1")
                .updatedAt("2026-03-05T12:" + minute + ":00-05:00")
                .withLine("MUG", quantity, "10.00");
        return order.withLine("CUP", 1, "7.00")
                .leaving(quantity % 2 == 0 ? 1 : 0)
                .build();
    }

    private static Map<String, String> expected(int quantity) {
        return quantity % 2 == 0 ? Map.of("901", "" + quantity, "902", "1") : Map.of("901", "" + quantity);
    }

    private static Map<String, String> quantities(Scene scene, TargetRef ref) {
        Map<String, String> found = new TreeMap<>();
        assertInstanceOf(Observed.Seen.class, scene.erp.observe("usmf", ref))
                .document()
                .children()
                .forEach(line -> found.put(
                        line.key(),
                        Objects.requireNonNull(line.fields().get("OrderedSalesQuantity"))
                                .display()));
        return found;
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Arbitraries.<Fate>of(
                        new Fate.Proper(), new Fate.LostAnswer(), new Fate.LostRequest(), new Fate.LateCommit())
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Fate>> losses() {
        return Arbitraries.<Fate>of(new Fate.Proper(), new Fate.LostAnswer(), new Fate.LostRequest())
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Integer>> quantities() {
        return Arbitraries.integers().between(1, 5).list().ofMinSize(1).ofMaxSize(5);
    }
}
