package dev.hexbridge.domain.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.fact.FactPlan.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactPlannerTest {

    private static final Fact<Integer> SALE = Fact.of("sale", 10);
    private static final Fact<Integer> BACK = SALE.reversal("back", -10);
    private static final FactSet<Integer> ONE = FactSet.of(List.of(SALE));

    @Test
    void nothingIsSentWhileAnAnswerIsMissing() {
        KnownFacts<Integer> standing = KnownFacts.<Integer>nothing().sending(ONE);
        FactSet<Integer> more = ONE.plus(FactSet.of(List.of(Fact.of("other", 3))));

        assertEquals(new Step.LookFirst<>(ONE), plan(more, standing, new Look.NotLooked()));
    }

    @Test
    void whatWasSeenIsConfirmedAndNotSent() {
        KnownFacts<Integer> standing = KnownFacts.<Integer>nothing().sending(ONE);

        assertEquals(new Step.Confirm<>(ONE), plan(ONE, standing, new Look.Looked(Set.of("sale"), false)));
    }

    @Test
    void whatMayArriveYetIsLookedForAgain() {
        KnownFacts<Integer> standing = KnownFacts.<Integer>nothing().sending(ONE);

        assertEquals(new Step.LookAgain<>(ONE), plan(ONE, standing, new Look.Looked(Set.of(), false)));
        assertEquals(new Step.Add<>(ONE), plan(ONE, standing, new Look.Looked(Set.of(), true)));
    }

    @Test
    void whatIsSeenWithoutHavingBeenSentIsThere() {
        assertEquals(new Step.Confirm<>(ONE), plan(ONE, KnownFacts.nothing(), new Look.Looked(Set.of("sale"), true)));
    }

    @Test
    void aReversalWaitsForWhatItTakesBack() {
        FactSet<Integer> alone = FactSet.of(List.of(BACK));

        assertEquals(new Step.Complete<>(alone), plan(alone, KnownFacts.nothing(), new Look.NotLooked()));
        assertEquals(
                new Step.Add<>(alone), plan(alone, KnownFacts.<Integer>nothing().confirmed(ONE), new Look.NotLooked()));
    }

    @Test
    void aFactThatSaysSomethingElseIsLeftToAPersonAndHoldsUpNoOther() {
        Fact<Integer> other = Fact.of("other", 3);
        Fact<Integer> changed = Fact.of("sale", 12);
        FactPlan<Integer> plan = FactPlanner.plan(
                FactSet.of(List.of(changed, other)),
                KnownFacts.<Integer>nothing().confirmed(ONE),
                new Look.NotLooked());

        assertEquals(List.of(new Contradiction<>(SALE, changed)), plan.contradictions());
        assertEquals(new Step.Add<>(FactSet.of(List.of(other))), plan.step());
    }

    @Test
    void aFactThatIsNoLongerToldOfIsNotTakenAway() {
        KnownFacts<Integer> standing = KnownFacts.<Integer>nothing().confirmed(ONE);

        assertEquals(new Step.Complete<>(FactSet.empty()), plan(FactSet.empty(), standing, new Look.NotLooked()));
    }

    private static Step<Integer> plan(FactSet<Integer> desired, KnownFacts<Integer> standing, Look look) {
        return FactPlanner.plan(desired, standing, look).step();
    }
}
