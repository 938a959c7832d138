package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.message.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is told how often and in whichever order: in the end the target is compared with what the shop holds. */
class EchoPropertyTest {

    /** A person's change, after so many parts of a second, told so often. */
    record Edit(long quantity, int thirds, int told) {}

    @Property(tries = 60)
    void deliveriesInAnyOrderEndAtTheStateOfTheShop(@ForAll("edits") List<Edit> edits, @ForAll Random random) {
        ShopScene scene = new ShopScene();
        List<Receipt> deliveries = new ArrayList<>();
        for (Edit edit : edits) {
            scene.pass(Duration.ofMillis(333L * edit.thirds()));
            Receipt receipt = scene.shop.change(mugs(edit.quantity()));
            deliveries.addAll(Collections.nCopies(edit.told(), receipt));
        }
        Collections.shuffle(deliveries, random);
        deliveries.forEach(receipt -> arrive(scene, receipt));
        scene.pass(ShopScene.MOMENT);

        assertCompared(scene);
    }

    @Property(tries = 30)
    void whatIsNotToldIsFoundByTheSweep(@ForAll("edits") List<Edit> edits, @ForAll Random random) {
        ShopScene scene = new ShopScene();
        for (Edit edit : edits) {
            scene.pass(Duration.ofMillis(333L * edit.thirds()));
            Receipt receipt = scene.shop.change(mugs(edit.quantity()));
            if (random.nextBoolean()) {
                arrive(scene, receipt);
            }
        }
        scene.sweeps().start();
        scene.pass(ShopScene.MOMENT);

        assertCompared(scene);
    }

    private static void arrive(ShopScene scene, Receipt receipt) {
        scene.pass(Duration.ofMillis(1));
        scene.receive(
                new Receipt(receipt.tenant(), receipt.origin(), receipt.root(), scene.clock.instant(), receipt.body()));
    }

    /** Changes of an order that exists are held here, and tell from what to what. */
    private static void assertCompared(ShopScene scene) {
        String held = scene.lineValue("SO-1", "OrderedSalesQuantity").orElseThrow();
        String wanted = "" + scene.shop.order("1").lines().getFirst().quantity().ordered();
        if (held.equals(wanted)) {
            assertEquals(Map.of(), scene.dirty());
        } else {
            String text = scene.parked().getFirst().problem().text();
            assertEquals(held + " -> " + wanted, text.replaceFirst("(?s).*Quantity: (\\d+ -> \\d+).*", "$1"));
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 2))
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Order mugs(long quantity) {
        return Orders.order().withId("1").withLine("MUG", quantity, "10.00").build();
    }
}
