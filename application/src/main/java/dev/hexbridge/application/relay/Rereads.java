package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.application.port.outbound.SnapshotSource.Reread;
import dev.hexbridge.application.port.outbound.Snapshots.Noted;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.SourceVersion;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads entities of a source anew, of which a receipt told too little. What is read goes into the inbox as every
 * delivery does; the key is settled once that is durable. A whole snapshot that arrived meanwhile makes the look
 * superfluous if it is new enough.
 */
public final class Rereads {

    private final SnapshotSource source;
    private final ReceiveChange intake;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public Rereads(SnapshotSource source, ReceiveChange intake, UnitOfWork unitOfWork, InstantSource clock) {
        this.source = source;
        this.intake = intake;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Reads the entities; one ending for each, in no particular order. */
    Future<List<Ending>> run(List<Work> works) {
        List<EntityKey> entities =
                works.stream().map(work -> work.key().source()).toList();
        return unitOfWork
                .inTransaction(tables -> tables.snapshots().find(entities))
                .compose(known -> {
                    List<Ending> endings = new ArrayList<>();
                    List<Work> missing = new ArrayList<>();
                    for (Work work : works) {
                        covering(work, known)
                                .ifPresentOrElse(
                                        cover -> endings.add(
                                                done(work, Duration.ZERO, Result.UNCHANGED, covered(cover))),
                                        () -> missing.add(work));
                    }
                    return missing.isEmpty() ? Future.succeededFuture(endings) : read(missing, endings);
                });
    }

    /**
     * Stamps of sources have no parts of a second, so one of the same second may or may not be new enough; one that
     * had arrived by then is not.
     */
    private static Optional<Noted> covering(Work work, Map<EntityKey, Noted> known) {
        Instant since = work.claim().key().mark().version().updatedAt();
        Instant second = since.truncatedTo(ChronoUnit.SECONDS);
        return Optional.ofNullable(known.get(work.key().source())).filter(noted -> {
            SourceVersion version = noted.sighting().version();
            return !version.updatedAt().isBefore(second) && version.readAt().isAfter(since);
        });
    }

    private static String covered(Noted cover) {
        return "the whole snapshot arrived by itself: " + cover.receipt();
    }

    private Future<List<Ending>> read(List<Work> works, List<Ending> endings) {
        Instant began = clock.instant();
        return source.read(works.stream().map(work -> work.key().source()).toList())
                .compose(answers -> {
                    Duration took = Duration.between(began, clock.instant());
                    List<Future<Ending>> ended = new ArrayList<>();
                    for (int i = 0; i < works.size(); i++) {
                        ended.add(ended(works.get(i), answers.get(i), took));
                    }
                    return Future.all(ended).map(all -> {
                        ended.forEach(one -> endings.add(one.result()));
                        return endings;
                    });
                });
    }

    private Future<Ending> ended(Work work, Reread answer, Duration took) {
        return switch (answer) {
            case Reread.Taken taken -> kept(work, taken.receipt(), took);
            case Reread.Gone gone ->
                Future.succeededFuture(done(work, took, Result.UNCHANGED, "the source does not know it (any more)"));
            case Reread.Later later ->
                Future.succeededFuture(Ending.postponed(
                        work, story(took, Result.RETRY_LATER, List.of()), later.failure(), later.notBefore()));
            case Reread.Refused refused ->
                Future.succeededFuture(Ending.failed(
                        work, KeyEvent.REFUSED, story(took, Result.REJECTED, List.of()), refused.failure()));
        };
    }

    private Future<Ending> kept(Work work, Receipt receipt, Duration took) {
        return intake.receive(asked(work, receipt))
                .map(accepted -> switch (accepted) {
                    case ReceiveChange.Acceptance.Accepted stored ->
                        done(work, took, Result.FOUND, "read anew: " + stored.position());
                    case ReceiveChange.Acceptance.Duplicate duplicate ->
                        done(work, took, Result.UNCHANGED, "read anew before");
                    case ReceiveChange.Acceptance.Overloaded overloaded ->
                        notKept(
                                work,
                                took,
                                "the inbox is full",
                                Optional.of(clock.instant().plus(overloaded.retryAfter())));
                })
                .otherwise(lost -> notKept(work, took, "nobody knows whether the inbox kept it", Optional.empty()));
    }

    private static Ending notKept(Work work, Duration took, String reason, Optional<Instant> notBefore) {
        Failure failure = Failure.of(FailureKind.UNAVAILABLE, reason);
        return Ending.postponed(work, story(took, Result.RETRY_LATER, List.of()), failure, notBefore);
    }

    /**
     * The same state of an entity is news again if it is asked for again: something else may have been believed in
     * between. So who asked is part of the delivery's id.
     */
    private static Receipt asked(Work work, Receipt receipt) {
        Origin origin = receipt.origin();
        String id = origin.deliveryId() + "~" + work.claim().key().mark().snapshot();
        Origin asked = new Origin(origin.topic(), id, origin.eventId(), origin.triggeredAt(), origin.schemaVersion());
        return new Receipt(receipt.tenant(), asked, receipt.root(), receipt.receivedAt(), receipt.body());
    }

    private static Ending done(Work work, Duration took, Result result, String note) {
        return Ending.settled(work, story(took, result, List.of(note)), Optional.empty());
    }

    private static Ending.Story story(Duration took, Result result, List<String> notes) {
        return new Ending.Story(Step.READ, result, Optional.empty(), took, notes);
    }
}
