package dev.hexbridge.domain.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.Desired.Strength;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Documents that only have to exist: made once, then left alone but for children that are added to our own. */
class ExistenceTest {

    private static final TargetRef OTHER = new TargetRef("sales-order", "1009");

    private final Docs whole =
            Docs.order().with("OurName", "SHOP-7").line("1", 1, "0").line("2", 1, "0");
    private final Docs half = Docs.order().with("OurName", "SHOP-7").line("1", 1, "0");

    @Test
    void whatIsOursByItsNumberGetsTheChildrenThatItLacks() {
        assertEquals(List.of("2"), added(plan(whole.desired(1), Optional.empty(), half.seen())));
    }

    @Test
    void whatIsOursByANameThatWeGaveGetsThemToo() {
        Desired desired = found(new Match("OurName", "SHOP-7"));

        assertEquals(List.of("2"), added(plan(desired, Optional.empty(), seenAs(OTHER, half))));
    }

    @Test
    void whatWasRecognisedByWhatOthersMayHaveAsWellIsUsedAsItIs() {
        Desired desired = found(new Match("CurrencyCode", List.of("EUR"), Strength.LIKENESS));

        assertEquals(new Plan.Settled(OTHER, true), plan(desired, Optional.empty(), seenAs(OTHER, half)));
    }

    @Test
    void whatHasAllItsChildrenIsNotEvenLookedAtAgain() {
        assertEquals(
                new Plan.Settled(Docs.REF, false),
                plan(half.desired(2), Optional.of(whole.agreed(1)), new Observed.NotRead()));
    }

    @Test
    void aNewChildIsAReasonToLook() {
        assertInstanceOf(
                Plan.ReadFirst.class, plan(whole.desired(2), Optional.of(half.agreed(1)), new Observed.NotRead()));
    }

    @Test
    void aCreateDoesNotBringAlongWhatComesWithTheRoot() {
        Plan plan = plan(whole.desired(1).implying(Set.of("1")), Optional.empty(), new Observed.Absent());
        Operation operation = assertInstanceOf(Plan.Act.class, plan).frontier().getFirst();
        Operation.Create create = assertInstanceOf(Operation.Create.class, operation);

        assertEquals(
                List.of("2"),
                create.document().children().stream().map(TargetRecord::key).toList());
    }

    private Desired found(Match match) {
        Desired own = whole.desired(1);
        return new Desired(own.document(), Optional.empty(), List.of(match), own.version(), 1, Optional.empty());
    }

    private static Observed.Seen seenAs(TargetRef ref, Docs docs) {
        Observed.Seen seen = docs.seen();
        return new Observed.Seen(ref, seen.document(), seen.etags(), seen.readAt());
    }

    private static List<String> added(Plan plan) {
        Operation operation = assertInstanceOf(Plan.Act.class, plan).frontier().getFirst();
        return assertInstanceOf(Operation.AddChildren.class, operation).children().stream()
                .map(TargetRecord::key)
                .toList();
    }

    private static Plan plan(Desired desired, Optional<Agreed> agreed, Observed observed) {
        Policies policies = new Policies(Policies.Intent.EXIST, Optional.empty(), Policies.Evidence.TRUST);
        return Convergence.plan(desired, agreed, observed, policies);
    }
}
