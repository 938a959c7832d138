package dev.hexbridge.domain.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.flow.FlowDocument.Step;
import dev.hexbridge.domain.mapping.DocumentHead;
import dev.hexbridge.domain.mapping.Inputs;
import dev.hexbridge.domain.mapping.MapDocument;
import dev.hexbridge.domain.mapping.Model;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlowsTest {

    private static final Map<String, MapDocument> MAPS = Map.of(
            "orders", new MapDocument(head("orders"), Model.ORDER, "order", List.of(), List.of()),
            "customers", new MapDocument(head("customers"), Model.CUSTOMER, "customer", List.of(), List.of()));
    private static final Step SYNC = new Step.Sync("sync", "orders", Optional.of("customers"));
    private static final Step TESTS =
            new Step.Filter("tests", new Condition.Is("order.channel.test", "true"), "a test order");
    private static final Step LARGE =
            new Step.Hold("large", new Condition.GreaterThan("order.money.current.shop", "1000.00"), "a large order");

    @Test
    void aTestOrderIsFilteredWithTheReason() {
        assertEquals(
                new Decision.Filtered("tests", "a test order"),
                decide(Orders.order().asTest().build(), Outcomes.NONE));
    }

    @Test
    void aLargeOrderWaitsForApproval() {
        Order large = Orders.order().withLine("MUG", 1, "1000.01").build();

        assertEquals(new Decision.Held("large", "a large order"), decide(large, Outcomes.NONE));
        assertEquals(synced(), decide(large, new Outcomes(Set.of("large"))));
    }

    @Test
    void anythingElseIsSynchronised() {
        Order exactly = Orders.order().withLine("MUG", 1, "1000").build();

        assertEquals(synced(), decide(exactly, Outcomes.NONE));
    }

    @Test
    void anApprovalPassesItsHoldAlone() {
        Order both = Orders.order().asTest().withLine("MUG", 1, "2000").build();

        assertEquals(
                new Decision.Filtered("tests", "a test order"), decide(both, new Outcomes(Set.of("tests", "large"))));
    }

    static Stream<Arguments> conditions() {
        Condition paid = new Condition.Is("order.payment.status", "paid");
        Condition never = new Condition.Present("order.notes.note", true);
        return Stream.of(
                Arguments.of(paid, true),
                Arguments.of(new Condition.IsNot("order.payment.status", "paid"), false),
                Arguments.of(new Condition.IsNot("order.notes.note", "x"), true),
                Arguments.of(new Condition.In("order.payment.status", List.of("pending", "paid")), true),
                Arguments.of(new Condition.In("order.payment.gateway", List.of("cash")), false),
                Arguments.of(never, false),
                Arguments.of(new Condition.Present("order.notes.note", false), true),
                Arguments.of(new Condition.Present("order.notes.attributes['note.gift']", true), true),
                Arguments.of(new Condition.Is("order.money.current.shop", "20.0"), true),
                Arguments.of(new Condition.GreaterThan("order.money.current.shop", "19.999"), true),
                Arguments.of(new Condition.GreaterThan("order.money.current.shop", "20"), false),
                Arguments.of(new Condition.All(List.of(paid, never)), false),
                Arguments.of(new Condition.Any(List.of(paid, never)), true),
                Arguments.of(new Condition.Not(never), true));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionHoldsOrNot(Condition condition, boolean holds) {
        Order order = Orders.order()
                .withLine("MUG", 2, "10.00")
                .withAttribute("note.gift", "yes")
                .paid()
                .build();

        Decision decision = decide(order, Outcomes.NONE, new Step.Filter("f", condition, "why"), SYNC);

        assertEquals(holds, decision instanceof Decision.Filtered);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("/steps/0/when/path", condition(new Condition.Is("order.chanel.test", "true"))),
                Arguments.of("/steps/0/when/is", condition(new Condition.Is("order.channel.test", "yes"))),
                Arguments.of("/steps/0/when/in", condition(new Condition.In("order.payment.status", List.of("piad")))),
                Arguments.of("/steps/0/when/in", condition(new Condition.In("order.id", List.of()))),
                Arguments.of("/steps/0/when/path", condition(new Condition.Is("order.buyer", "x"))),
                Arguments.of(
                        "/steps/0/when/greaterThan",
                        condition(new Condition.GreaterThan("order.money.current.shop", "much"))),
                Arguments.of("/steps/0/when/path", condition(new Condition.GreaterThan("order.id", "5"))),
                Arguments.of("/steps/0/when/all", condition(new Condition.All(List.of()))),
                Arguments.of(
                        "/steps/0/when/not/any/0/path",
                        condition(
                                new Condition.Not(new Condition.Any(List.of(new Condition.Present("order.x", true)))))),
                Arguments.of("/steps/1/name", flow(LARGE, LARGE, SYNC)),
                Arguments.of("/steps/0/map", flow(new Step.Sync("s", "order", Optional.empty()))),
                Arguments.of("/steps/0/map", flow(new Step.Sync("s", "customers", Optional.empty()))),
                Arguments.of("/steps/0/customerMap", flow(new Step.Sync("s", "orders", Optional.of("orders")))),
                Arguments.of("/steps", flow(LARGE)),
                Arguments.of("/steps", flow()),
                Arguments.of("/steps/0", flow(new Step.Sync("early", "orders", Optional.empty()), SYNC)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsFoundAtItsPlace(String pointer, FlowDocument flow) {
        FlowCompilation.Faulty faulty =
                assertInstanceOf(FlowCompilation.Faulty.class, new FlowCompiler(MAPS).compile(flow));

        assertEquals(1, faulty.faults().size(), faulty.faults()::toString);
        assertEquals(pointer, faulty.faults().getFirst().pointer());
    }

    private static FlowDocument condition(Condition condition) {
        return flow(new Step.Hold("h", condition, "why"), SYNC);
    }

    private static FlowDocument flow(Step... steps) {
        return new FlowDocument(head("test"), Trigger.ORDER, List.of(steps));
    }

    private static DocumentHead head(String name) {
        return new DocumentHead(DocumentHead.FORMAT, name, 1);
    }

    private static Decision synced() {
        return new Decision.Sync("sync", "orders", Optional.of("customers"));
    }

    private static Decision decide(Order order, Outcomes outcomes) {
        return decide(order, outcomes, TESTS, LARGE, SYNC);
    }

    private static Decision decide(Order order, Outcomes outcomes, Step... steps) {
        CompiledFlow flow = assertInstanceOf(
                        FlowCompilation.Compiled.class, new FlowCompiler(MAPS).compile(flow(steps)))
                .flow();
        return FlowMachine.next(flow, new Facts.OrderFacts(order, Inputs.pair()), outcomes);
    }
}
