package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.postgres.PostgresAdapter;
import dev.hexbridge.adapters.shopify.ShopifySourceAdapter;
import dev.hexbridge.application.intake.Pressure;
import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.interpret.Feed;
import dev.hexbridge.application.interpret.Interpreter;
import dev.hexbridge.application.interpret.InterpreterLoop;
import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.application.port.outbound.SourceSystem;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.relay.Clockwork;
import dev.hexbridge.application.relay.JournalRound;
import dev.hexbridge.application.relay.Lane;
import dev.hexbridge.application.relay.Stations;
import dev.hexbridge.application.relay.Table;
import dev.hexbridge.application.relay.Wishes;
import dev.hexbridge.application.sweep.DuplicateSweep;
import dev.hexbridge.application.sweep.SweepLoop;
import dev.hexbridge.application.sweep.SweepPlan;
import dev.hexbridge.bootstrap.settings.Settings.Shop;
import dev.hexbridge.domain.delivery.RetryPolicy;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The engine proper: from the inbox to the targets. All of it lives on one event loop.
 *
 * @param entrance takes deliveries in
 * @param interpreter makes of each what it comes to
 * @param loop keeps the interpreter going
 * @param lanes bring the targets to agreement, the shops among them
 * @param besides what goes on beside the way of a change
 */
record Core(Entrance entrance, Interpreter interpreter, InterpreterLoop loop, List<Lane> lanes, Besides besides) {

    /**
     * What goes on beside the way of a change.
     *
     * @param shops what is done at the shops
     * @param sweeps look for two documents with one reference
     * @param intake takes in what the engine itself has read
     * @param desks keep exchange rates at hand
     * @param reader makes of receipts what they come to
     */
    record Besides(List<ShopSide> shops, List<SweepLoop> sweeps, ReceiveChange intake, Desks desks, Reader reader) {}

    private static final int TAIL_RECEIPTS = 4_000;
    private static final long TAIL_BYTES = 32L * 1024 * 1024;
    private static final int WINDOW = 4_000;
    private static final int PARALLEL_ROUNDS = 4;

    /**
     * What the core works with.
     *
     * @param vertx whose event loop it lives on
     * @param journal the journal
     * @param routes the pairs' ways
     * @param targets the targets
     * @param shops the shops that can be reached
     * @param observers who looks on
     * @param seams what is taken apart where the engine is tried
     */
    record Tools(
            Vertx vertx,
            PostgresAdapter journal,
            Routes routes,
            Targets targets,
            Shops shops,
            Observers observers,
            Seams seams) {

        EventLog log() {
            return seams.journal().log().apply(journal.log());
        }

        UnitOfWork unitOfWork() {
            return seams.journal().work().apply(journal.unitOfWork());
        }

        Signals signals() {
            return observers.signals();
        }
    }

    static Core of(Tools tools, List<Shop> shops, RandomGenerator random) {
        Seams seams = tools.seams();
        InstantSource clock = seams.clock();
        UnitOfWork unitOfWork = tools.unitOfWork();
        EventLog log = tools.log();
        LoopTimers timers = new LoopTimers(tools.vertx());
        Pressure pressure = new Pressure(clock);
        Reader reader = new Reader(
                sources(shops, seams), tools.routes().bySource(), tools.shops().own());
        Clockwork clockwork = new Clockwork(
                        clock, timers, random::nextDouble, RetryPolicy.DEFAULT, PARALLEL_ROUNDS, tools.signals())
                .passing(seams.checkpoints());
        Wishes wishes = new Wishes(tools.routes().all(), tools.shops().writeBacks());
        List<Lane> lanes = new ArrayList<>();
        List<SweepLoop> sweeps = new ArrayList<>();
        Consumer<List<Dirty>> offer = dirty -> lanes.forEach(lane -> lane.offer(dirty));
        tools.targets().adapters().forEach((name, target) -> {
            Clockwork own = clockwork
                    .within(seams.settleWindow().orElse(tools.targets().window(name)))
                    .at(pressure.pace(timers));
            TargetSystem traced =
                    tools.observers().tracing(seams.peers().target().apply(target));
            JournalRound journals = new JournalRound(traced, target, unitOfWork, own, wishes);
            Stations stations = Stations.of(log, unitOfWork, reader, wishes, traced, own)
                    .booking(journals)
                    .handingOn(offer);
            lanes.add(new Lane(
                    name, stations, new Table(unitOfWork), own, tools.routes().shares(name, WINDOW)));
            DuplicateSweep sweep = new DuplicateSweep(
                    target, unitOfWork, tools.routes().to(name), tools.signals(), SweepPlan.USUAL.slice());
            sweeps.add(new SweepLoop(sweep, SweepPlan.USUAL, clock, timers, tools.signals()));
        });
        Feed feed = new Feed(TAIL_RECEIPTS, TAIL_BYTES);
        Interpreter.Outlet outlet = new Interpreter.Outlet(
                dirty -> {
                    tools.observers().marked(dirty);
                    offer.accept(dirty);
                },
                tools.signals(),
                seams.checkpoints());
        Interpreter interpreter = new Interpreter(feed, log, unitOfWork, reader, outlet);
        InterpreterLoop loop = new InterpreterLoop(
                feed,
                interpreter,
                timers,
                tools.signals(),
                pressure.pace(timers, () -> lanes.stream().anyMatch(Lane::isSated)));
        Entrance entrance = new Entrance(tools.journal(), seams, loop, pressure);
        ShopSide.Ground ground = new ShopSide.Ground(log, entrance.own(), unitOfWork, reader, wishes, tools.routes());
        List<ShopSide> sides = tools.shops().reached().stream()
                .map(shop -> new ShopSide(shop.trying(seams), ground, clockwork.at(pressure.pace(timers))))
                .toList();
        sides.forEach(side -> lanes.add(side.lane()));
        return new Core(
                entrance,
                interpreter,
                loop,
                lanes,
                new Besides(sides, sweeps, ground.intake(), Desks.of(tools, timers), reader));
    }

    private static Map<ConnectionName, SourceSystem> sources(List<Shop> shops, Seams seams) {
        Map<ConnectionName, SourceSystem> sources = new HashMap<>();
        shops.forEach(shop -> sources.put(shop.name(), seams.peers().source().apply(new ShopifySourceAdapter())));
        return sources;
    }

    Future<Void> start() {
        return Future.all(besides.shops().stream().map(ShopSide::load).toList())
                .compose(loaded -> besides.desks().start())
                .compose(read -> loop.start())
                .onSuccess(ready -> {
                    lanes.forEach(Lane::start);
                    besides.sweeps().forEach(SweepLoop::start);
                });
    }

    /** Takes keys that a person woke. */
    void woken(List<Dirty> keys) {
        lanes.forEach(lane -> lane.offer(keys));
    }

    /** Finishes what is under way. What is left is durable and waits. */
    Future<Void> drain() {
        List<Future<?>> stopping = new ArrayList<>();
        besides.shops().forEach(shop -> stopping.add(shop.stop()));
        besides.sweeps().forEach(sweep -> stopping.add(sweep.stop()));
        besides.desks().stop();
        return Future.join(stopping)
                .compose(quiet -> loop.stop())
                .compose(stopped ->
                        Future.join(lanes.stream().map(Lane::stop).toList()).mapEmpty());
    }
}
