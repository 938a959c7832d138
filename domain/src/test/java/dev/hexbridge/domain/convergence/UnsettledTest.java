package dev.hexbridge.domain.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.convergence.Policies.Evidence;
import dev.hexbridge.domain.convergence.Policies.Intent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A change of our own whose answer was lost is told from one that people made. */
class UnsettledTest {

    private static final Policies LOOKING = new Policies(Intent.CONVERGE, Optional.of(new OpenRules()), Evidence.LOOK);
    private static final Docs TWO = mugs(2);
    private static final Docs THREE = mugs(3);
    private static final Docs FIVE = mugs(5);

    @Test
    void whatWeSentIsNotPeoplesChangeAndTheNewerValueIsSentUnderTheTagThatWasSeen() {
        Operation.Amend amend = amend(plan(TWO, FIVE, sent(3), THREE));

        assertEquals(List.of(quantity(5)), amend.changed());
        assertEquals(Map.of("1", "W/\"1"), amend.etags());
    }

    @Test
    void whatWeSentIsTakenBackWhereTheNewerVersionIsAsAgreed() {
        assertEquals(List.of(quantity(2)), amend(plan(TWO, TWO, sent(3), THREE)).changed());
    }

    @Test
    void whatWeSentBeforeTheLastIsOursToo() {
        Unsettled sent = sent(3).and(change(4), TWO.build());

        assertEquals(List.of(quantity(5)), amend(plan(TWO, FIVE, sent, THREE)).changed());
    }

    @Test
    void aValueThatWeNeverSentIsPeoples() {
        assertInstanceOf(Plan.Hold.class, plan(TWO, FIVE, sent(3), mugs(4)));
        assertInstanceOf(Plan.Hold.class, plan(TWO, FIVE, Unsettled.NOTHING, THREE));
    }

    @Test
    void peoplesChangeOfAnotherFieldIsTheirsAsBefore() {
        Docs seen = Docs.order().line("1", 3, "9.00");

        assertEquals(List.of(quantity(5)), amend(plan(TWO, FIVE, sent(3), seen)).changed());
        assertInstanceOf(Plan.Hold.class, plan(TWO, Docs.order().line("1", 5, "8.00"), sent(3), seen));
    }

    @Test
    void aLineThatWeAddedIsChangedAndOneThatWeAddedInVainIsAdded() {
        Docs one = mugs(2).line("2", 1, "7.00");
        Docs four = mugs(2).line("2", 4, "7.00");
        Unsettled added = Unsettled.NOTHING.and(new Operation.AddChildren(Docs.REF, List.of(second(one))), TWO.build());

        assertEquals(
                "2", amend(plan(TWO, four, added, one)).changed().getFirst().key());
        assertEquals(
                new Plan.Act(List.of(new Operation.AddChildren(Docs.REF, List.of(second(four))))),
                plan(TWO, four, added, TWO));
    }

    @Test
    void aLineThatWeRemovedComesBackAndOneThatPeopleRemovedIsAQuestion() {
        Docs one = mugs(2).line("2", 1, "7.00");
        Docs four = mugs(2).line("2", 4, "7.00");
        Operation remove = new Operation.Amend(Docs.REF, List.of(), List.of(), Set.of("2"), Map.of());

        assertEquals(
                new Plan.Act(List.of(new Operation.AddChildren(Docs.REF, List.of(second(four))))),
                plan(one, four, Unsettled.NOTHING.and(remove, one.build()), TWO));
        assertInstanceOf(Plan.Hold.class, plan(one, four, Unsettled.NOTHING.and(change(3), one.build()), TWO));
    }

    @Test
    void aLineThatIsTakenAwayAndAddedAgainIsKnownByItsLastFields() {
        Docs one = mugs(2).line("2", 1, "7.00");
        Docs four = mugs(2).line("2", 4, "7.00");
        Operation remove = new Operation.Amend(Docs.REF, List.of(), List.of(), Set.of("2"), Map.of());
        Unsettled sent = Unsettled.NOTHING
                .and(remove, one.build())
                .and(new Operation.AddChildren(Docs.REF, List.of(second(four))), one.build());

        assertEquals(
                "2",
                amend(plan(one, mugs(2).line("2", 6, "7.00"), sent, four))
                        .changed()
                        .getFirst()
                        .key());
    }

    @Test
    void onlyTheLastFewAreKeptAndTheSameOneOnce() {
        Unsettled sent = Unsettled.NOTHING;
        for (int quantity : List.of(3, 4, 4, 5, 6, 7)) {
            sent = sent.and(change(quantity), TWO.build());
        }

        assertEquals(
                Stream.of(4, 5, 6, 7).map(quantity -> mugs(quantity).build()).toList(), sent.documents());
    }

    /** Each edit is planned as the target is seen then; what gets lost on the way is up to chance. */
    @Property(tries = 500)
    void whateverAnswersAreLostTheNewestVersionIsReached(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 4) Integer> edits,
            @ForAll @Size(6) List<Boolean> carriedOut) {
        Docs held = TWO;
        Unsettled sent = Unsettled.NOTHING;
        for (int i = 0; i < edits.size(); i++) {
            Docs edit = mugs(edits.get(i));
            Plan plan = plan(TWO, edit, sent, held);
            if (held.build().equals(edit.build())) {
                assertInstanceOf(Plan.Settled.class, plan);
            } else {
                sent = sent.and(amend(plan), TWO.build());
                held = carriedOut.get(i) ? edit : held;
            }
        }

        assertEquals(List.of(quantity(9)), amend(plan(TWO, mugs(9), sent, held)).changed());
    }

    private static Plan plan(Docs agreed, Docs desired, Unsettled sent, Docs seen) {
        return Convergence.plan(desired.desired(9), Optional.of(agreed.agreed(1)), sent, seen.seen(), LOOKING);
    }

    private static Operation.Amend amend(Plan plan) {
        return assertInstanceOf(
                Operation.Amend.class,
                assertInstanceOf(Plan.Act.class, plan).frontier().getFirst());
    }

    private static Unsettled sent(long quantity) {
        return Unsettled.NOTHING.and(change(quantity), TWO.build());
    }

    private static Operation change(long quantity) {
        return new Operation.Amend(Docs.REF, List.of(quantity(quantity)), List.of(), Set.of(), Map.of("1", "W/\"1"));
    }

    private static TargetRecord quantity(long quantity) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("OrderedSalesQuantity", new FieldValue.Decimal(BigDecimal.valueOf(quantity)));
        return new TargetRecord("sales-order-line", "1", fields);
    }

    private static Docs mugs(long quantity) {
        return Docs.order().line("1", quantity, "10.00");
    }

    private static TargetRecord second(Docs order) {
        return order.build().children().getLast();
    }
}
