package dev.hexbridge.application.replay;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.port.outbound.UnitOfWork.Tables;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Wakes a key or reopens a receipt, together with its audit row in one transaction. What was woken is handed on once
 * that is durable, so that nobody works on what a rollback takes back.
 */
public final class ReplayService implements ReplayDeadLetters {

    private static final String ACTION = "dead-letter.replay";

    private final UnitOfWork work;
    private final InstantSource clock;
    private final Consumer<DirtyKey> woken;
    private final Consumer<Recorded> reopened;

    /**
     * @param work the journal's transactions
     * @param clock stamps the audit
     * @param woken takes each key that was made ready, after the commit
     * @param reopened takes each receipt that is to be interpreted again, after the commit
     */
    public ReplayService(UnitOfWork work, InstantSource clock, Consumer<DirtyKey> woken, Consumer<Recorded> reopened) {
        this.work = work;
        this.clock = clock;
        this.woken = woken;
        this.reopened = reopened;
    }

    @Override
    public Future<Replay> replay(Principal principal, String id) {
        if (!principal.may(Right.OPERATOR)) {
            return Future.succeededFuture(new Replay.Forbidden(Right.OPERATOR));
        }
        return switch (DeadLetterId.parse(id)) {
            case DeadLetterId.Key key -> audited(principal, id, tables -> wake(tables, key.serial()), woken);
            case DeadLetterId.OfReceipt receipt ->
                audited(principal, id, tables -> reopen(tables, receipt.position()), reopened);
            case DeadLetterId.Unknown unused -> Future.succeededFuture(new Replay.NotThere(id));
        };
    }

    private <T> Future<Replay> audited(
            Principal principal, String id, Function<Tables, Future<Optional<T>>> deed, Consumer<T> next) {
        Audit.Entry entry = new Audit.Entry(clock.instant(), principal.name(), ACTION, id);
        return work.inTransaction(tables -> deed.apply(tables)
                        .compose(found -> found.isPresent()
                                ? tables.audit().append(entry).map(found)
                                : Future.succeededFuture(found)))
                .map(found -> found.map(it -> handedOn(id, it, next)).orElseGet(() -> new Replay.NotThere(id)));
    }

    private static <T> Replay handedOn(String id, T it, Consumer<T> next) {
        next.accept(it);
        return new Replay.Woken(id);
    }

    private static Future<Optional<DirtyKey>> wake(Tables tables, long serial) {
        return tables.dirtyKeys().wake(serial);
    }

    private static Future<Optional<Recorded>> reopen(Tables tables, Position position) {
        return tables.interpretations().reopen(position);
    }
}
