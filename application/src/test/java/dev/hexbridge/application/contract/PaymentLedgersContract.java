package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.payment.BatchName;
import dev.hexbridge.domain.payment.JournalEntry;
import dev.hexbridge.domain.payment.JournalLedger;
import dev.hexbridge.domain.payment.JournalLine;
import dev.hexbridge.domain.payment.JournalLine.Place;
import dev.hexbridge.domain.payment.JournalLine.Stand;
import dev.hexbridge.domain.payment.Movement;
import dev.hexbridge.domain.payment.PaymentJournal;
import dev.hexbridge.domain.payment.PaymentJournal.Phase;
import dev.hexbridge.domain.payment.PaymentRules.Offset;
import dev.hexbridge.domain.payment.PaymentRules.Tender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every table of movements of money keeps to. */
public abstract class PaymentLedgersContract extends JournalContract {

    private static final LinkKey BATCH = batch("shopify_payments");
    private static final LinkKey OTHER = batch("gift card / 2 %");

    @Test
    void factsComeBackAsTheyWereBooked() {
        JournalEntry one = entry("1", "12.50", Optional.of("0"));
        JournalEntry two = new JournalEntry(
                entry("2", "0.1", Optional.empty()).movement(),
                "C-\u00e9",
                "SO-1",
                new Tender("Pay", Optional.empty(), new Offset("Ledger", Optional.empty())));

        assertEquals(Map.of(BATCH, 2L), add(BATCH, one, two));
        JournalLedger found = find(BATCH);
        assertEquals(
                Map.of("1", JournalLine.of(one), "2", JournalLine.of(two)),
                Map.of("1", line(found, "1"), "2", line(found, "2")));
        assertTrue(commit(tables -> tables.payments().find(List.of(OTHER))).isEmpty());
    }

    @Test
    void aTransactionStaysInTheBatchThatTookItFirst() {
        add(BATCH, entry("1", "12.50", Optional.empty()));

        assertEquals(Map.of(), add(OTHER, entry("1", "99", Optional.empty())));
        assertEquals(Map.of(), add(BATCH, entry("1", "12.50", Optional.empty())));
        Map<String, Movement> known = commit(tables -> tables.payments().known(BATCH.pair(), List.of("1", "2")));
        assertEquals(Map.of("1", entry("1", "12.50", Optional.empty()).movement()), known);
    }

    @Test
    void aBatchHasMoreFactsWithEveryOneThatComes() {
        add(BATCH, entry("1", "1", Optional.empty()));
        assertEquals(
                Map.of(BATCH, 3L), add(BATCH, entry("2", "1", Optional.empty()), entry("3", "1", Optional.empty())));
        assertEquals(Map.of(OTHER, 1L), add(OTHER, entry("4", "1", Optional.empty())));
    }

    @Test
    void linesAndJournalsStandWhereTheyWerePut() {
        add(BATCH, entry("1", "1", Optional.empty()), entry("2", "2", Optional.empty()));
        JournalLine sent =
                line(find(BATCH), "1").placed(Optional.of(new Place(1, 7))).at(Stand.SENT);
        PaymentJournal opening = new PaymentJournal(
                1,
                "",
                Phase.OPENING,
                0,
                Optional.of(new Doubt(Doubt.About.ROOT, NOON, Optional.of(NOON.plusSeconds(5)))));

        save(BATCH, new JournalLedger(List.of(sent), List.of(opening)));
        assertEquals(List.of(opening), find(BATCH).journals());
        assertEquals(sent, line(find(BATCH), "1"));
        assertEquals(Stand.NEW, line(find(BATCH), "2").stand());

        PaymentJournal open = new PaymentJournal(1, "00012", Phase.OPEN, 7, Optional.empty());
        PaymentJournal next = new PaymentJournal(2, "00013", Phase.CLOSED, 0, Optional.empty());
        save(BATCH, new JournalLedger(List.of(), List.of(open, next)));
        assertEquals(List.of(open, next), find(BATCH).journals());
    }

    @Test
    void whatIsPostedIsKnownAndNotToldAgain() {
        add(BATCH, entry("1", "1", Optional.empty()));
        save(BATCH, new JournalLedger(List.of(line(find(BATCH), "1").at(Stand.POSTED)), List.of()));

        assertEquals(List.of(), find(BATCH).lines());
        assertEquals(Map.of(), add(OTHER, entry("1", "1", Optional.empty())));
    }

    @Test
    void aBatchIsWrittenAlone() {
        add(BATCH, entry("1", "1", Optional.empty()));
        add(OTHER, entry("2", "1", Optional.empty()));
        save(BATCH, new JournalLedger(List.of(line(find(BATCH), "1").at(Stand.SENT)), List.of()));

        assertEquals(Stand.NEW, line(find(OTHER), "2").stand());
        assertEquals(List.of(), find(OTHER).journals());
    }

    private Map<LinkKey, Long> add(LinkKey batch, JournalEntry... entries) {
        return commit(tables -> tables.payments().add(Map.of(batch, List.of(entries))));
    }

    private JournalLedger find(LinkKey batch) {
        Map<LinkKey, JournalLedger> found = commit(tables -> tables.payments().find(List.of(batch)));
        return found.getOrDefault(batch, JournalLedger.EMPTY);
    }

    private void save(LinkKey batch, JournalLedger changes) {
        commit(tables -> tables.payments().save(batch, changes));
    }

    private static JournalLine line(JournalLedger ledger, String transaction) {
        return ledger.lines().stream()
                .filter(line -> line.key().equals(transaction))
                .findFirst()
                .orElseThrow();
    }

    private static LinkKey batch(String gateway) {
        EntityKey entity = new EntityKey(Fixtures.SHOP, EntityKind.JOURNAL, "Pay|2026-03-10|" + gateway);
        return new LinkKey(entity, BatchName.ROLE, Fixtures.ERP, "usmf");
    }

    private static JournalEntry entry(String transaction, String amount, Optional<String> parent) {
        Movement movement = new Movement(
                "77",
                transaction,
                Movement.Direction.RECEIVED,
                Money.of(amount, "USD"),
                "shopify_payments",
                LocalDate.parse("2026-03-10"),
                parent);
        Tender tender = new Tender("Pay", Optional.of("Card"), new Offset("Bank", Optional.of("USMF OPER")));
        return new JournalEntry(movement, "C-1", "SO-1", tender);
    }
}
