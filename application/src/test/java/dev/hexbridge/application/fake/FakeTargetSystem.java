package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Census;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.Desired.Strength;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A target in memory. It behaves like a well-mannered ERP until a test decides the fate of the next operations or
 * reads, closes it, or makes it hold its answers back. Safe to use from several threads.
 */
public final class FakeTargetSystem implements TargetSystem, Census {

    private final InstantSource clock;
    private final FakeErp erp;
    private final Deque<Fate> operationFates = new ArrayDeque<>();
    private final Deque<Fate> readFates = new ArrayDeque<>();
    private final List<Delivery> delivered = Collections.synchronizedList(new ArrayList<>());
    private final List<ReadRequest> reads = Collections.synchronizedList(new ArrayList<>());
    private final List<Delivery> late = new ArrayList<>();
    private final List<Runnable> heldBack = new ArrayList<>();
    private boolean holding;
    private Availability availability = new Availability.Open(100);

    public FakeTargetSystem(InstantSource clock) {
        this.clock = clock;
        this.erp = new FakeErp(clock);
    }

    /** Decides what happens to the next operations, one each, in order; after them all is proper again. */
    public synchronized FakeTargetSystem nextOperations(Fate... fates) {
        operationFates.addAll(List.of(fates));
        return this;
    }

    /** Decides what happens to the next reads, one each, in order; after them all is proper again. */
    public synchronized FakeTargetSystem nextReads(Fate... fates) {
        readFates.addAll(List.of(fates));
        return this;
    }

    /** Says this about its availability from now on. */
    public synchronized void setAvailability(Availability said) {
        availability = said;
    }

    /** From now on answers are kept back until {@link #releaseAnswers()}; operations take effect at once. */
    public synchronized void holdAnswers() {
        holding = true;
    }

    /** Gives all answers that were kept back, and the later ones as they come. */
    public void releaseAnswers() {
        List<Runnable> released;
        synchronized (this) {
            holding = false;
            released = List.copyOf(heldBack);
            heldBack.clear();
        }
        released.forEach(Runnable::run);
    }

    /** Carries out what was to be committed after its answer was lost. */
    public synchronized void commitLate() {
        late.forEach(delivery -> erp.apply(delivery.key().legalEntity(), delivery.operation()));
        late.clear();
    }

    /** Puts a document there as another user would, in place of one with the same reference. */
    public synchronized void put(String company, TargetRef ref, StateDoc document) {
        erp.put(company, ref, document);
    }

    /** Removes a document as another user would. */
    public synchronized boolean remove(String company, TargetRef ref) {
        return erp.remove(company, ref);
    }

    /** Moves an order to another state, as posting it would. */
    public synchronized void move(String company, TargetRef ref, String status, String processing) {
        erp.move(company, ref, status, processing);
    }

    /** What it holds under a reference. */
    public synchronized Observed observe(String company, TargetRef ref) {
        return erp.observe(company, ref, clock.instant());
    }

    /** All documents that it holds. */
    public synchronized List<TargetRef> documents() {
        return erp.refs();
    }

    /** Every operation that it was asked to carry out, in order. */
    public List<Delivery> deliveries() {
        synchronized (delivered) {
            return List.copyOf(delivered);
        }
    }

    /** Every read that it was asked for, in order. */
    public List<ReadRequest> reads() {
        synchronized (reads) {
            return List.copyOf(reads);
        }
    }

    @Override
    public synchronized Availability availability() {
        if (availability instanceof Availability.Closed closed
                && !clock.instant().isBefore(closed.until())) {
            availability = new Availability.Open(100);
        }
        return availability;
    }

    @Override
    public Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries) {
        List<DeliveryOutcome> outcomes;
        synchronized (this) {
            delivered.addAll(deliveries);
            outcomes = deliveries.stream().map(this::carryOut).toList();
        }
        return answer(outcomes);
    }

    @Override
    public Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
        List<ReadOutcome> outcomes;
        synchronized (this) {
            reads.addAll(requests);
            outcomes = requests.stream().map(this::look).toList();
        }
        return answer(outcomes);
    }

    @Override
    public synchronized Future<Count> documents(Section section) {
        return Future.succeededFuture(new Count.Found(erp.count(section)));
    }

    private synchronized <T> Future<T> answer(T value) {
        if (!holding) {
            return Future.succeededFuture(value);
        }
        Promise<T> promise = Promise.promise();
        heldBack.add(() -> promise.complete(value));
        return promise.future();
    }

    private DeliveryOutcome carryOut(Delivery delivery) {
        Fate fate = operationFates.isEmpty() ? new Fate.Proper() : operationFates.removeFirst();
        return switch (fate) {
            case Fate.Proper() -> apply(delivery);
            case Fate.LostAnswer() -> {
                apply(delivery);
                yield lost();
            }
            case Fate.LostRequest() -> lost();
            case Fate.LateCommit() -> {
                late.add(delivery);
                yield lost();
            }
            case Fate.Throttled throttled -> new DeliveryOutcome.RetryLater(patience(), Optional.of(pause(throttled)));
            case Fate.Unreachable() -> new DeliveryOutcome.RetryLater(unreachable(), Optional.empty());
            case Fate.Told told -> told.outcome();
            case Fate.Shown shown -> throw new IllegalStateException("an operation cannot be shown " + shown);
        };
    }

    private ReadOutcome look(ReadRequest request) {
        Fate fate = readFates.isEmpty() ? new Fate.Proper() : readFates.removeFirst();
        return switch (fate) {
            case Fate.Proper() -> find(request.key(), request.lookup(), request.wanted());
            case Fate.Throttled throttled -> new ReadOutcome.Later(patience(), Optional.of(pause(throttled)));
            case Fate.Shown shown -> shown.outcome();
            case Fate.LostAnswer() -> noAnswer();
            case Fate.LostRequest() -> noAnswer();
            case Fate.LateCommit() -> noAnswer();
            case Fate.Unreachable() -> noAnswer();
            case Fate.Told told -> throw new IllegalStateException("a read cannot be told " + told);
        };
    }

    private ReadOutcome find(LinkKey key, Lookup lookup, StateDoc wanted) {
        return switch (lookup) {
            case Lookup.ByRef byRef ->
                new ReadOutcome.Answer(erp.observe(key.legalEntity(), byRef.ref(), clock.instant()));
            case Lookup.ByMatch byMatch ->
                match(key, byMatch.matches(), wanted.root().kind());
        };
    }

    private ReadOutcome match(LinkKey key, List<Match> matches, String kind) {
        List<TargetRef> found = matches.stream()
                .map(match -> fitting(key, kind, match))
                .filter(refs -> !refs.isEmpty())
                .findFirst()
                .orElse(List.of());
        return switch (found.size()) {
            case 0 -> new ReadOutcome.Answer(new Observed.Absent());
            case 1 -> new ReadOutcome.Answer(erp.observe(key.legalEntity(), found.getFirst(), clock.instant()));
            default ->
                new ReadOutcome.Ambiguous(found.stream().map(TargetRef::id).toList());
        };
    }

    private List<TargetRef> fitting(LinkKey key, String kind, Match match) {
        List<TargetRef> found = erp.find(key.legalEntity(), kind, match);
        return match.strength() == Strength.HINT && found.size() > 1 ? List.of() : found;
    }

    private DeliveryOutcome apply(Delivery delivery) {
        return erp.apply(delivery.key().legalEntity(), delivery.operation());
    }

    private Instant pause(Fate.Throttled throttled) {
        Instant until = clock.instant().plus(throttled.pause());
        availability = new Availability.Closed("it asked for patience", until);
        return until;
    }

    private static DeliveryOutcome lost() {
        return new DeliveryOutcome.Unknown(Failure.of(FailureKind.NO_ANSWER, "The answer was lost."));
    }

    private static ReadOutcome noAnswer() {
        return new ReadOutcome.Later(unreachable(), Optional.empty());
    }

    private static Failure patience() {
        return Failure.of(FailureKind.THROTTLED, "Too many requests.");
    }

    private static Failure unreachable() {
        return Failure.of(FailureKind.UNAVAILABLE, "The target cannot be reached.");
    }
}
