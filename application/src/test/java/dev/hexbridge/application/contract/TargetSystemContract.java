package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.TargetDocuments.Line;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.Observed.Absent;
import dev.hexbridge.domain.convergence.Observed.Seen;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Delivered;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Rejected;
import dev.hexbridge.domain.delivery.DeliveryOutcome.RetryLater;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Unknown;
import dev.hexbridge.domain.delivery.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the engine relies on in every target, whatever its protocol. */
public abstract class TargetSystemContract extends TargetSteps {

    /** The next operation is to be carried out, but its answer is to get lost. */
    protected abstract void loseTheNextAnswer();

    /** The next operation is to be refused with a request for patience of this length. */
    protected abstract void throttleNext(Duration pause);

    @Test
    void whatWasCreatedIsReadBackEqualWithATagForEachRecord() {
        StateDoc order = documents().order("S-1", new Line("11", "2", "19.95"), new Line("12", "0.5", "7"));
        assertInstanceOf(Delivered.class, create("SO-1", order));

        Seen seen = seen("SO-1", order);
        assertEquals(new TargetRef("sales-order", "SO-1"), seen.ref());
        assertHolds(order, seen.document());
        assertEquals(Set.of("", "11", "12"), seen.etags().keySet());
    }

    @Test
    void whatWasNeverCreatedIsAbsent() {
        StateDoc order = documents().order("S-2", new Line("21", "1", "1"));
        assertEquals(new Absent(), observed("SO-2", order));
    }

    @Test
    void aSecondCreateUnderTheSameNumberIsRefusedAndChangesNothing() {
        StateDoc first = documents().order("S-3", new Line("31", "1", "10"));
        StateDoc second = documents().order("S-3", new Line("31", "9", "10"), new Line("32", "1", "10"));
        create("SO-3", first);

        Rejected rejected = assertInstanceOf(Rejected.class, create("SO-3", second));
        assertEquals(FailureKind.ALREADY_EXISTS, rejected.failure().kind());
        assertHolds(first, seen("SO-3", first).document());
    }

    @Test
    void outcomesComeInTheOrderOfTheOperationsAndARefusalHarmsNoNeighbour() {
        StateDoc order = documents().order("S-4", new Line("41", "1", "10"));
        create("SO-4b", order);

        List<DeliveryOutcome> outcomes = await(target().deliver(List.of(
                delivery(new Operation.Create(ref("SO-4a"), order)),
                delivery(new Operation.Create(ref("SO-4b"), order)),
                delivery(new Operation.Create(ref("SO-4c"), order)))));
        assertInstanceOf(Delivered.class, outcomes.get(0));
        assertInstanceOf(Rejected.class, outcomes.get(1));
        assertEquals(
                ref("SO-4c"), assertInstanceOf(Delivered.class, outcomes.get(2)).ref());
    }

    @Test
    void aLostAnswerIsUnknownAndAReadFindsTheEffect() {
        StateDoc order = documents().order("S-5", new Line("51", "1", "10"));
        loseTheNextAnswer();
        assertInstanceOf(Unknown.class, create("SO-5", order));
        assertHolds(order, seen("SO-5", order).document());
    }

    @Test
    void aRequestForPatienceIsPassedOnAndClosesTheTarget() {
        StateDoc order = documents().order("S-6", new Line("61", "1", "10"));
        throttleNext(Duration.ofMinutes(10));

        RetryLater later = assertInstanceOf(RetryLater.class, create("SO-6", order));
        assertEquals(FailureKind.THROTTLED, later.failure().kind());
        Availability.Closed closed = assertInstanceOf(Availability.Closed.class, target().availability());
        assertEquals(later.notBefore().orElseThrow(), closed.until());
    }

    @Test
    void anIdleTargetIsOpenForAtLeastOneOperation() {
        assertTrue(assertInstanceOf(Availability.Open.class, target().availability())
                        .operations()
                > 0);
    }

    @Test
    void addedChildrenJoinThoseThatAreThere() {
        StateDoc whole = documents().order("S-7", new Line("71", "1", "10"), new Line("72", "3", "4.50"));
        create("SO-7", new StateDoc(whole.root(), whole.children().subList(0, 1)));

        DeliveryOutcome added =
                deliver(new Operation.AddChildren(ref("SO-7"), whole.children().subList(1, 2)));
        assertInstanceOf(Delivered.class, added);
        assertHolds(whole, seen("SO-7", whole).document());
    }

    @Test
    void anAmendmentChangesAndRemovesWhatItNames() {
        StateDoc before = documents().order("S-8", new Line("81", "1", "10"), new Line("82", "3", "4.50"));
        StateDoc after = documents().order("S-8", new Line("81", "5", "10"));
        create("SO-8", before);
        Seen seen = seen("SO-8", before);

        TargetRecord change = only(after.children().getFirst(), "OrderedSalesQuantity");
        DeliveryOutcome amended = deliver(
                new Operation.Amend(ref("SO-8"), List.of(change), List.of(), Set.of("82"), tags(seen, "81", "82")));
        assertInstanceOf(Delivered.class, amended);
        assertEquals(1, seen("SO-8", after).document().children().size());
        assertHolds(after, seen("SO-8", after).document());
    }

    @Test
    void anAmendmentOfWhatChangedMeanwhileHasNoEffect() {
        StateDoc before = documents().order("S-9", new Line("91", "1", "10"), new Line("92", "1", "10"));
        StateDoc after = documents().order("S-9", new Line("91", "5", "10"), new Line("92", "6", "10"));
        create("SO-9", before);
        Seen stale = seen("SO-9", before);
        TargetRecord first = only(after.children().getFirst(), "OrderedSalesQuantity");
        TargetRecord second = only(after.children().get(1), "OrderedSalesQuantity");
        deliver(new Operation.Amend(ref("SO-9"), List.of(first), List.of(), Set.of(), tags(stale, "91")));

        RetryLater later = assertInstanceOf(
                RetryLater.class,
                deliver(new Operation.Amend(
                        ref("SO-9"), List.of(second, first), List.of(), Set.of(), tags(stale, "91", "92"))));
        assertEquals(FailureKind.CHANGED_MEANWHILE, later.failure().kind());
        StateDoc mixed = documents().order("S-9", new Line("91", "5", "10"), new Line("92", "1", "10"));
        assertHolds(mixed, seen("SO-9", mixed).document());
    }

    @Test
    void anAmendmentAddsLinesTogetherWithItsChangesOrNotAtAll() {
        StateDoc before = documents().order("S-14", new Line("141", "1", "10"));
        StateDoc after = documents().order("S-14", new Line("141", "5", "10"), new Line("142", "3", "4.50"));
        create("SO-14", before);
        Seen seen = seen("SO-14", before);
        TargetRecord change = only(after.children().getFirst(), "OrderedSalesQuantity");
        Operation amend = new Operation.Amend(
                ref("SO-14"), List.of(change), after.children().subList(1, 2), Set.of(), tags(seen, "141"));

        assertInstanceOf(Delivered.class, deliver(amend));
        RetryLater again = assertInstanceOf(RetryLater.class, deliver(amend));
        assertEquals(FailureKind.CHANGED_MEANWHILE, again.failure().kind());
        assertEquals(2, seen("SO-14", after).document().children().size());
        assertHolds(after, seen("SO-14", after).document());
    }

    @Test
    void aRootWithoutANumberGetsOneAndIsFoundByItsReference() {
        StateDoc order = documents().order("S-15", new Line("151", "1", "10"));
        Operation create = new Operation.CreateRoot(TargetRef.unnumbered("sales-order"), order.root());
        TargetRef made = assertInstanceOf(Delivered.class, deliver(create)).ref();
        assertTrue(made.isNumbered());

        Seen seen = assertInstanceOf(Seen.class, answer(find(order, reference("S-15"))));
        assertEquals(made, seen.ref());
        assertEquals(List.of(), seen.document().children());
    }

    @Test
    void aWithdrawnDocumentIsGoneUnlessItChangedMeanwhile() {
        StateDoc order = documents().order("S-16", new Line("161", "1", "10"));
        create("SO-16", order);
        RetryLater stale =
                assertInstanceOf(RetryLater.class, deliver(new Operation.Withdraw(ref("SO-16"), "W/\"JzAsMDsn\"")));
        assertEquals(FailureKind.CHANGED_MEANWHILE, stale.failure().kind());

        String tag = seen("SO-16", order).etags().getOrDefault("", "");
        assertInstanceOf(Delivered.class, deliver(new Operation.Withdraw(ref("SO-16"), tag)));
        assertEquals(new Absent(), observed("SO-16", order));
    }

    @Test
    void aDocumentIsFoundByTheFirstRuleThatFitsOne() {
        StateDoc order = documents().order("S-10", new Line("101", "1", "10"));
        create("SO-10", order);
        ReadOutcome found = find(order, new Match("CustomersOrderReference", "nobody's"), reference("S-10"));
        Seen seen = assertInstanceOf(Seen.class, answer(found));
        assertEquals(ref("SO-10"), seen.ref());
        assertHolds(order, seen.document());
    }

    @Test
    void twoDocumentsUnderOneReferenceAreAmbiguous() {
        StateDoc order = documents().order("S-11", new Line("111", "1", "10"));
        create("SO-11a", order);
        create("SO-11b", order);
        ReadOutcome.Ambiguous ambiguous = assertInstanceOf(ReadOutcome.Ambiguous.class, find(order, reference("S-11")));
        assertEquals(Set.of("SO-11a", "SO-11b"), Set.copyOf(ambiguous.ids()));
    }

    @Test
    void whatNoRuleFitsIsAbsent() {
        StateDoc order = documents().order("S-12", new Line("121", "1", "10"));
        assertEquals(new Absent(), answer(find(order, reference("S-12"))));
    }

    @Test
    void aStarInAReferenceStandsForItself() {
        create("SO-13", documents().order("S-13", new Line("131", "1", "10")));
        StateDoc order = documents().order("S-*", new Line("131", "1", "10"));
        assertEquals(new Absent(), answer(find(order, reference("S-*"))));
    }

    @Test
    void aCustomerWithoutChildrenIsCreatedAndFound() {
        StateDoc customer = documents().customer("Ann O'Hara & Söhne");
        TargetRef ref = new TargetRef("customer", "C-1");
        assertInstanceOf(Delivered.class, deliver(new Operation.Create(ref, customer)));

        ReadOutcome outcome = read(new ReadRequest(TargetDocuments.CUSTOMER, new Lookup.ByRef(ref), customer));
        Seen seen = assertInstanceOf(Seen.class, answer(outcome));
        assertHolds(customer, seen.document());
    }
}
