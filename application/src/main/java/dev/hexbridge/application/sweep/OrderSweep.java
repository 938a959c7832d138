package dev.hexbridge.application.sweep;

import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.application.port.outbound.SnapshotSource.Page;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.port.outbound.Waypoints.Waypoint;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.reconciliation.Watermark;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One source's sweep: pages through what changed since the watermark, less an overlap, and puts into the inbox what
 * was not interpreted in that version. The watermark rises page by page, and only once all that the page brought is
 * durable; so a sweep that breaks off is taken up where it was. Pages are asked for one after the other.
 */
public final class OrderSweep {

    private static final String WAYPOINT = "orders-swept";

    private final Source source;
    private final ReceiveChange intake;
    private final UnitOfWork unitOfWork;
    private final Reader reader;
    private final Schedule schedule;

    /**
     * What is swept.
     *
     * @param name the source's connection
     * @param snapshots its snapshots
     */
    public record Source(ConnectionName name, SnapshotSource snapshots) {}

    public OrderSweep(Source source, ReceiveChange intake, UnitOfWork unitOfWork, Reader reader, Schedule schedule) {
        this.source = source;
        this.intake = intake;
        this.unitOfWork = unitOfWork;
        this.reader = reader;
        this.schedule = schedule;
    }

    /** How a sweep ended. */
    sealed interface End {

        /** It went through everything. */
        record Complete(int found) implements End {}

        /** It broke off; what came before is kept. */
        record BrokenOff(String reason, String text, Optional<Instant> notBefore) implements End {}
    }

    /**
     * Sweeps once. Fails where the journal does not answer.
     *
     * @param gap an earlier time to begin at, where something is known to be missing since
     */
    Future<End> run(Optional<Instant> gap) {
        Instant began = schedule.clock().instant();
        return unitOfWork
                .inTransaction(tables -> tables.waypoints().find(source.name(), WAYPOINT))
                .map(found -> found.map(point -> new Watermark(point.reached(), point.at()))
                        .orElseGet(() -> Watermark.first(began, schedule.from())))
                .compose(mark -> save(mark).map(mark))
                .compose(mark -> {
                    Instant since = mark.since(began, schedule.overlap());
                    Instant from = gap.filter(since::isAfter).orElse(since);
                    return page(new Walk(from, began, mark, 0), Optional.empty());
                });
    }

    /**
     * A sweep under way.
     *
     * @param from the earliest change it looks for
     * @param began when it began
     * @param mark how far it has come
     * @param found how many snapshots nothing had told of
     */
    private record Walk(Instant from, Instant began, Watermark mark, int found) {

        Walk passed(Optional<Instant> change, int more) {
            return new Walk(from, began, mark.passed(change), found + more);
        }
    }

    private Future<End> page(Walk walk, Optional<String> cursor) {
        return source.snapshots().changedSince(walk.from(), cursor).compose(page -> switch (page) {
            case Page.Changes changes -> taken(walk, changes);
            case Page.Later later ->
                brokenOff(later.failure().kind().token(), later.failure().text(), later.notBefore());
            case Page.Refused refused ->
                brokenOff(refused.failure().kind().token(), refused.failure().text(), Optional.empty());
        });
    }

    private static Future<End> brokenOff(String reason, String text, Optional<Instant> notBefore) {
        return Future.succeededFuture(new End.BrokenOff(reason, text, notBefore));
    }

    private Future<End> taken(Walk walk, Page.Changes changes) {
        return unknown(changes.receipts())
                .compose(missing -> kept(missing).compose(kept -> {
                    if (!kept) {
                        return brokenOff("overloaded", "the inbox is full", Optional.empty());
                    }
                    Walk next = walk.passed(changes.reached(), missing.size());
                    boolean last = changes.next().isEmpty();
                    Watermark mark = last ? next.mark().completed(next.began()) : next.mark();
                    return reached(Checkpoint.AFTER_SWEEP_APPEND)
                            .compose(passed -> save(mark))
                            .compose(saved -> reached(Checkpoint.AFTER_SWEEP_WATERMARK))
                            .compose(passed -> last
                                    ? Future.succeededFuture(new End.Complete(next.found()))
                                    : page(next, changes.next()));
                }));
    }

    private Future<Void> reached(Checkpoint checkpoint) {
        return schedule.checkpoints().reached(checkpoint);
    }

    /** Those of a page that were not interpreted in this version: found out in one look. */
    private Future<List<Receipt>> unknown(List<Receipt> receipts) {
        Swept swept = Swept.of(receipts, reader);
        return swept.entities().isEmpty()
                ? Future.succeededFuture(receipts)
                : unitOfWork
                        .inTransaction(tables -> tables.snapshots().find(swept.entities()))
                        .map(swept::unknown);
    }

    private Future<Boolean> kept(List<Receipt> receipts) {
        List<Future<Boolean>> kept = new ArrayList<>();
        for (Receipt receipt : receipts) {
            kept.add(intake.receive(receipt).map(accepted -> switch (accepted) {
                case ReceiveChange.Acceptance.Accepted stored -> true;
                case ReceiveChange.Acceptance.Duplicate duplicate -> true;
                case ReceiveChange.Acceptance.Overloaded overloaded -> false;
            }));
        }
        return Future.all(kept).map(all -> kept.stream().allMatch(Future::result));
    }

    private Future<Void> save(Watermark mark) {
        Waypoint waypoint = new Waypoint(mark.reached(), mark.complete());
        return unitOfWork.inTransaction(tables -> tables.waypoints().save(source.name(), WAYPOINT, waypoint));
    }

    Map<String, String> facts(String name, String value) {
        return Map.of("connection", source.name().value(), name, value);
    }
}
