package dev.hexbridge.adapters.proving.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The engine beside its yardsticks, in one call on one machine.
 *
 * @param launcher starts the engine
 * @param directory where everything is kept
 * @param given the D365 that orders go to; empty for an emulated one
 * @param tell takes the progress
 */
public record Bench(Path launcher, Path directory, Optional<GivenErp> given, Consumer<String> tell) {

    /** What is measured of the whole. */
    public enum Part {
        ALL,
        ENGINE,
        YARDSTICKS
    }

    private static final String INGEST = "ingest";
    private static final String ORDER_TO_CASH = "orderToCash";

    /** Measures; all figures by name. */
    public Map<String, Object> run(Plan plan, Plan.Frame frame, Part part) throws IOException, SQLException {
        try (Site site = Site.open(launcher, directory, frame.database())) {
            tell.accept("making and signing orders");
            int warmupOrders = frame.warmup().orders();
            Load.Cargo warm = site.load().build(0, warmupOrders, frame.seed());
            Load.Cargo cargo = site.load().build(warmupOrders, plan.orders(), frame.seed());
            Map<String, YardstickRun.Result> yardsticks = part == Part.ENGINE
                    ? Map.of()
                    : yardsticks(new YardstickRun(site, plan, frame.warmup().time()), cargo);
            Optional<Measured> engine =
                    part == Part.YARDSTICKS ? Optional.empty() : engine(site, plan, frame, warm, cargo);
            return figures(yardsticks, engine);
        }
    }

    private Map<String, YardstickRun.Result> yardsticks(YardstickRun run, Load.Cargo cargo)
            throws IOException, SQLException {
        Map<String, YardstickRun.Result> results = new LinkedHashMap<>();
        results.put("hmac", told("hmac", run.hmac(cargo)));
        results.put(INGEST, told(INGEST, run.ingest(cargo)));
        results.put(ORDER_TO_CASH, told(ORDER_TO_CASH, run.orderToCash(cargo)));
        return results;
    }

    private Optional<Measured> engine(Site site, Plan plan, Plan.Frame frame, Load.Cargo warm, Load.Cargo cargo)
            throws IOException, SQLException {
        tell.accept("warming up the engine");
        site.restartDatabase();
        try (EngineRun engine = EngineRun.start(site, plan.strategy(), frame.draining(), given)) {
            engine.warmUp(warm, frame.warmup().time(), plan.connections());
            tell.accept("measuring the engine");
            return Optional.of(engine.measure(
                    cargo, new Load.Sending(engine.target(), plan.sending(), plan.rate(), plan.connections(), false)));
        }
    }

    private YardstickRun.Result told(String name, YardstickRun.Result result) {
        tell.accept("yardstick %s: %,.0f per second".formatted(name, result.perSecond()));
        return result;
    }

    static Map<String, Object> figures(Map<String, YardstickRun.Result> yardsticks, Optional<Measured> engine) {
        Map<String, Object> figures = new LinkedHashMap<>();
        YardstickRun.Result ingest = yardsticks.get(INGEST);
        YardstickRun.Result orderToCash = yardsticks.get(ORDER_TO_CASH);
        if (engine.isPresent() && ingest != null && orderToCash != null) {
            Map<String, Object> ratios = new LinkedHashMap<>();
            ratios.put(INGEST, engine.get().sent().ackedPerSecond() / ingest.perSecond());
            ratios.put(ORDER_TO_CASH, engine.get().ordersPerSecond() / orderToCash.perSecond());
            figures.put("ratios", ratios);
        }
        engine.ifPresent(measured -> figures.putAll(measured.figures()));
        Map<String, Object> measured = new LinkedHashMap<>();
        yardsticks.forEach((name, result) -> measured.put(name, result.figures()));
        figures.put("yardsticks", measured);
        return figures;
    }
}
