package dev.hexbridge.domain.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Ten thousand orders refunded in every way, whose snapshots arrive in any order and more than once. */
class RefundHistoriesTest {

    private static final int HISTORIES = 10_000;

    /** What an ERP holds that is told nothing but snapshots. */
    private static final class Books {

        private final TaxMode tax;
        private final Map<String, CreditNote> notes = new TreeMap<>();
        private Optional<Order> sold = Optional.empty();
        private int newest = -1;

        Books(TaxMode tax) {
            this.tax = tax;
        }

        /** Refunds are a set that grows: what is there is never made again, and must be the same if it were. */
        void take(int version, Order snapshot) {
            if (version > newest) {
                newest = version;
                sold = Optional.of(AsSold.of(snapshot));
            }
            for (Refund refund : snapshot.refunds()) {
                CreditNote note = Crediting.of(refund, snapshot, CurrencyView.SHOP, tax);
                CreditNote before = notes.putIfAbsent(refund.id(), note);
                if (before != null) {
                    assertEquals(before.credited(), note.credited(), "a fact never changes");
                    assertEquals(before.restocked(), note.restocked(), "a fact never changes");
                }
            }
        }

        Money credited(Money zero) {
            return notes.values().stream().map(CreditNote::credited).reduce(zero, Money::plus);
        }

        long received() {
            return notes.values().stream().mapToLong(CreditNote::restocked).sum();
        }
    }

    @Test
    void whatIsRefundedIsCreditedStockMovesAsRestockedAndTheBalanceCloses() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            History history = History.of(seed);
            TaxMode tax = seed % 2 == 0 ? TaxMode.SHOP_AMOUNTS : TaxMode.ERP_COMPUTES;
            closes(history, arrived(history, seed, tax), seed);
        }
    }

    private static Books arrived(History history, long seed, TaxMode tax) {
        List<Integer> versions = new ArrayList<>();
        for (int version = 0; version < history.snapshots().size(); version++) {
            versions.add(version);
            if ((seed + version) % 3 == 0) {
                versions.add(version);
            }
        }
        Collections.shuffle(versions, new Random(seed));
        Books books = new Books(tax);
        versions.forEach(version -> books.take(version, history.snapshots().get(version)));
        return books;
    }

    private static void closes(History history, Books books, long seed) {
        String which = "history " + seed;
        Money zero = history.total().minus(history.total());
        Money credited = books.credited(zero);
        assertTrue(
                books.notes.values().stream().allMatch(note -> note.imbalance().isEmpty()), which);
        assertEquals(history.refunded().minus(history.cancelled()), credited, which + ": credited is refunded");
        assertEquals(history.unitsReturned(), books.received(), which + ": stock moved is restocked");
        Money sold = books.sold.orElseThrow().money().current().shop();
        assertEquals(history.total().minus(history.cancelled()), sold, which + ": sold is without what was cancelled");
        Money onAccount = history.refunded().minus(history.paidBack());
        Money balance = sold.minus(credited).minus(history.total()).plus(history.paidBack());
        assertEquals(zero, balance.plus(onAccount), which + ": the balance closes");
    }

    @Test
    void unitsLeaveTheSalesOrderOnlyWhereTheyWereNeverShipped() {
        for (long seed = 0; seed < 200; seed++) {
            Order last = History.of(seed).last();
            AsSold.of(last).lines().forEach(line -> {
                long cancelled = last.refunds().stream()
                        .flatMap(refund -> refund.lines().stream())
                        .filter(part -> part.lineId().equals(line.id()))
                        .filter(part -> part.restock() == Refund.Restock.CANCEL)
                        .mapToLong(Refund.Line::quantity)
                        .sum();
                assertEquals(
                        line.quantity().ordered() - cancelled, line.quantity().current());
            });
        }
    }
}
