package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.Standings;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * A whole journal in memory. Transactions run one after the other; each works on a copy that takes the place of the
 * original when its future succeeds.
 */
public final class InMemoryJournal implements UnitOfWork {

    private final InstantSource clock;
    private final InMemoryEventLog log = new InMemoryEventLog();
    private JournalState state = new JournalState();
    private Future<?> last = Future.succeededFuture();

    public InMemoryJournal(InstantSource clock) {
        this.clock = clock;
    }

    public EventLog log() {
        return log;
    }

    public History history() {
        return new InMemoryHistory(log, this::state, clock);
    }

    public Standings standings() {
        return new InMemoryStandings(log, this::state);
    }

    @Override
    public synchronized <T> Future<T> inTransaction(Function<Tables, Future<T>> work) {
        Future<T> mine = last.transform(before -> attempt(work));
        last = mine;
        return mine;
    }

    private <T> Future<T> attempt(Function<Tables, Future<T>> work) {
        JournalState copy = state().copy();
        return Future.<Tables>succeededFuture(new InMemoryTables(copy, log, clock))
                .compose(work)
                .onSuccess(done -> replace(copy));
    }

    /** As a journal is that was written before snapshots were noted. */
    public synchronized void forgetSnapshots() {
        state.snapshots.clear();
    }

    private synchronized JournalState state() {
        return state;
    }

    private synchronized void replace(JournalState next) {
        state = next;
    }
}
