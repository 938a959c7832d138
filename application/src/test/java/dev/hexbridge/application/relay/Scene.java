package dev.hexbridge.application.relay;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.fake.FakeTargetSystem;
import dev.hexbridge.application.fake.InMemoryJournal;
import dev.hexbridge.application.intake.Intake;
import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.interpret.Feed;
import dev.hexbridge.application.interpret.Interpreter;
import dev.hexbridge.application.interpret.InterpreterLoop;
import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.History.DeadLetter;
import dev.hexbridge.application.port.outbound.History.DeadLetterQuery;
import dev.hexbridge.application.port.outbound.History.Event;
import dev.hexbridge.application.port.outbound.History.EventQuery;
import dev.hexbridge.application.port.outbound.History.GroupQuery;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.RetryPolicy;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Routing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine from intake to target with everything outside in memory, and time that passes when a test says so. */
final class Scene {

    /** Longer than any pause of the lane between two looks at the table. */
    static final Duration MOMENT = Duration.ofSeconds(3);

    static final GroupQuery ALL_GROUPS = new GroupQuery(Optional.empty(), Optional.empty(), 100);

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-05T18:00:00Z"));
    final ManualTimers timers = new ManualTimers(clock);
    final RecordingSignals signals = new RecordingSignals();
    final FakeTargetSystem erp = new FakeTargetSystem(clock);
    final FakeShop shop = new FakeShop();
    final InMemoryJournal memory = new InMemoryJournal(clock);
    final BreakableJournal journal = new BreakableJournal(memory);
    Lane lane;
    private final Stations stations;
    private final Clockwork clockwork;
    private final Shares shares;
    private final InterpreterLoop interpreter;
    private final Intake intake;

    Scene() {
        this(100);
    }

    Scene(int capacity) {
        this(capacity, Routes.shopToErp());
    }

    Scene(int capacity, Route route) {
        this(capacity, Routing.only(route));
    }

    Scene(int capacity, Routing routing) {
        Reader reader = new Reader(Map.of(Fixtures.SHOP, shop), Map.of(Fixtures.SHOP, routing));
        RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1));
        clockwork = new Clockwork(clock, timers, () -> 0.999, policy, 2, signals);
        stations = Stations.of(memory.log(), journal, reader, new Wishes(List.of(routing)), erp, clockwork);
        shares = Shares.equal(capacity);
        lane = newLane();
        Feed feed = new Feed(1000, 1_000_000);
        Interpreter.Outlet outlet = new Interpreter.Outlet(keys -> lane.offer(keys), signals);
        interpreter = new InterpreterLoop(
                feed, new Interpreter(feed, memory.log(), journal, reader, outlet), timers, signals, clockwork.pace());
        intake = new Intake(memory.log(), interpreter::offer, interpreter::doubt, Checkpoints.OPEN);
        Waiting.of(interpreter.start());
        lane.start();
    }

    private Lane newLane() {
        return new Lane(Fixtures.ERP, stations, new Table(journal), clockwork, shares);
    }

    /** What was in memory of the keys is gone; a new lane begins with what the journal holds. */
    void restart() {
        lane.stop();
        lane = newLane();
        lane.start();
    }

    /** The shop tells of an order; what can be done at once has been done afterwards. */
    void receive(Order order) {
        Waiting.of(intake.receive(shop.delivers(order, clock.instant())));
    }

    void pass(Duration time) {
        timers.advance(time);
    }

    /** A person lets the one key go on that waits for a decision. */
    void release() {
        DeadLetter waiting = parked().getFirst();
        long serial = Long.parseLong(waiting.id().substring("key-".length()));
        Optional<DirtyKey> woken =
                Waiting.of(memory.inTransaction(tables -> tables.dirtyKeys().wake(serial)));
        lane.offer(woken.stream().map(key -> new Dirty(key, Optional.empty())).toList());
    }

    /** As a journal is that was written before snapshots were noted. */
    void forgetSnapshots() {
        memory.forgetSnapshots();
    }

    void close(Duration time) {
        erp.setAvailability(
                new TargetSystem.Availability.Closed("closed", clock.instant().plus(time)));
    }

    /** The ids of the target's documents, in the order in which they were made. */
    List<String> documents() {
        return erp.documents().stream().map(TargetRef::id).toList();
    }

    /** What was sent, in order: the kind of operation and the document. */
    List<String> sent() {
        return erp.deliveries().stream().map(it -> told(it.operation())).toList();
    }

    private static String told(Operation operation) {
        return operation.getClass().getSimpleName() + " " + operation.ref().id();
    }

    /** Results of the attempts on a key, in order. */
    List<String> results(LinkKey key) {
        return signals.attempts().stream()
                .filter(attempt -> attempt.key().equals(key))
                .map(attempt -> attempt.result().token())
                .toList();
    }

    List<DeadLetter> parked() {
        DeadLetterQuery all =
                new DeadLetterQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100);
        return Waiting.of(memory.history().deadLetters(all)).items();
    }

    List<Event> events() {
        EventQuery all = new EventQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100);
        return Waiting.of(memory.history().events(all)).items();
    }

    /** How many keys are in each state. */
    Map<String, Long> dirty() {
        return Waiting.of(memory.history().backlog()).keys();
    }
}
