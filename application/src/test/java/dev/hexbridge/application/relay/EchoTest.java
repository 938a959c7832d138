package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.History.Event;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.message.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Echoes, latecomers and people's edits, whatever their order. */
class EchoTest {

    private final ShopScene scene = new ShopScene();

    @Test
    void aPersonsEditInTheSecondOfTheEchoIsTakenThoughTheEchoComesFirst() {
        scene.receive(scene.shop.change(mugs(2)));
        Receipt echo = scene.shop.tellsOf("1");
        Receipt edit = scene.shop.change(mugs(3));
        scene.receive(echo);
        scene.receive(edit);
        scene.pass(ShopScene.MOMENT);

        assertEquals("3", scene.quantityAtErp());
    }

    @Test
    void aPersonsEditInTheSecondOfTheEchoIsTakenThoughTheEchoComesLast() {
        scene.receive(scene.shop.change(mugs(2)));
        Receipt echo = scene.shop.tellsOf("1");
        Receipt edit = scene.shop.change(mugs(3));
        scene.receive(edit);
        scene.receive(echo);
        scene.pass(ShopScene.MOMENT);

        assertEquals("3", scene.quantityAtErp());
        assertTrue(scene.shop.reads().size() <= 2, "a tie is looked into, and then it is known");
    }

    @Test
    void aPersonsEditInTheSecondOfTheEchoIsTakenThoughItIsNotTold() {
        scene.receive(scene.shop.change(mugs(2)));
        scene.receive(scene.shop.tellsOf("1"));
        scene.shop.change(mugs(3));
        scene.receive(scene.shop.hints("1"));
        scene.pass(ShopScene.MOMENT);

        assertEquals("3", scene.quantityAtErp());
    }

    @Test
    void editsThereAndBackEndWhereTheyBegan() {
        settled();
        later();
        scene.receive(scene.shop.change(mugs(3)));
        assertEquals("3", scene.quantityAtErp());
        later();
        scene.receive(scene.shop.change(mugs(2)));

        assertEquals(Map.of(), scene.dirty());
        assertEquals("2", scene.quantityAtErp());
        assertEquals(List.of("delivered", "delivered", "delivered"), scene.results("sales-order"));
    }

    @Test
    void editsThereAndBackInOneSecondEndWhereTheyBeganWhateverTheirOrder() {
        settled();
        Receipt there = scene.shop.change(mugs(3));
        Receipt back = scene.shop.change(mugs(2));
        scene.receive(back);
        scene.receive(there);
        scene.pass(ShopScene.MOMENT);
        assertEquals(Map.of(), scene.dirty());
        assertEquals(List.of("delivered"), scene.results("sales-order"));

        scene.receive(scene.shop.change(mugs(4)));
        scene.receive(scene.shop.change(mugs(2)));
        scene.pass(ShopScene.MOMENT);

        assertEquals(Map.of(), scene.dirty());
        assertEquals("2", scene.quantityAtErp());
        assertEquals(List.of("delivered", "delivered", "delivered"), scene.results("sales-order"));
    }

    @Test
    void anEchoLetsNoLatecomerWinThatIsOlderThanIt() {
        settled();
        later();
        Receipt late = scene.shop.change(mugs(3));
        later();
        scene.receive(scene.shop.change(mugs(2)));
        int attempts = scene.signals.attempts().size();
        scene.receive(late);

        assertEquals(attempts, scene.signals.attempts().size());
        assertEquals(Map.of(), scene.dirty());
        Event superseded = scene.events().stream()
                .filter(event -> event.status().equals("superseded"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of(scene.events().getFirst().position()), superseded.coveredBy());
    }

    @Test
    void anEchoOfWhatIsNotSettledYetKeepsTheMark() {
        scene.erp.holdAnswers();
        scene.receive(scene.shop.change(mugs(2)));
        later();
        scene.receive(scene.shop.tellsOf("1"));
        scene.erp.releaseAnswers();

        assertEquals(List.of("delivered"), scene.results("sales-order"));
        assertEquals(Optional.of("SO-1"), scene.shop.number("1"));
    }

    @Test
    void anEchoAfterARestartIsAnEchoStill() {
        settled();
        Receipt echo = scene.shop.tellsOf("1");
        ShopScene restarted = new ShopScene(scene);
        restarted.shop.change(mugs(2));
        later();
        restarted.receive(restarted.shop.tellsOf("1"));

        assertEquals(List.of(), restarted.signals.attempts());
        assertEquals("ignored", restarted.events().getFirst().status());
        assertEquals(echo.root(), restarted.shop.tellsOf("1").root());
    }

    @Test
    void whatANewerVersionChangesNotIsTriedAgainAllTheSameIfItWaitsForAPerson() {
        scene.receive(scene.shop.change(large(1)));
        assertEquals(Map.of("held", 1L), scene.dirty());
        later();
        scene.receive(scene.shop.change(large(1)));

        assertEquals(List.of("held", "held"), scene.results("sales-order"));
        scene.replay();
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aCancelledOrderThatNeverCameAsksForNoAccount() {
        scene.receive(scene.shop.change(Orders.order()
                .withId("1")
                .withLine("MUG", 2, "10.00")
                .cancelledAt("2026-03-05T12:30:00-05:00")
                .build()));

        assertEquals(List.of(), scene.erp.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    private void settled() {
        scene.receive(scene.shop.change(mugs(2)));
        assertEquals(Optional.of("SO-1"), scene.shop.number("1"));
        later();
        scene.receive(scene.shop.tellsOf("1"));
        assertEquals(Map.of(), scene.dirty());
    }

    private void later() {
        scene.pass(Duration.ofSeconds(5));
    }

    private static Order mugs(long quantity) {
        return Orders.order().withId("1").withLine("MUG", quantity, "10.00").build();
    }

    private static Order large(long quantity) {
        return Orders.order().withId("1").withLine("MUG", quantity, "2000.00").build();
    }
}
