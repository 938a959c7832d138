package dev.hexbridge.application.relay;

import dev.hexbridge.application.care.ParkedTarget;
import dev.hexbridge.application.care.Standing;
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
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.History.DeadLetter;
import dev.hexbridge.application.port.outbound.History.DeadLetterQuery;
import dev.hexbridge.application.port.outbound.History.Event;
import dev.hexbridge.application.port.outbound.History.EventQuery;
import dev.hexbridge.application.port.outbound.History.Step;
import dev.hexbridge.application.reconcile.Healer;
import dev.hexbridge.application.reconcile.Reconciliation;
import dev.hexbridge.application.reconcile.Sources;
import dev.hexbridge.application.statement.DailyStatement;
import dev.hexbridge.application.statement.Documents;
import dev.hexbridge.application.sweep.OrderSweep;
import dev.hexbridge.application.sweep.OrderSweeps;
import dev.hexbridge.application.sweep.Schedule;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.RetryPolicy;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.desire.WriteBack;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.reconciliation.Watermark.Overlap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine between an ERP and a shop that can be read and written, everything outside in memory. */
public final class ShopScene {

    public static final Duration MOMENT = Duration.ofSeconds(3);
    static final WriteBack WRITE_BACK = new WriteBack("hexbridge.d365_order", Optional.of("in-erp"));

    public final MovableClock clock = new MovableClock(Instant.parse("2026-03-05T18:00:00Z"));
    public final ManualTimers timers = new ManualTimers(clock);
    public final RecordingSignals signals = new RecordingSignals();
    public final LiveShop shop = new LiveShop(clock);
    public final Standing standing;
    final ShopDesk desk = new ShopDesk(shop);
    final FakeTargetSystem erp = new FakeTargetSystem(clock);
    private final InMemoryJournal journal;
    private final Lane erpLane;
    private final Lane shopLane;
    private final OrderSweeps sweeps;
    private final InterpreterLoop loop;
    private final ReceiveChange intake;
    private final Reader reader;

    public ShopScene() {
        this(Optional.empty());
    }

    /** The engine as it is after a restart on the journal of another. */
    ShopScene(ShopScene before) {
        this(Optional.of(before.journal));
        clock.advance(Duration.between(clock.instant(), before.clock.instant()));
    }

    private ShopScene(Optional<InMemoryJournal> kept) {
        journal = kept.orElseGet(() -> new InMemoryJournal(clock));
        Route route = Routes.shopToErp();
        reader = new Reader(
                Map.of(Fixtures.SHOP, shop),
                Map.of(Fixtures.SHOP, Routing.only(route)),
                Map.of(Fixtures.SHOP, WRITE_BACK.own(List.of("usmf"))));
        RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1));
        Clockwork clockwork = new Clockwork(clock, timers, () -> 0.999, policy, 2, signals);
        Wishes wishes = new Wishes(List.of(Routing.only(route)), Map.of(Fixtures.SHOP, WRITE_BACK));
        standing = new Standing(Fixtures.SHOP, journal, clock, signals);
        Feed feed = new Feed(1000, 1_000_000);
        loop = new InterpreterLoop(
                feed,
                new Interpreter(feed, journal.log(), journal, reader, new Interpreter.Outlet(this::offer, signals)),
                timers,
                signals,
                clockwork.pace());
        intake = new Intake(journal.log(), loop::offer, loop::doubt, Checkpoints.OPEN);
        Stations erpStations = Stations.of(journal.log(), journal, reader, wishes, erp, clockwork)
                .handingOn(this::offer);
        erpLane = new Lane(Fixtures.ERP, erpStations, new Table(journal), clockwork, Shares.equal(5000));
        ParkedTarget target = new ParkedTarget(desk, standing, clock);
        Stations shopStations = Stations.of(journal.log(), journal, reader, wishes, target, clockwork)
                .with(new Rereads(shop, intake, journal, clock), new Withdrawals(standing::withdrawn));
        shopLane = new Lane(Fixtures.SHOP, shopStations, new Table(journal), clockwork, Shares.equal(5000));
        Schedule schedule = new Schedule(
                new Overlap(Duration.ofMinutes(10), Duration.ofMinutes(15)), Optional.empty(), clock, timers, signals);
        sweeps = new OrderSweeps(
                new OrderSweep(new OrderSweep.Source(Fixtures.SHOP, shop), intake, journal, reader, schedule),
                schedule,
                standing::isParked);
        Waiting.of(standing.load());
        Waiting.of(loop.start());
        erpLane.start();
        shopLane.start();
    }

    private void offer(List<Dirty> dirty) {
        erpLane.offer(dirty);
        shopLane.offer(dirty);
    }

    /** How many the ERP's order has, of its only line. */
    public String quantityAtErp() {
        return new ErpOrder(erp, new TargetRef("sales-order", "SO-1"))
                .quantities()
                .values()
                .iterator()
                .next();
    }

    /** A delivery arrives; what can be done at once has been done afterwards. */
    public void receive(Receipt receipt) {
        Waiting.of(intake.receive(receipt));
    }

    /** Deliveries arrive all at once. */
    void receiveAll(List<Receipt> receipts) {
        receipts.forEach(receipt -> Waiting.of(journal.log().append(receipt)));
        loop.doubt();
    }

    public void pass(Duration time) {
        timers.advance(time);
    }

    /** Compares the shop with the journal. */
    public Reconciliation reconciliation() {
        Sources sources = new Sources(Map.of(Fixtures.SHOP, shop), List.of());
        return new Reconciliation(sources, journal.standings(), new Healer(sources, intake));
    }

    /** Tells a day's money. */
    public DailyStatement statement() {
        Sources sources = new Sources(Map.of(Fixtures.SHOP, shop), List.of());
        Documents documents = new Documents(journal, journal.standings(), Map.of(Fixtures.ERP, erp));
        return new DailyStatement(sources, reader, Map.of(Fixtures.SHOP, Routing.only(Routes.shopToErp())), documents);
    }

    public OrderSweeps sweeps() {
        return sweeps;
    }

    /** A value of an order's line in the ERP. */
    Optional<String> lineValue(String salesOrder, String field) {
        Observed seen = erp.observe("usmf", new TargetRef("sales-order", salesOrder));
        return seen instanceof Observed.Seen found
                ? Optional.ofNullable(
                                found.document().children().getFirst().fields().get(field))
                        .map(FieldValue::display)
                : Optional.empty();
    }

    /** Results of the attempts on all keys of a role, in order. */
    List<String> results(String role) {
        return signals.attempts().stream()
                .filter(attempt -> attempt.key().role().equals(role))
                .map(attempt -> attempt.result().token())
                .toList();
    }

    /** What was written to the operators' notes of the attempts of a role. */
    List<String> notes(String role) {
        return signals.attempts().stream()
                .filter(attempt -> attempt.key().role().equals(role))
                .flatMap(attempt -> attempt.notes().stream())
                .toList();
    }

    List<DeadLetter> parked() {
        DeadLetterQuery all =
                new DeadLetterQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100);
        return Waiting.of(journal.history().deadLetters(all)).items();
    }

    /** A person has the one thing tried again that waits. */
    void replay() {
        long serial = Long.parseLong(parked().getFirst().id().substring("key-".length()));
        Optional<DirtyKey> woken =
                Waiting.of(journal.inTransaction(tables -> tables.dirtyKeys().wake(serial)));
        offer(woken.stream().map(key -> new Dirty(key, Optional.empty())).toList());
    }

    public List<Event> events() {
        EventQuery all = new EventQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 5000);
        return Waiting.of(journal.history().events(all)).items();
    }

    List<Step> timeline(String term) {
        return Waiting.of(journal.history().timeline(term)).steps();
    }

    /** How many keys are in each state. */
    public Map<String, Long> dirty() {
        return Waiting.of(journal.history().backlog()).keys();
    }
}
