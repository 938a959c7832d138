package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.fake.FakeTargetSystem;
import dev.hexbridge.application.fake.Fate;
import dev.hexbridge.application.fake.InMemoryJournal;
import dev.hexbridge.application.interpret.Marks;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.convergence.Unsettled;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.delivery.RetryPolicy;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.payment.BatchName;
import dev.hexbridge.domain.payment.JournalEntry;
import dev.hexbridge.domain.payment.JournalSheet;
import dev.hexbridge.domain.payment.Movement;
import dev.hexbridge.domain.payment.PaymentRules.Offset;
import dev.hexbridge.domain.payment.PaymentRules.Tender;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In whatever order payments come, and whichever answers get lost: each is in one journal, once. */
class JournalRoundPropertyTest {

    private static final LinkKey BATCH = new LinkKey(
            new EntityKey(Fixtures.SHOP, EntityKind.JOURNAL, "Pay|2026-03-10|card"),
            BatchName.ROLE,
            Fixtures.ERP,
            "usmf");

    @Property(tries = 60)
    void eachPaymentIsInOneJournalOnce(
            @ForAll("payments") List<Integer> payments, @ForAll("fates") List<Fate> fates, @ForAll boolean reverse) {
        Desk desk = new Desk();
        desk.erp.nextOperations(fates.toArray(Fate[]::new));
        List<Integer> order = reverse ? payments.reversed() : payments;
        for (int from = 0; from < order.size(); from += 7) {
            desk.add(order.subList(from, Math.min(order.size(), from + 7)));
            desk.add(order.subList(from, Math.min(order.size(), from + 2)));
            desk.attempt();
        }
        for (int attempt = 0; attempt < 60 && desk.attempt() != KeyEvent.SETTLED; attempt++) {
            desk.clock.advance(Duration.ofMinutes(2));
        }

        assertEquals(new TreeSet<>(payments.stream().map(it -> "t" + it).toList()), new TreeSet<>(desk.posted()));
        assertEquals(payments.size(), desk.posted().size(), "twice: " + desk.posted());
        assertTrue(desk.erp.documents().size() <= 1, "journals: " + desk.erp.documents());
    }

    private static JournalEntry entry(int transaction) {
        Movement movement = new Movement(
                "7",
                "t" + transaction,
                Movement.Direction.RECEIVED,
                Money.of("1.00", "USD"),
                "card",
                LocalDate.parse("2026-03-10"),
                Optional.empty());
        return new JournalEntry(
                movement, "C-1", "SO-7", new Tender("Pay", Optional.empty(), new Offset("Bank", Optional.empty())));
    }

    @Provide
    Arbitrary<List<Integer>> payments() {
        return Arbitraries.integers()
                .between(1, 120)
                .map(count -> IntStream.range(0, count).boxed().toList());
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Arbitraries.of(new Fate.Proper(), new Fate.LostAnswer(), new Fate.LostRequest(), new Fate.Unreachable())
                .map(fate -> (Fate) fate)
                .list()
                .ofMaxSize(8);
    }

    /** A journal and a target of one try. */
    private static final class Desk {

        private final MovableClock clock = new MovableClock(Instant.parse("2026-03-10T12:00:00Z"));
        private final InMemoryJournal journal = new InMemoryJournal(clock);
        private final FakeTargetSystem erp = new FakeTargetSystem(clock);
        private final JournalRound round = new JournalRound(
                erp,
                (batch, service, number) -> Future.failedFuture(new AssertionError("nobody asked for a posting")),
                journal,
                new Clockwork(
                        clock,
                        new ManualTimers(clock),
                        () -> 0.5,
                        new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1)),
                        1,
                        new RecordingSignals()),
                new Wishes(List.of()));

        void add(List<Integer> payments) {
            Waiting.of(journal.inTransaction(tables -> tables.payments()
                    .add(Map.of(
                            BATCH,
                            payments.stream()
                                    .map(JournalRoundPropertyTest::entry)
                                    .toList()))));
        }

        KeyEvent attempt() {
            DirtyKey key = new DirtyKey(
                    1, Marks.journal(BATCH, Fixtures.somewhere(1), 1, clock.instant()), KeyState.READY, 0, false);
            Work work = new Work(
                    new Claim(key, Optional.empty(), false),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Unsettled.NOTHING);
            return Waiting.of(round.run(List.of(work))).getFirst().event();
        }

        List<String> posted() {
            List<String> posted = new ArrayList<>();
            for (TargetRef ref : erp.documents()) {
                assertEquals(JournalSheet.KIND, ref.kind());
                if (erp.observe("usmf", ref) instanceof Observed.Seen seen) {
                    for (TargetRecord line : seen.document().children()) {
                        posted.add(Objects.requireNonNull(line.fields().get(JournalEntry.PAYMENT_ID))
                                .display());
                    }
                }
            }
            return posted;
        }
    }
}
