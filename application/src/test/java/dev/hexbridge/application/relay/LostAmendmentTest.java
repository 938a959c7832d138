package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.fake.Fate;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.TargetRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An edit is carried out and its answer is lost, and the next edit comes before anybody has looked. */
class LostAmendmentTest {

    private final Scene scene = new Scene();
    private final ErpOrder erp = new ErpOrder(scene.erp, new TargetRef("sales-order", "SO-1"));

    @Test
    void theNextEditIsSentAndNobodyIsAsked() {
        scene.receive(mugs(0, 2));
        scene.erp.nextOperations(new Fate.LostAnswer());
        scene.receive(mugs(1, 3));
        scene.receive(mugs(2, 5));
        scene.pass(Scene.MOMENT);

        holds(5);
    }

    @Test
    void anEditThatTakesTheLostOneBackIsSentToo() {
        scene.receive(mugs(0, 2));
        scene.erp.nextOperations(new Fate.LostAnswer());
        scene.receive(mugs(1, 3));
        scene.receive(mugs(2, 2));
        scene.pass(Scene.MOMENT);

        holds(2);
    }

    @Test
    void itIsKnownAfterARestart() {
        scene.receive(mugs(0, 2));
        scene.erp.nextOperations(new Fate.LostAnswer());
        scene.receive(mugs(1, 3));
        scene.restart();
        scene.receive(mugs(2, 5));
        scene.pass(Scene.MOMENT);

        holds(5);
    }

    @Test
    void itIsKnownAfterTheEngineEndedBeforeItHeardTheAnswer() {
        scene.receive(mugs(0, 2));
        int before = scene.sent().size();
        scene.journal.breakWhile(() -> scene.sent().size() > before);
        scene.receive(mugs(1, 3));
        assertEquals(Map.of("unknown", 1L), scene.dirty());
        scene.journal.breakWhile(() -> false);
        scene.restart();
        scene.receive(mugs(2, 5));
        scene.pass(Scene.MOMENT);

        holds(5);
    }

    @Test
    void severalLostOnesInARowAreAllKnown() {
        scene.receive(mugs(0, 2));
        scene.erp.nextOperations(new Fate.LostAnswer(), new Fate.LostAnswer(), new Fate.LostRequest());
        scene.receive(mugs(1, 3));
        scene.receive(mugs(2, 4));
        scene.receive(mugs(3, 5));
        scene.receive(mugs(4, 6));
        scene.pass(Scene.MOMENT);

        holds(6);
    }

    @Test
    void oneThatComesLateIsKnownWhenItMakesTheTagsOfTheNextOneVoid() {
        scene.receive(mugs(0, 2));
        scene.erp.nextOperations(new Fate.LateCommit(), new Fate.LostRequest());
        scene.receive(mugs(1, 3));
        scene.receive(mugs(2, 5));
        scene.erp.commitLate();
        scene.receive(mugs(3, 7));
        scene.pass(Scene.MOMENT);

        holds(7);
    }

    @Test
    void whatPeopleMadeOfTheFieldMeanwhileIsStillTheirs() {
        scene.receive(mugs(0, 2));
        scene.erp.nextOperations(new Fate.LostAnswer());
        scene.receive(mugs(1, 3));
        erp.putLine("OrderedSalesQuantity", "9");
        scene.receive(mugs(2, 5));
        scene.pass(Scene.MOMENT);

        assertEquals("amendment-held", scene.parked().getFirst().problem().kind());
        assertEquals(Map.of("901 OrderedSalesQuantity", "9"), erp.quantities());
    }

    @Test
    void onceAnEditIsSettledWhatPeopleSetBackIsTheirs() {
        scene.receive(mugs(0, 2));
        scene.erp.nextOperations(new Fate.LostAnswer());
        scene.receive(mugs(1, 3));
        scene.receive(mugs(2, 5));
        scene.pass(Scene.MOMENT);
        erp.putLine("OrderedSalesQuantity", "3");
        scene.receive(mugs(3, 7));

        assertEquals("amendment-held", scene.parked().getFirst().problem().kind());
    }

    @Test
    void aLineThatWasAddedUnheardIsChangedWithTheNextEdit() {
        scene.receive(mugs(0, 2));
        scene.erp.nextOperations(new Fate.LostAnswer());
        scene.receive(
                order(1).withLine("MUG", 3, "10.00").withLine("CUP", 1, "7.00").build());
        scene.receive(
                order(2).withLine("MUG", 3, "10.00").withLine("CUP", 4, "7.00").build());
        scene.pass(Scene.MOMENT);

        assertEquals(Map.of("901 OrderedSalesQuantity", "3", "902 OrderedSalesQuantity", "4"), erp.quantities());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aLineThatWasRemovedUnheardComesBackWithTheNextEdit() {
        scene.receive(
                order(0).withLine("MUG", 2, "10.00").withLine("CUP", 1, "7.00").build());
        scene.erp.nextOperations(new Fate.LostAnswer());
        scene.receive(order(1).withLine("MUG", 2, "10.00")
                .withLine("CUP", 1, "7.00")
                .leaving(0)
                .build());
        scene.receive(
                order(2).withLine("MUG", 2, "10.00").withLine("CUP", 4, "7.00").build());
        scene.pass(Scene.MOMENT);

        assertEquals(Map.of("901 OrderedSalesQuantity", "2", "902 OrderedSalesQuantity", "4"), erp.quantities());
        assertEquals(Map.of(), scene.dirty());
    }

    private void holds(int quantity) {
        assertEquals(List.of(), scene.parked());
        assertEquals(Map.of("901 OrderedSalesQuantity", "" + quantity), erp.quantities());
        assertEquals(Map.of(), scene.dirty());
    }

    private static Order mugs(int minute, int quantity) {
        return order(minute).withLine("MUG", quantity, "10.00").build();
    }

    private static Orders order(int minute) {
        return Orders.order().withId("1").updatedAt("2026-03-05T12:1" + minute + ":00-05:00");
    }
}
