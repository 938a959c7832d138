package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.Snapshots.Noted;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Interprets receipts batch by batch: what each comes to, the keys that it makes dirty and the position that is
 * reached become durable in one transaction. Never waits for a target. Lives on one event loop.
 */
public final class Interpreter {

    private static final int BATCH = 256;

    private final Feed feed;
    private final EventLog log;
    private final UnitOfWork unitOfWork;
    private final Reader reader;
    private final Outlet outlet;
    private boolean astray;

    /**
     * Where the interpreter's results go besides the journal.
     *
     * @param dirty takes the keys that became dirty, after the commit
     * @param signals takes the counts
     * @param checkpoints stand at the steps of a batch
     */
    public record Outlet(Consumer<List<Dirty>> dirty, Signals signals, Checkpoints checkpoints) {

        /** Where nobody stands at the steps. */
        public Outlet(Consumer<List<Dirty>> dirty, Signals signals) {
            this(dirty, signals, Checkpoints.OPEN);
        }
    }

    /** An interpreter that has done nothing yet. */
    public Interpreter(Feed feed, EventLog log, UnitOfWork unitOfWork, Reader reader, Outlet outlet) {
        this.feed = feed;
        this.log = log;
        this.unitOfWork = unitOfWork;
        this.reader = reader;
        this.outlet = outlet;
    }

    /** Finds out where the work was left. To be called before the first step. */
    Future<Void> resume() {
        return unitOfWork
                .inTransaction(tables -> tables.positions().load())
                .onSuccess(cursor -> {
                    feed.resume(cursor);
                    astray = false;
                })
                .mapEmpty();
    }

    /**
     * Takes one step: interprets the next batch, or finds that nothing is left that is known of. Not to be called
     * again before its future has completed. When it fails, the batch may be durable all the same, where the journal was
     * lost with its answer: the next step asks the journal first how far it has come.
     *
     * @return whether there may be more to do
     */
    Future<Boolean> step() {
        Future<Void> sure = astray ? resume() : Future.succeededFuture();
        return sure.compose(known -> next())
                .compose(batch -> batch.isEmpty()
                        ? Future.succeededFuture(rest())
                        : interpret(batch).map(true));
    }

    /**
     * Interprets one receipt anew, in the transaction in which its former interpretation was taken back.
     *
     * @return the keys that it makes dirty, to be handed on after the commit
     */
    public Future<List<Dirty>> anew(UnitOfWork.Tables tables, Recorded recorded) {
        return told(tables, List.of(reader.read(recorded))).map(Told::dirty);
    }

    /** Has the log looked through for receipts whose commit nobody could be told of. */
    void lookBack() {
        feed.fallBack();
    }

    private boolean rest() {
        if (feed.isCatchingUp()) {
            feed.endOfLog();
            return feed.isCatchingUp();
        }
        return false;
    }

    private Future<List<Recorded>> next() {
        return feed.isCatchingUp() ? log.read(feed.cursor(), BATCH) : Future.succeededFuture(feed.take(BATCH));
    }

    private Future<Void> interpret(List<Recorded> batch) {
        List<Reading> readings = batch.stream().map(reader::read).toList();
        return unitOfWork
                .inTransaction(tables -> write(tables, batch, readings))
                .compose(told -> reached(Checkpoint.AFTER_INTERPRETATION_COMMIT).map(told))
                .onSuccess(told -> {
                    feed.interpreted(batch);
                    outlet.dirty().accept(told.dirty());
                    outlet.signals().interpreted(counts(told.readings()));
                })
                .onFailure(failed -> {
                    feed.fallBack();
                    astray = true;
                })
                .mapEmpty();
    }

    private Future<Told> write(UnitOfWork.Tables tables, List<Recorded> batch, List<Reading> readings) {
        Future<Told> told = told(tables, readings);
        Future<Void> position = reached(Checkpoint.BEFORE_CURSOR_MOVE)
                .compose(passed -> tables.positions().advance(feed.after(batch)));
        return Future.all(told, position)
                .compose(done -> reached(Checkpoint.BEFORE_INTERPRETATION_COMMIT))
                .map(passed -> told.result());
    }

    private Future<Void> reached(Checkpoint checkpoint) {
        return outlet.checkpoints().reached(checkpoint);
    }

    /**
     * What was written of a batch.
     *
     * @param readings what each receipt came to
     * @param keys the keys that it makes dirty
     */
    private record Told(List<Reading> readings, List<DirtyKey> keys) {

        List<Dirty> dirty() {
            Map<Position, Order> orders = new HashMap<>();
            readings.forEach(reading -> reading.order()
                    .ifPresent(order ->
                            orders.put(reading.interpretation().recorded().position(), order)));
            return keys.stream()
                    .map(key -> new Dirty(
                            key, Optional.ofNullable(orders.get(key.mark().snapshot()))))
                    .toList();
        }
    }

    private Future<Told> told(UnitOfWork.Tables tables, List<Reading> read) {
        return placed(tables, read).compose(readings -> judged(tables, readings));
    }

    private static Future<List<Reading>> placed(UnitOfWork.Tables tables, List<Reading> readings) {
        List<LinkKey> elsewhere = readings.stream()
                .flatMap(reading -> reading.elsewhere().stream())
                .map(Mark::key)
                .distinct()
                .toList();
        return elsewhere.isEmpty()
                ? Future.succeededFuture(readings)
                : tables.dirtyKeys().standing(elsewhere).map(standing -> among(standing, readings));
    }

    /** Readings in view of what stands, and of what those before them in the batch have marked. */
    private static List<Reading> among(Set<LinkKey> standing, List<Reading> readings) {
        Set<LinkKey> known = new HashSet<>(standing);
        List<Reading> placed = new ArrayList<>();
        for (Reading reading : readings) {
            Reading one = reading.among(known);
            one.marks().forEach(mark -> known.add(mark.key()));
            placed.add(one);
        }
        return placed;
    }

    private Future<Told> judged(UnitOfWork.Tables tables, List<Reading> readings) {
        List<Noted> seen = readings.stream().flatMap(Interpreter::noted).toList();
        Future<Map<EntityKey, Noted>> before = seen.isEmpty()
                ? Future.succeededFuture(Map.of())
                : tables.snapshots().note(seen);
        return before.compose(known -> written(tables, Judgement.of(readings, known, reader::canReadAnew)));
    }

    private static Stream<Noted> noted(Reading reading) {
        return reading.sighting().stream()
                .map(sighting ->
                        new Noted(sighting, reading.interpretation().recorded().position()));
    }

    private static Future<Told> written(UnitOfWork.Tables tables, Judgement judged) {
        List<Reading> readings = judged.readings();
        Future<Void> interpretations = tables.interpretations()
                .record(readings.stream().map(Reading::interpretation).toList());
        List<Mark> marks = judged.marks();
        Future<List<DirtyKey>> marked = marks.isEmpty()
                ? Future.succeededFuture(List.of())
                : tables.dirtyKeys().mark(marks);
        Future<List<DirtyKey>> roused = judged.touched().isEmpty()
                ? Future.succeededFuture(List.of())
                : tables.dirtyKeys().rouse(judged.touched());
        return Future.all(interpretations, marked, roused)
                .map(done -> new Told(
                        readings,
                        Stream.concat(marked.result().stream(), roused.result().stream())
                                .toList()));
    }

    private static Map<String, Integer> counts(List<Reading> readings) {
        Map<String, Integer> counts = new HashMap<>();
        for (Reading reading : readings) {
            String verdict = reading.interpretation()
                    .verdict()
                    .getClass()
                    .getSimpleName()
                    .toLowerCase(Locale.ROOT);
            counts.merge(verdict, 1, Integer::sum);
        }
        return counts;
    }
}
