package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.application.port.outbound.History.DeadLetterQuery;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.SourceVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every table of dirty keys remembers of what was sent, and how keys come to be held that nobody had marked. */
public abstract class DoubtContract extends JournalContract {

    private static final SourceVersion FIRST = version(NOON);
    private static final SourceVersion SECOND = version(NOON.plusSeconds(60));
    private static final LinkKey KEY = salesOrder("1");
    private static final Doubt SENT = Doubt.of(Doubt.About.ROOT, NOON);
    private static final Doubt MISSED = new Doubt(Doubt.About.CHILDREN, NOON, Optional.of(NOON.plusSeconds(130)));
    private static final Failure TWICE = Failure.of(FailureKind.AMBIGUOUS, "two documents");

    @Test
    void whatIsInDoubtComesBackWithTheKeyAndByItself() {
        settleInDoubt(KeyState.UNKNOWN, Optional.of(SENT));
        assertEquals(Optional.of(SENT), only().doubt());

        settleInDoubt(KeyState.UNKNOWN, Optional.of(MISSED));
        assertEquals(Optional.of(MISSED), only().doubt());
        assertEquals(
                Map.of(KEY, MISSED), commit(tables -> tables.dirtyKeys().doubts(List.of(KEY, salesOrder("other")))));
    }

    @Test
    void aDoubtOutlivesAHoldARefusalANewerMarkAndAPersonsReplay() {
        settleInDoubt(KeyState.HELD, Optional.of(SENT));
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(KEY, 2, SECOND))));

        assertEquals(KeyState.READY, only().state());
        assertEquals(Optional.of(SENT), only().doubt());
        long serial = only().serial();
        commit(tables -> tables.dirtyKeys()
                .settle(List.of(inDoubt(SECOND, KeyState.DEAD, Optional.of(SENT))))
                .compose(done -> tables.dirtyKeys().wake(serial)));
        assertEquals(Optional.of(SENT), only().doubt());
    }

    @Test
    void aDoubtThatWasDispelledIsForgotten() {
        settleInDoubt(KeyState.UNKNOWN, Optional.of(SENT));
        settleInDoubt(KeyState.READY, Optional.empty());

        assertEquals(Optional.empty(), only().doubt());
        assertEquals(Map.of(), commit(tables -> tables.dirtyKeys().doubts(List.of(KEY))));
    }

    @Test
    void aCleanKeyIsHeldWithTheSnapshotThatWasAttemptedLast() {
        commit(tables -> tables.links().save(Map.of(KEY, Fixtures.agreed("SO-1", 1, FIRST))));
        commit(tables -> tables.deliveries().append(List.of(Fixtures.attempt(KEY, 7), Fixtures.attempt(KEY, 9))));

        assertEquals(List.of(KEY), commit(tables -> tables.dirtyKeys().hold(Map.of(KEY, TWICE))));
        assertEquals(List.of(), commit(tables -> tables.dirtyKeys().hold(Map.of(KEY, TWICE))));

        assertEquals(List.of(), due());
        DeadLetterQuery all =
                new DeadLetterQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 9);
        String letter =
                Waiting.of(history().deadLetters(all)).items().getFirst().id();
        long serial = Long.parseLong(letter.substring("key-".length()));
        DirtyKey woken = commit(tables -> tables.dirtyKeys().wake(serial)).orElseThrow();
        assertEquals(Fixtures.somewhere(9), woken.mark().snapshot());
        assertEquals(FIRST, woken.mark().version());
    }

    @Test
    void aReadyKeyIsHeldAnUnknownOneAndOneThatWasNeverAttemptedAreNot() {
        LinkKey unknown = salesOrder("2");
        LinkKey never = salesOrder("3");
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(KEY, 1, FIRST), mark(unknown, 1, FIRST))));
        commit(tables -> tables.dirtyKeys().settle(List.of(Fixtures.to(KeyState.UNKNOWN, unknown, FIRST))));

        List<LinkKey> held =
                commit(tables -> tables.dirtyKeys().hold(Map.of(KEY, TWICE, unknown, TWICE, never, TWICE)));

        assertEquals(List.of(KEY), held);
    }

    private void settleInDoubt(KeyState next, Optional<Doubt> doubt) {
        commit(tables -> tables.dirtyKeys().mark(List.of(mark(KEY, 1, FIRST))));
        commit(tables -> tables.dirtyKeys().settle(List.of(inDoubt(FIRST, next, doubt))));
    }

    private static Transition inDoubt(SourceVersion version, KeyState next, Optional<Doubt> doubt) {
        return new Transition(KEY, version, next, 1, Optional.empty(), Optional.empty(), Optional.of(TWICE), doubt);
    }

    private List<DirtyKey> due() {
        return commit(tables -> tables.dirtyKeys().due(Fixtures.PAIR, clock.instant(), 0, 100));
    }

    private DirtyKey only() {
        List<DirtyKey> due = due();
        assertEquals(1, due.size(), due::toString);
        return due.getFirst();
    }
}
