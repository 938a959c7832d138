package dev.hexbridge.application.contract;

import static dev.hexbridge.application.contract.Fixtures.mark;
import static dev.hexbridge.application.contract.Fixtures.salesOrder;
import static dev.hexbridge.application.contract.Fixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.DirtyKeys.Transition;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.SourceVersion;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every table of dirty keys promises to a person who wakes a key. */
public abstract class WakingContract extends JournalContract {

    private static final SourceVersion FIRST = version(NOON);
    private static final SourceVersion SECOND = version(NOON.plusSeconds(60));
    private static final LinkKey KEY = salesOrder("1");

    @Test
    void aPersonApprovesAHeldKeyInTheVersionItBears() {
        markAll(mark(KEY, 1, FIRST));
        long serial = only().serial();
        settle(KeyState.HELD);

        Optional<DirtyKey> woken = commit(tables -> tables.dirtyKeys().wake(serial));

        assertEquals(Optional.of(new DirtyKey(serial, mark(KEY, 1, FIRST), KeyState.READY, 0, true)), woken);
        markAll(mark(KEY, 2, SECOND));
        assertFalse(only().approved());
    }

    @Test
    void aPersonWakesADeadKeyWithoutApprovingAnything() {
        markAll(mark(KEY, 1, FIRST));
        long serial = only().serial();
        settle(KeyState.DEAD);

        assertFalse(
                commit(tables -> tables.dirtyKeys().wake(serial)).orElseThrow().approved());

        assertEquals(KeyState.READY, only().state());
    }

    @Test
    void wakingLeavesAnUnknownKeyAloneAndFindsNoKeyThatIsGone() {
        markAll(mark(KEY, 1, FIRST));
        long serial = only().serial();
        settle(KeyState.UNKNOWN);

        assertEquals(
                KeyState.UNKNOWN,
                commit(tables -> tables.dirtyKeys().wake(serial)).orElseThrow().state());
        assertEquals(List.of(), due());
        assertEquals(Optional.empty(), commit(tables -> tables.dirtyKeys().wake(serial + 1)));
    }

    @Test
    void ofTwoWhoWakeAKeyAtTheSameMomentOneFindsItAsleep() {
        markAll(mark(KEY, 1, FIRST));
        long serial = only().serial();
        settle(KeyState.DEAD);

        List<Future<Optional<DirtyKey>>> both = Stream.of(1, 2)
                .map(unused ->
                        unitOfWork().inTransaction(tables -> tables.dirtyKeys().wake(serial)))
                .toList();

        assertEquals(1, both.stream().map(Waiting::of).flatMap(Optional::stream).count());
    }

    @Test
    void aTouchOfTheEntityRousesAHeldOrDeadKeyInTheVersionItBears() {
        for (KeyState parked : List.of(KeyState.HELD, KeyState.DEAD)) {
            markAll(mark(KEY, 1, FIRST));
            settle(parked);

            List<DirtyKey> roused = commit(tables -> tables.dirtyKeys().rouse(List.of(KEY, salesOrder("2"))));

            assertEquals(List.of(only()), roused);
            assertEquals(new DirtyKey(only().serial(), mark(KEY, 1, FIRST), KeyState.READY, 0, false), only());
        }
    }

    @Test
    void aTouchLeavesAloneWhatWaitsForNobody() {
        markAll(mark(KEY, 1, FIRST));
        assertEquals(List.of(), commit(tables -> tables.dirtyKeys().rouse(List.of(KEY))));
        settle(KeyState.UNKNOWN);
        assertEquals(List.of(), commit(tables -> tables.dirtyKeys().rouse(List.of(KEY))));
        assertEquals(List.of(), commit(tables -> tables.dirtyKeys().rouse(List.of())));

        assertEquals(List.of(), due());
    }

    private void markAll(Mark mark) {
        commit(tables -> tables.dirtyKeys().mark(List.of(mark)));
    }

    private void settle(KeyState next) {
        Transition transition = new Transition(
                KEY, FIRST, next, 3, Optional.of(NOON.plusSeconds(120)), Optional.empty(), Optional.empty());
        commit(tables -> tables.dirtyKeys().settle(List.of(transition)));
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
