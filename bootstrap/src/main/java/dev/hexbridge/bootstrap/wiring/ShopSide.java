package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.shopify.ShopifyAdminAdapter;
import dev.hexbridge.application.care.ParkedTarget;
import dev.hexbridge.application.care.SourceCare;
import dev.hexbridge.application.care.Standing;
import dev.hexbridge.application.care.VersionWatch;
import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.relay.Clockwork;
import dev.hexbridge.application.relay.Lane;
import dev.hexbridge.application.relay.PaymentCollection;
import dev.hexbridge.application.relay.Rereads;
import dev.hexbridge.application.relay.Shares;
import dev.hexbridge.application.relay.Stations;
import dev.hexbridge.application.relay.Table;
import dev.hexbridge.application.relay.Wishes;
import dev.hexbridge.application.relay.Withdrawals;
import dev.hexbridge.application.sweep.OrderSweep;
import dev.hexbridge.application.sweep.OrderSweeps;
import dev.hexbridge.application.sweep.Schedule;
import dev.hexbridge.application.watch.Watch;
import dev.hexbridge.bootstrap.settings.Settings.ShopCare;
import dev.hexbridge.bootstrap.wiring.Shops.Reached;
import dev.hexbridge.domain.alert.AlertKind;
import dev.hexbridge.domain.reconciliation.Watermark.Overlap;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the engine does at one shop besides taking its webhooks: write-backs, re-reads, sweeps, subscriptions. */
final class ShopSide {

    private static final int WINDOW = 4_000;

    private final Reached shop;
    private final Clockwork clockwork;
    private final Standing standing;
    private final ParkedTarget target;
    private final Lane lane;
    private final OrderSweeps sweeps;
    private final VersionWatch versions;
    private final Set<String> topics;
    private final List<SourceCare> cares = new ArrayList<>();

    /**
     * What a shop's side stands on.
     *
     * @param log the inbox, to read from
     * @param intake the inbox, to write to
     * @param unitOfWork the journal's transactions
     * @param reader makes of receipts what they come to
     * @param wishes what is wanted
     * @param routes the pairs' ways
     */
    record Ground(
            EventLog log, ReceiveChange intake, UnitOfWork unitOfWork, Reader reader, Wishes wishes, Routes routes) {}

    ShopSide(Reached shop, Ground ground, Clockwork clockwork) {
        this.shop = shop;
        this.clockwork = clockwork;
        standing = new Standing(shop.name(), ground.unitOfWork(), clockwork.clock(), clockwork.signals());
        target = new ParkedTarget(shop.orders(), standing, clockwork.clock());
        Rereads rereads =
                new Rereads(shop.admin().snapshots(), ground.intake(), ground.unitOfWork(), clockwork.clock());
        Stations stations = Stations.of(
                        ground.log(), ground.unitOfWork(), ground.reader(), ground.wishes(), target, clockwork)
                .with(rereads, new Withdrawals(this::withdrawn))
                .collecting(new PaymentCollection(
                        shop.admin().payments(), ground.unitOfWork(), ground.wishes(), clockwork.clock()));
        topics = ground.routes().booksPayments(shop.name())
                ? ShopifyAdminAdapter.TOPICS_WITH_PAYMENTS
                : ShopifyAdminAdapter.TOPICS;
        lane = new Lane(shop.name(), stations, new Table(ground.unitOfWork()), clockwork, Shares.equal(WINDOW));
        Schedule schedule = schedule(shop.shop().care(), clockwork);
        OrderSweep sweep = new OrderSweep(
                new OrderSweep.Source(shop.name(), shop.admin().snapshots()),
                ground.intake(),
                ground.unitOfWork(),
                ground.reader(),
                schedule);
        sweeps = new OrderSweeps(sweep, schedule, standing::isParked);
        versions = new VersionWatch(
                shop.name(), shop.admin().versions(), clockwork.clock(), clockwork.timers(), clockwork.signals());
    }

    private static Schedule schedule(ShopCare care, Clockwork clockwork) {
        Overlap overlap = new Overlap(care.sweep().every(), care.sweep().overlap());
        return new Schedule(
                overlap,
                care.sweep().from(),
                clockwork.clock(),
                clockwork.timers(),
                clockwork.signals(),
                clockwork.checkpoints());
    }

    private Future<Void> withdrawn(Instant when) {
        return standing.withdrawn(when).onSuccess(noted -> cares.forEach(SourceCare::again));
    }

    Lane lane() {
        return lane;
    }

    /** The shop as a target, as those see it who look at the engine's health. */
    ParkedTarget target() {
        return target;
    }

    /** Its orders, to be listed and read. */
    SnapshotSource snapshots() {
        return shop.admin().snapshots();
    }

    String name() {
        return shop.name().value();
    }

    Future<Void> load() {
        return standing.load();
    }

    /**
     * Begins with sweeps and with the care for subscriptions.
     *
     * @param here where an emulated shop finds this engine; a real one is told the public address
     * @param watch is told when the shop cannot send
     * @return completes when an emulated shop sends its webhooks; a real one is not waited for
     */
    Future<Void> begin(Optional<URI> here, Watch watch) {
        SourceCare.Source source = new SourceCare.Source(
                shop.name(),
                shop.admin().subscriptions(),
                here.or(() -> shop.shop().care().webhooks()).map(URI::toString),
                topics);
        SourceCare care = new SourceCare(
                source,
                standing,
                sweeps::fill,
                new SourceCare.Rhythm(
                        shop.shop().care().subscriptionsEvery(),
                        clockwork.clock(),
                        clockwork.timers(),
                        clockwork.signals()),
                trouble -> watch.report(AlertKind.SUBSCRIPTION_LOST, name(), trouble));
        cares.add(care);
        Future<Void> begun = care.start();
        sweeps.start();
        versions.start();
        return here.isPresent() ? begun : Future.succeededFuture();
    }

    Future<Void> stop() {
        versions.stop();
        List<Future<Void>> stopping =
                new ArrayList<>(cares.stream().map(SourceCare::stop).toList());
        stopping.add(sweeps.stop());
        return Future.join(stopping).mapEmpty();
    }
}
