package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.application.port.outbound.SnapshotSource.Listing;
import dev.hexbridge.application.port.outbound.SnapshotSource.Page;
import dev.hexbridge.application.port.outbound.SnapshotSource.Reread;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.reconciliation.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the engine relies on in everything that it re-reads from. */
public abstract class SnapshotSourceContract {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** The source under test. */
    protected abstract SnapshotSource source();

    /** Places an order in the source. */
    protected abstract EntityKey anOrder();

    /** Changes an order in the source so that its state is another one. */
    protected abstract void change(EntityKey order);

    /** Deletes an order in the source. */
    protected abstract void delete(EntityKey order);

    /** An order that never was. */
    protected abstract EntityKey noOrder();

    /** From now on the source does not answer properly. */
    protected abstract void fail();

    @Test
    void anOrderComesBackAsAReceiptOfItsOwn() {
        EntityKey order = anOrder();
        Receipt receipt = taken(order);
        assertEquals(order, receipt.root());
        assertTrue(receipt.body().size() > 0);
        assertFalse(receipt.origin().deliveryId().isBlank());
    }

    @Test
    void answersComeInTheOrderOfTheQuestionsAndAnUnknownOneIsGone() {
        EntityKey first = anOrder();
        EntityKey second = anOrder();
        List<Reread> answers = Waiting.of(source().read(List.of(second, noOrder(), first)));
        assertEquals(second, receipt(answers.get(0)).root());
        assertEquals(new Reread.Gone(noOrder()), answers.get(1));
        assertEquals(first, receipt(answers.get(2)).root());
    }

    @Test
    void whatWasDeletedIsGone() {
        EntityKey order = anOrder();
        delete(order);
        assertEquals(List.of(new Reread.Gone(order)), Waiting.of(source().read(List.of(order))));
    }

    @Test
    void theSameStateIsTheSameDeliveryAndAnotherStateAnother() {
        EntityKey order = anOrder();
        Receipt first = taken(order);
        Receipt again = taken(order);
        assertEquals(first.origin().deliveryId(), again.origin().deliveryId());
        assertEquals(first.body(), again.body());
        change(order);
        assertNotEquals(first.origin().deliveryId(), taken(order).origin().deliveryId());
    }

    @Test
    void whatIsSweptIsTheSameDeliveryAsWhatIsReRead() {
        EntityKey order = anOrder();
        Receipt swept = all(LONG_AGO).stream()
                .filter(receipt -> receipt.root().equals(order))
                .findFirst()
                .orElseThrow();
        assertEquals(taken(order).origin().deliveryId(), swept.origin().deliveryId());
    }

    @Test
    void whatChangedIsReadPageByPageEachOnceAndTheOldestChangeFirst() {
        Set<EntityKey> placed = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            placed.add(anOrder());
        }
        List<Receipt> receipts = all(LONG_AGO);
        assertEquals(placed, new HashSet<>(receipts.stream().map(Receipt::root).toList()));
        assertEquals(30, receipts.size());
        List<Instant> changes = receipts.stream()
                .map(receipt -> receipt.origin().triggeredAt().orElseThrow())
                .toList();
        assertEquals(changes.stream().sorted().toList(), changes);
    }

    @Test
    void aPageTellsItsNewestChangeAndAnEmptyOneNone() {
        anOrder();
        Page.Changes page = page(LONG_AGO, Optional.empty());
        assertEquals(page.receipts().getLast().origin().triggeredAt(), page.reached());
        Instant later = page.reached().orElseThrow().plus(Duration.ofDays(1));
        assertEquals(new Page.Changes(List.of(), Optional.empty(), Optional.empty()), page(later, Optional.empty()));
    }

    @Test
    void theListNamesEveryOrderOnceInItsVersionTheOldestChangeFirst() {
        Set<EntityKey> placed = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            placed.add(anOrder());
        }
        List<Listed> list = list(LONG_AGO);
        assertEquals(placed, new HashSet<>(list.stream().map(Listed::entity).toList()));
        assertEquals(30, list.size());
        List<Instant> changes = list.stream().map(Listed::changedAt).toList();
        assertEquals(changes.stream().sorted().toList(), changes);
        List<Instant> read = all(LONG_AGO).stream()
                .map(it -> it.origin().triggeredAt().orElseThrow())
                .toList();
        assertEquals(read, changes);
        list.forEach(order -> assertFalse(order.madeAt().isAfter(order.changedAt())));
        list.forEach(order -> assertFalse(order.number().isBlank()));
    }

    @Test
    void nothingAskedIsNothingAnswered() {
        assertEquals(List.of(), Waiting.of(source().read(List.of())));
    }

    @Test
    void anEntityThatIsNoOrderIsRefusedAndHarmsNoNeighbour() {
        EntityKey order = anOrder();
        EntityKey stranger = new EntityKey(order.connection(), EntityKind.RECEIPT, "d-1");
        List<Reread> answers = Waiting.of(source().read(List.of(stranger, order)));
        assertInstanceOf(Reread.Refused.class, answers.get(0));
        assertEquals(order, receipt(answers.get(1)).root());
    }

    @Test
    void aSourceThatDoesNotAnswerIsAskedLater() {
        EntityKey order = anOrder();
        fail();
        List<Reread> answers = Waiting.of(source().read(List.of(order, noOrder())));
        assertEquals(2, answers.size());
        answers.forEach(answer -> assertInstanceOf(Reread.Later.class, answer));
        assertInstanceOf(Page.Later.class, Waiting.of(source().changedSince(LONG_AGO, Optional.empty())));
        assertInstanceOf(Listing.Later.class, Waiting.of(source().listed(LONG_AGO, Optional.empty())));
    }

    private List<Listed> list(Instant since) {
        List<Listed> orders = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Listing.Orders page = assertInstanceOf(Listing.Orders.class, Waiting.of(source().listed(since, cursor)));
            orders.addAll(page.orders());
            cursor = page.next();
        } while (cursor.isPresent());
        return orders;
    }

    private List<Receipt> all(Instant since) {
        List<Receipt> receipts = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page.Changes page = page(since, cursor);
            receipts.addAll(page.receipts());
            cursor = page.next();
        } while (cursor.isPresent());
        return receipts;
    }

    private Page.Changes page(Instant since, Optional<String> cursor) {
        return assertInstanceOf(Page.Changes.class, Waiting.of(source().changedSince(since, cursor)));
    }

    private Receipt taken(EntityKey order) {
        return receipt(Waiting.of(source().read(List.of(order))).getFirst());
    }

    private static Receipt receipt(Reread answer) {
        return assertInstanceOf(Reread.Taken.class, answer).receipt();
    }
}
