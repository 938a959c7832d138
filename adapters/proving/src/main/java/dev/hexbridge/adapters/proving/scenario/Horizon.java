package dev.hexbridge.adapters.proving.scenario;

import dev.hexbridge.adapters.proving.figures.Paired;
import dev.hexbridge.adapters.proving.meter.Database;
import dev.hexbridge.adapters.proving.run.EngineRun;
import dev.hexbridge.adapters.proving.run.Measured;
import dev.hexbridge.adapters.proving.run.Plan;
import dev.hexbridge.adapters.proving.run.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a transaction costs that somebody holds open: runs without and with it in turn. While it is held, orders come at
 * a steady rate, so that rows die which cannot be cleared away; then follows the run that is measured, still held.
 *
 * @param launcher starts the engine
 * @param directory where everything is kept
 * @param tell takes the progress
 */
public record Horizon(Path launcher, Path directory, Consumer<String> tell) {

    private static final String DEAD = "select coalesce(sum(n_dead_tup), 0)::bigint from pg_stat_user_tables";

    /**
     * How a transaction is held.
     *
     * @param time how long before the measured run
     * @param rate orders per second meanwhile
     * @param runs how many pairs for each kind
     */
    public record Holding(Duration time, int rate, int runs) {}

    /** Measures; all figures by name, in a group for each kind of transaction. */
    public Map<String, Object> run(Plan plan, Plan.Frame frame, Holding holding) throws IOException, SQLException {
        try (Site site = Site.open(launcher, directory, frame.database())) {
            Ground ground = new Ground(site, plan, frame, tell);
            try (EngineRun engine = ground.engine(site)) {
                Map<String, Object> figures = new LinkedHashMap<>();
                for (Hold hold : Hold.values()) {
                    figures.put(hold.name().toLowerCase(Locale.ROOT), pairs(ground, engine, hold, holding));
                }
                return figures;
            }
        }
    }

    private Map<String, Object> pairs(Ground ground, EngineRun engine, Hold hold, Holding holding)
            throws IOException, SQLException {
        Paired ingest = new Paired();
        Paired orderToCash = new Paired();
        long dead = 0;
        for (int run = 1; run <= holding.runs(); run++) {
            // Who comes second finds the machine warmer: they take turns.
            boolean plainFirst = run % 2 == 1;
            Optional<Measured> before = plainFirst ? Optional.of(ground.measure(engine)) : Optional.empty();
            Held held = held(ground, engine, hold, holding);
            Measured plain = before.isPresent() ? before.get() : ground.measure(engine);
            dead = Math.max(dead, held.dead());
            ingest.add(plain.sent().ackedPerSecond(), held.measured().sent().ackedPerSecond());
            orderToCash.add(plain.ordersPerSecond(), held.measured().ordersPerSecond());
            tell.accept("pair %d of %d: %,.0f orders per second without, %,.0f with"
                    .formatted(
                            run,
                            holding.runs(),
                            plain.ordersPerSecond(),
                            held.measured().ordersPerSecond()));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("deadTuples", dead);
        figures.put("ingest", ingest.figures());
        figures.put("orderToCash", orderToCash.figures());
        return figures;
    }

    private record Held(Measured measured, long dead) {}

    private Held held(Ground ground, EngineRun engine, Hold hold, Holding holding) throws IOException, SQLException {
        try (Database held = hold.take(ground.site().url())) {
            tell.accept(
                    "holding a " + hold + " transaction for " + holding.time().toSeconds() + " s");
            churn(ground, engine, holding);
            Measured measured = ground.measure(engine);
            long dead = ground.site().database().number(DEAD);
            held.execute("rollback");
            ground.site().database().execute(Hold.CLEAN);
            return new Held(measured, dead);
        }
    }

    private static void churn(Ground ground, EngineRun engine, Holding holding) throws IOException, SQLException {
        int orders = (int) (holding.time().toSeconds() * holding.rate()) + 1;
        var unused = ground.measure(engine, holding.time(), orders, holding.rate());
    }
}
