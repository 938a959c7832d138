package dev.hexbridge.application.replay;

import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.port.outbound.UnitOfWork.Tables;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Wakes a key, or takes a quarantined receipt's interpretation back and makes a new one, together with its audit row
 * in one transaction. What became dirty is handed on once that is durable, so that nobody works on what a rollback
 * takes back.
 */
public final class ReplayService implements ReplayDeadLetters {

    private static final String ACTION = "dead-letter.replay";

    private final UnitOfWork work;
    private final InstantSource clock;
    private final BiFunction<Tables, Recorded, Future<List<Dirty>>> interpretation;
    private final Consumer<List<Dirty>> dirty;

    /**
     * A service on a journal.
     *
     * @param work the journal's transactions
     * @param clock stamps the audit
     * @param interpretation interprets a receipt anew within a transaction
     * @param dirty takes the keys that became dirty, after the commit
     */
    public ReplayService(
            UnitOfWork work,
            InstantSource clock,
            BiFunction<Tables, Recorded, Future<List<Dirty>>> interpretation,
            Consumer<List<Dirty>> dirty) {
        this.work = work;
        this.clock = clock;
        this.interpretation = interpretation;
        this.dirty = dirty;
    }

    @Override
    public Future<Replay> replay(Principal principal, String id) {
        if (!principal.may(Right.OPERATOR)) {
            return Future.succeededFuture(new Replay.Forbidden(Right.OPERATOR));
        }
        return switch (DeadLetterId.parse(id)) {
            case DeadLetterId.Key key -> audited(principal, id, tables -> wake(tables, key.serial()));
            case DeadLetterId.OfReceipt receipt -> audited(principal, id, tables -> reopen(tables, receipt.position()));
            case DeadLetterId.Unknown unused -> Future.succeededFuture(new Replay.NotThere(id));
        };
    }

    private Future<Replay> audited(
            Principal principal, String id, Function<Tables, Future<Optional<List<Dirty>>>> deed) {
        Audit.Entry entry = new Audit.Entry(clock.instant(), principal.name(), ACTION, id);
        return work.inTransaction(tables -> deed.apply(tables)
                        .compose(found -> found.isPresent()
                                ? tables.audit().append(entry).map(found)
                                : Future.succeededFuture(found)))
                .map(found -> found.map(keys -> handedOn(id, keys)).orElseGet(() -> new Replay.NotThere(id)));
    }

    private Replay handedOn(String id, List<Dirty> keys) {
        dirty.accept(keys);
        return new Replay.Woken(id);
    }

    private static Future<Optional<List<Dirty>>> wake(Tables tables, long serial) {
        return tables.dirtyKeys()
                .wake(serial)
                .map(found -> found.map(key -> List.of(new Dirty(key, Optional.empty()))));
    }

    private Future<Optional<List<Dirty>>> reopen(Tables tables, Position position) {
        return tables.interpretations()
                .reopen(position)
                .compose(found -> found.isPresent()
                        ? interpretation.apply(tables, found.get()).map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }
}
