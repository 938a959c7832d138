package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.fake.Fate;
import dev.hexbridge.application.port.outbound.History.DeadLetter;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.decision.DecisionDocument.Outcome;
import dev.hexbridge.domain.decision.Tables;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.desire.Routing.Idle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One shop and two companies: each order has its document in exactly one of them. */
class DirectionTest {

    private static final Tables TABLE = Tables.unique()
            .at("to", "order.notes.attributes['note.to']")
            .rule("us", Map.of("to", Tables.is("us")))
            .rule("france", Map.of("to", Tables.is("france")))
            .otherwise(new Outcome.Held("nobody sells there"));

    private final Scene scene = new Scene(
            100,
            new Routing(
                    List.of(Routes.to("us", "usmf"), Routes.to("france", "frrt")),
                    List.of(),
                    Optional.of(TABLE.compiled())));

    @Test
    void eachOrderGoesToTheCompanyThatTheTableSays() {
        scene.receive(order("1", "us", 0));
        scene.receive(order("2", "france", 0));

        assertEquals(List.of("usmf SO-1", "frrt SO-2"), ordersSent());
    }

    @Test
    void anOrderThatNoCompanyTakesIsKeptWithWhatTheTableSawOfIt() {
        scene.receive(order("1", "mars", 0));

        assertEquals(List.of(), ordersSent());
        DeadLetter kept = scene.parked().getFirst();
        assertTrue(kept.toString().contains("nobody sells there (to = mars)"), kept::toString);
    }

    @Test
    void anOrderThatGoesElsewhereAfterItsDocumentWasMadeIsHeldAndHasNoSecondOne() {
        scene.receive(order("1", "us", 0));
        scene.receive(order("1", "france", 1));

        assertEquals(List.of("usmf SO-1"), ordersSent());
        assertEquals(List.of("delivered", "held"), scene.results(key("usmf")));
        String told = scene.parked().getFirst().toString();
        assertTrue(told.contains("is the document SO-1 of the company usmf already"), told);
        assertTrue(told.contains("should go to the company frrt (pair france)"), told);
    }

    @Test
    void whoeverReleasesItLeavesItWhereItIs() {
        scene.receive(order("1", "us", 0));
        scene.receive(order("1", "france", 1));
        scene.release();

        assertEquals(List.of("usmf SO-1"), ordersSent());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void anOrderThatGoesElsewhereBeforeAnythingWasMadeMoves() {
        scene.close(Duration.ofSeconds(30));
        scene.receive(order("1", "us", 0));
        scene.receive(order("1", "france", 1));
        scene.pass(Duration.ofMinutes(1));

        assertEquals(List.of("frrt SO-1"), ordersSent());
        assertEquals(List.of("unchanged"), scene.results(key("usmf")));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void anOrderWhoseDocumentMayHaveBeenMadeDoesNotMove() {
        scene.erp.nextOperations(new Fate.Proper(), new Fate.LostAnswer());
        scene.receive(order("1", "us", 0));
        scene.receive(order("1", "france", 1));
        scene.pass(Duration.ofMinutes(1));

        assertEquals(List.of("usmf SO-1"), ordersSent());
        assertTrue(
                scene.parked().getFirst().toString().contains("may have made the order's document in the company usmf"),
                scene.parked()::toString);
    }

    @Test
    void anOrderThatNoCompanyTakesAnyMoreWaitsWithTheCompanyThatHasIt() {
        scene.receive(order("1", "us", 0));
        scene.receive(order("1", "mars", 1));

        assertEquals(List.of("delivered", "held"), scene.results(key("usmf")));
        assertEquals(1, scene.parked().size());
    }

    @Test
    void aPairThatStandsStillKeepsItsOrdersAndStopsNoOther() {
        Scene half = new Scene(
                100,
                new Routing(
                        List.of(Routes.to("us", "usmf")),
                        List.of(new Idle(Routes.to("france", "frrt").pair(), "it names the flow x, and there is none")),
                        Optional.of(TABLE.compiled())));
        half.receive(order("1", "france", 0));
        half.receive(order("2", "us", 0));

        assertEquals(List.of("Create C-207119551", "Create SO-2"), half.sent());
        String kept = half.parked().getFirst().toString();
        assertTrue(kept.contains("The pair france stands still: it names the flow x, and there is none"), kept);
    }

    private List<String> ordersSent() {
        return scene.erp.deliveries().stream()
                .filter(delivery -> delivery.key().role().equals("sales-order"))
                .map(DirectionTest::told)
                .toList();
    }

    private static String told(Delivery delivery) {
        return delivery.key().legalEntity() + " " + delivery.operation().ref().id();
    }

    private static LinkKey key(String company) {
        return new LinkKey(Fixtures.order("1"), "sales-order", Fixtures.ERP, company);
    }

    private static Order order(String id, String to, int minute) {
        return Orders.order()
                .withId(id)
                .withLine("MUG", 2, "10.00")
                .withAttribute("note.to", to)
                .updatedAt("2026-03-05T12:0" + minute + ":00-05:00")
                .build();
    }
}
