package dev.hexbridge.application.replay;

import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.port.outbound.UnitOfWork.Tables;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.desire.Correction;
import dev.hexbridge.domain.desire.CorrectionRules;
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
 * Wakes a key, with corrections or without, or all of a group; or takes a quarantined receipt's interpretation back and makes a new one, together with its audit row
 * in one transaction. What became dirty is handed on once that is durable, so that nobody works on what a rollback
 * takes back.
 */
public final class ReplayService implements ReplayDeadLetters {

    private static final String REPLAY = "dead-letter.replay";
    private static final String CORRECT = "dead-letter.correct";
    private static final String RETRY = "failures.retry";
    private static final String RETRY_APPROVED = "failures.retry-and-approve";

    /** A request is answered in seconds, however large the group is. */
    private static final int MOST_MEMBERS = 10_000;

    private final UnitOfWork work;
    private final InstantSource clock;
    private final BiFunction<Tables, Recorded, Future<List<Dirty>>> interpretation;
    private final Consumer<List<Dirty>> dirty;
    private final CorrectionRules rules;

    /**
     * A service on a journal.
     *
     * @param work the journal's transactions
     * @param clock stamps the audit
     * @param interpretation interprets a receipt anew within a transaction
     * @param dirty takes the keys that became dirty, after the commit
     * @param rules what may be corrected
     */
    public ReplayService(
            UnitOfWork work,
            InstantSource clock,
            BiFunction<Tables, Recorded, Future<List<Dirty>>> interpretation,
            Consumer<List<Dirty>> dirty,
            CorrectionRules rules) {
        this.work = work;
        this.clock = clock;
        this.interpretation = interpretation;
        this.dirty = dirty;
        this.rules = rules;
    }

    @Override
    public Future<Replay> replay(Principal principal, String id) {
        if (!principal.may(Right.OPERATOR)) {
            return Future.succeededFuture(new Replay.Forbidden(Right.OPERATOR));
        }
        return switch (DeadLetterId.parse(id)) {
            case DeadLetterId.Key key -> audited(principal, REPLAY, id, tables -> wake(tables, key.serial()));
            case DeadLetterId.OfReceipt receipt ->
                audited(principal, REPLAY, id, tables -> reopen(tables, receipt.position()));
            case DeadLetterId.Unknown unused -> Future.succeededFuture(new Replay.NotThere(id));
        };
    }

    @Override
    public Future<Replay> correct(Principal principal, String id, Fix fix) {
        if (!principal.may(Right.OPERATOR)) {
            return Future.succeededFuture(new Replay.Forbidden(Right.OPERATOR));
        }
        return switch (DeadLetterId.parse(id)) {
            case DeadLetterId.Key key -> corrected(principal, id, key.serial(), fix);
            case DeadLetterId.OfReceipt receipt ->
                Future.succeededFuture(new Replay.Unfit(List.of("a receipt that cannot be read has no fields yet")));
            case DeadLetterId.Unknown unused -> Future.succeededFuture(new Replay.NotThere(id));
        };
    }

    /** What cannot be corrected rolls everything back: the dead letter stays as it is. */
    private Future<Replay> corrected(Principal principal, String id, long serial, Fix fix) {
        return audited(
                        principal,
                        CORRECT,
                        id,
                        tables -> tables.dirtyKeys()
                                .wake(serial)
                                .compose(woken -> decided(tables, principal, woken, fix)))
                .recover(cause -> cause instanceof Unfitness unfit
                        ? Future.succeededFuture(new Replay.Unfit(unfit.faults))
                        : Future.failedFuture(cause));
    }

    private Future<Optional<List<Dirty>>> decided(
            Tables tables, Principal principal, Optional<DirtyKey> woken, Fix fix) {
        Optional<DirtyKey> ready = woken.filter(key -> key.state() == KeyState.READY);
        if (ready.isEmpty()) {
            // Nothing is laid over what may be on its way to the target just now.
            return Future.succeededFuture(Optional.empty());
        }
        Mark mark = ready.get().mark();
        List<String> faults = rules.faults(mark.key().role(), fix.values());
        if (!faults.isEmpty()) {
            return Future.failedFuture(new Unfitness(faults));
        }
        Correction correction =
                new Correction(fix.values(), mark.version(), fix.stays(), principal.name(), clock.instant());
        return tables.corrections()
                .record(mark.key(), correction)
                .map(Optional.of(List.of(new Dirty(ready.get(), Optional.empty()))));
    }

    /** Takes a transaction back for what is an expected outcome. */
    private static final class Unfitness extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<String> faults;

        Unfitness(List<String> faults) {
            super("the correction is not fit", null, false, false);
            this.faults = faults;
        }
    }

    @Override
    public Future<GroupReplay> replayGroup(Principal principal, String group, boolean approve) {
        if (!principal.may(Right.OPERATOR)) {
            return Future.succeededFuture(new GroupReplay.Forbidden(Right.OPERATOR));
        }
        Audit.Entry entry = new Audit.Entry(clock.instant(), principal.name(), approve ? RETRY_APPROVED : RETRY, group);
        return batches(new GroupWaking(group, approve, entry, interpretation), 0);
    }

    private Future<GroupReplay> batches(GroupWaking replay, long before) {
        return work.inTransaction(tables -> replay.batch(tables, before == 0)).compose(batch -> {
            dirty.accept(batch.dirty());
            long woken = before + batch.members();
            boolean stop = !batch.full() || batch.members() == 0 || woken >= MOST_MEMBERS;
            return stop
                    ? Future.succeededFuture(new GroupReplay.Woken(replay.group(), woken, batch.full()))
                    : batches(replay, woken);
        });
    }

    private Future<Replay> audited(
            Principal principal, String action, String id, Function<Tables, Future<Optional<List<Dirty>>>> deed) {
        Audit.Entry entry = new Audit.Entry(clock.instant(), principal.name(), action, id);
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
