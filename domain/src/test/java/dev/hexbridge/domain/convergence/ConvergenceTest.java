package dev.hexbridge.domain.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.convergence.Policies.Evidence;
import dev.hexbridge.domain.convergence.Policies.Intent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConvergenceTest {

    private static final Policies TRUSTING = new Policies(Intent.CONVERGE, Optional.empty(), Evidence.TRUST);
    private static final Policies LOOKING = new Policies(Intent.CONVERGE, Optional.empty(), Evidence.LOOK);
    private static final Policies SENDING = new Policies(Intent.CONVERGE, Optional.of(new OpenRules()), Evidence.TRUST);
    private static final Policies EXISTING = new Policies(Intent.EXIST, Optional.empty(), Evidence.TRUST);
    private static final Observed UNREAD = new Observed.NotRead();
    private static final Observed ABSENT = new Observed.Absent();

    private final Docs order = Docs.order().line("1", 2, "10.00").line("2", 1, "5.00");

    @Test
    void aDocumentUnderAKeyOfOurOwnIsCreatedWithoutALook() {
        Plan plan = Convergence.plan(order.desired(1), Optional.empty(), UNREAD, TRUSTING);

        assertEquals(new Plan.Act(List.of(new Operation.Create(Docs.REF, order.build()))), plan);
    }

    @Test
    void aDocumentThatTheTargetNumbersIsLookedForBeforeItIsCreated() {
        Desired numbered = withoutOwnRef(order.desired(1));

        assertInstanceOf(Plan.ReadFirst.class, Convergence.plan(numbered, Optional.empty(), UNREAD, TRUSTING));
    }

    @Test
    void afterADoubtfulAttemptNothingIsSentBeforeALook() {
        assertInstanceOf(Plan.ReadFirst.class, Convergence.plan(order.desired(1), Optional.empty(), UNREAD, LOOKING));
    }

    @Test
    void aRepetitionCostsNothing() {
        Plan plan = Convergence.plan(order.desired(2), Optional.of(order.agreed(1)), UNREAD, TRUSTING);

        assertEquals(new Plan.Settled(Docs.REF, false), plan);
    }

    @Test
    void anOlderSnapshotNeverOverwritesANewerOne() {
        Desired stale = Docs.order().line("1", 9, "10.00").desired(1);

        Plan plan = Convergence.plan(stale, Optional.of(order.agreed(2)), UNREAD, SENDING);

        assertEquals(new Plan.Settled(Docs.REF, false), plan);
    }

    @Test
    void aCreateWhoseAnswerWasLostIsSettledByALook() {
        Plan plan = Convergence.plan(order.desired(1), Optional.empty(), order.seen(), LOOKING);

        assertEquals(new Plan.Settled(Docs.REF, true), plan);
    }

    @Test
    void aCreateThatGotHalfWayIsResumedWithTheMissingLinesAlone() {
        Observed.Seen half = Docs.order().line("1", 2, "10.00").seen();

        Plan plan = Convergence.plan(order.desired(1), Optional.empty(), half, LOOKING);

        assertEquals(
                new Plan.Act(List.of(new Operation.AddChildren(
                        Docs.REF, List.of(order.build().children().get(1))))),
                plan);
    }

    @Test
    void whatTheTargetLostAfterItWasSettledIsAQuestionForAPerson() {
        Desired changed = Docs.order().line("1", 3, "10.00").desired(2);

        Plan plan = Convergence.plan(changed, Optional.of(order.agreed(1)), ABSENT, TRUSTING);

        assertTrue(assertInstanceOf(Plan.Hold.class, plan).reason().contains("S1001"));
    }

    @Test
    void aChangeIsHeldWithItsDifferencesWhereAmendmentsAreNotSent() {
        Desired changed =
                Docs.order().line("1", 3, "10.00").line("2", 1, "5.00").desired(2);

        Plan plan = Convergence.plan(changed, Optional.of(order.agreed(1)), order.seen(), TRUSTING);

        Plan.Hold hold = assertInstanceOf(Plan.Hold.class, plan);
        assertEquals(
                List.of("line 1 OrderedSalesQuantity: 2 -> 3"),
                hold.differences().stream().map(Difference::display).toList());
    }

    @Test
    void aChangeIsSentAsTheChangedFieldsAloneUnderTheTagsThatWereRead() {
        Desired changed =
                Docs.order().line("1", 3, "10.00").line("3", 1, "7.00").desired(2);

        Plan plan = Convergence.plan(changed, Optional.of(order.agreed(1)), order.seen(), SENDING);

        Operation.Amend amend = assertInstanceOf(
                Operation.Amend.class,
                assertInstanceOf(Plan.Act.class, plan).frontier().getFirst());
        assertEquals(List.of("3"), amend.added().stream().map(TargetRecord::key).toList());
        assertEquals(
                Set.of("OrderedSalesQuantity"),
                amend.changed().getFirst().fields().keySet());
        assertEquals(Set.of("2"), amend.removed());
        assertEquals(Set.of("1", "2"), amend.etags().keySet());
    }

    @Test
    void whatAPersonChangedInTheTargetAloneIsLeftAlone() {
        Observed.Seen edited = Docs.order()
                .with("CurrencyCode", "USD")
                .line("1", 2, "10.00")
                .line("2", 1, "5.00")
                .line("erp:77", 1, "1.00")
                .seen();

        Plan plan = Convergence.plan(order.desired(2), Optional.of(order.agreed(1)), edited, SENDING);

        assertEquals(new Plan.Settled(Docs.REF, true), plan);
    }

    @Test
    void aDocumentThatOnlyHasToExistIsNeverTouchedOnceFound() {
        Observed.Seen other = Docs.order()
                .with("CurrencyCode", "USD")
                .line("1", 9, "1.00")
                .line("2", 9, "1.00")
                .seen();

        Plan plan = Convergence.plan(order.desired(1), Optional.empty(), other, EXISTING);

        assertEquals(new Plan.Settled(Docs.REF, true), plan);
    }

    @Test
    void aWithdrawnDocumentThatNeverWasIsNotMade() {
        Desired cancelled = withdrawn(order.desired(1));

        assertInstanceOf(Plan.ReadFirst.class, Convergence.plan(cancelled, Optional.empty(), UNREAD, TRUSTING));
        assertEquals(new Plan.NotWanted("cancelled"), Convergence.plan(cancelled, Optional.empty(), ABSENT, TRUSTING));
    }

    @Test
    void aDocumentThatTheTargetNumbersIsMadeAsARootAloneAndNotWhileOneMayStillCome() {
        Desired numbered = withoutOwnRef(order.desired(1));
        Policies doubting = new Policies(Intent.CONVERGE, Optional.empty(), Evidence.PRESENCE);

        assertEquals(
                new Plan.Act(List.of(new Operation.CreateRoot(
                        TargetRef.unnumbered("sales-order"), order.build().root()))),
                Convergence.plan(numbered, Optional.empty(), ABSENT, LOOKING));
        assertInstanceOf(Plan.LookAgain.class, Convergence.plan(numbered, Optional.empty(), ABSENT, doubting));
        assertInstanceOf(
                Plan.LookAgain.class, Convergence.plan(withdrawn(numbered), Optional.empty(), ABSENT, doubting));
        assertInstanceOf(
                Plan.LookAgain.class,
                Convergence.plan(
                        numbered,
                        Optional.empty(),
                        Docs.order().line("1", 2, "10.00").seen(),
                        doubting));
    }

    @Test
    void aWithdrawnDocumentThatIsOpenIsTakenAwayUnlessPeopleAddedLinesToIt() {
        Plan plan = Convergence.plan(withdrawn(order.desired(2)), Optional.of(order.agreed(1)), order.seen(), SENDING);
        assertEquals(new Plan.Act(List.of(new Operation.Withdraw(Docs.REF, "W/\"root"))), plan);

        Observed.Seen foreign =
                Docs.order().line("1", 2, "10.00").line("erp:9", 1, "1.00").seen();
        assertInstanceOf(
                Plan.Hold.class,
                Convergence.plan(withdrawn(order.desired(2)), Optional.of(order.agreed(1)), foreign, SENDING));
    }

    @Test
    void aLineThatPeopleTookAwayIsNotAddedAgainAndAChangeOfItIsAQuestion() {
        Observed.Seen less = Docs.order().line("1", 2, "10.00").seen();
        assertEquals(
                new Plan.Settled(Docs.REF, true),
                Convergence.plan(order.desired(2), Optional.of(order.agreed(1)), less, SENDING));

        Desired more = Docs.order().line("1", 2, "10.00").line("2", 4, "5.00").desired(2);
        assertInstanceOf(Plan.Hold.class, Convergence.plan(more, Optional.of(order.agreed(1)), less, SENDING));
    }

    @Test
    void lineEndsAndBlanksAtTheEndAreNoChange() {
        assertTrue(new FieldValue.Text("Mill Lane 3\nYard ").sameAs(new FieldValue.Text("Mill Lane 3\r\nYard")));
    }

    @Test
    void thatThereIsToBeNoDocumentIsRemembered() {
        Agreed none = new Agreed(TargetRef.unnumbered("sales-order"), order.build(), Docs.version(2), 1, 1);

        assertInstanceOf(
                Plan.NotWanted.class,
                Convergence.plan(withdrawn(order.desired(3)), Optional.of(none), UNREAD, TRUSTING));
        assertInstanceOf(Plan.NotWanted.class, Convergence.plan(order.desired(1), Optional.of(none), UNREAD, TRUSTING));
    }

    @Test
    void aWithdrawnDocumentThatExistsIsAQuestionForAPerson() {
        assertInstanceOf(
                Plan.Hold.class,
                Convergence.plan(withdrawn(order.desired(2)), Optional.of(order.agreed(1)), order.seen(), TRUSTING));
    }

    private static Desired withoutOwnRef(Desired desired) {
        return new Desired(desired.document(), Optional.empty(), List.of(), desired.version(), 1, Optional.empty());
    }

    private static Desired withdrawn(Desired desired) {
        return new Desired(
                desired.document(),
                desired.ownRef(),
                desired.matches(),
                desired.version(),
                1,
                Optional.of("cancelled"));
    }
}
