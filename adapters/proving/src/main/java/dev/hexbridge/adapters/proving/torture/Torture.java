package dev.hexbridge.adapters.proving.torture;

import dev.hexbridge.adapters.proving.check.Breach;
import dev.hexbridge.adapters.proving.check.Evidence;
import dev.hexbridge.adapters.proving.check.Invariants;
import dev.hexbridge.adapters.proving.drive.Buyers;
import dev.hexbridge.adapters.proving.fault.Fault;
import dev.hexbridge.adapters.proving.fault.Faults;
import dev.hexbridge.adapters.proving.scene.Fleet;
import dev.hexbridge.adapters.proving.scene.Shopfront;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One run: load, faults one after the other, quiet, and the verdict.
 *
 * @param directory an empty folder, for everything
 * @param tell takes the progress
 */
public record Torture(Path directory, Consumer<String> tell) {

    /** Longer than the emulated D365 ever takes to commit after a cut. */
    private static final String SETTLE_WINDOW_MS = "14000";

    private static final double ORDERS_PER_SECOND = 15;
    private static final Duration BAR = Duration.ofSeconds(5);
    private static final double LEAST_SHARE = 0.2;

    /** Runs a plan. */
    public Outcome run(Plan plan) throws IOException, SQLException, InterruptedException {
        List<String> words = List.of(SETTLE_WINDOW_MS, plan.plant().token());
        try (Stage stage = new Stage(directory, plan.seed(), words).open()) {
            Map<String, Long> struck = new TreeMap<>();
            List<Buyers.Order> orders;
            try (Buyers buyers = new Buyers(shops(plan, stage), plan.seed(), ORDERS_PER_SECOND)) {
                TimeUnit.MILLISECONDS.sleep(plan.pace().warmUp().toMillis());
                inject(plan, stage, struck);
                TimeUnit.MILLISECONDS.sleep(plan.pace().warmUp().toMillis());
                orders = buyers.goHome();
            }
            tell.accept("the faults are over; waiting for quiet");
            Quiet.come(stage, plan.quiet());
            List<String> replays = new People(stage).replaySome();
            Quiet.come(stage, plan.quiet());
            return judged(plan, stage, struck, orders, replays);
        }
    }

    /** Where only one way can show a planted fault, nobody buys elsewhere. */
    private static List<Shopfront> shops(Plan plan, Stage stage) {
        Optional<Shopfront.Way> only = switch (plan.plant()) {
            case BLIND_RESEND, NO_SETTLE_WINDOW -> Optional.of(Shopfront.Way.GENERATED);
            case SETTLE_BEFORE_LINK -> Optional.of(Shopfront.Way.ONE_WAY);
            default -> Optional.empty();
        };
        return stage.emulators().shops().stream()
                .filter(shop -> only.isEmpty() || only.get() == shop.way())
                .toList();
    }

    private void inject(Plan plan, Stage stage, Map<String, Long> struck) throws InterruptedException {
        long began = System.nanoTime();
        Set<String> skipped = skipped(plan, stage).keySet();
        Timetable timetable = new Timetable(
                plan.faults().stream()
                        .filter(fault -> !skipped.contains(fault.kind()))
                        .toList(),
                plan.seed());
        for (int i = 0;
                i < plan.pace().most()
                        && System.nanoTime() - began < plan.pace().time().toNanos();
                i++) {
            Timetable.Entry entry = timetable.next();
            TimeUnit.MILLISECONDS.sleep(entry.pauseMillis());
            long at = System.nanoTime();
            Fault fault = entry.fault();
            long effects = struck(fault, stage, entry.seed());
            if (effects > 0) {
                struck.merge(fault.kind(), 1L, Long::sum);
            }
            tell.accept(String.format(
                    Locale.ROOT,
                    "%7.1f s  %-36s %4d seen, took %.1f s",
                    (at - began) / 1e9,
                    fault.kind(),
                    effects,
                    (System.nanoTime() - at) / 1e9));
        }
    }

    /** The database that a fault is done with may be down for another one's sake: then it has no effect. */
    private long struck(Fault fault, Stage stage, long seed) throws InterruptedException {
        try {
            return fault.strike(stage, new SplittableRandom(seed));
        } catch (IOException | SQLException prevented) {
            tell.accept(fault.kind() + " was prevented: " + prevented.getMessage());
            return 0;
        }
    }

    private static Map<String, String> skipped(Plan plan, Stage stage) {
        Map<String, String> skipped = new TreeMap<>();
        plan.faults().stream()
                .filter(fault -> !stage.disk().canMisbehave() && Faults.needsBadDisk(fault))
                .forEach(fault -> skipped.put(fault.kind(), "there is no C compiler (gcc) here"));
        return skipped;
    }

    private Outcome judged(
            Plan plan, Stage stage, Map<String, Long> struck, List<Buyers.Order> orders, List<String> replays)
            throws IOException, SQLException {
        Evidence evidence = Collection.of(stage, orders, replays);
        List<Breach> breaches = new ArrayList<>(Invariants.broken(evidence));
        breaches.addAll(stage.complaints());
        Outcome.Work work = new Outcome.Work(
                evidence.driver().acked().size(),
                evidence.erp().writes().size(),
                evidence.erp().headers().size(),
                evidence.engines().size());
        List<Fleet.Recovery> recoveries = stage.fleet().recoveries();
        recoveries.stream()
                .filter(recovery -> recovery.took().compareTo(BAR) > 0 && recovery.isJudged())
                .forEach(recovery -> breaches.add(new Breach("recovery", "an engine took " + recovery)));
        if (work.orders() < orders.size() * LEAST_SHARE || work.acked() < orders.size() || orders.isEmpty()) {
            breaches.add(new Breach(
                    "enough",
                    "of " + orders.size() + " orders " + work.orders() + " came to D365, and " + work.acked()
                            + " deliveries were acknowledged: nothing is proven"));
        }
        return new Outcome(plan, work, struck, skipped(plan, stage), recoveries, breaches);
    }
}
