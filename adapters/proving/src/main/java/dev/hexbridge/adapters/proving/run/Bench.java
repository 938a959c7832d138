package dev.hexbridge.adapters.proving.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The engine beside its yardsticks, in one call on one machine.
 *
 * @param launcher starts the engine
 * @param directory where everything is kept
 * @param tell takes the progress
 */
public record Bench(Path launcher, Path directory, Consumer<String> tell) {

    /**
     * What was measured.
     *
     * @param engine the engine's figures
     * @param ingest yardstick: HTTP, signature and batched insert
     * @param hmac yardstick: HTTP and signature alone
     * @param orderToCash yardstick: the first, and one plain POST for each order
     */
    private record Results(
            Measured engine, YardstickRun.Result ingest, YardstickRun.Result hmac, YardstickRun.Result orderToCash) {}

    /** Measures; all figures by name. */
    public Map<String, Object> run(Plan plan, Plan.Frame frame) throws IOException, SQLException {
        try (Site site = Site.open(launcher, directory, frame.database())) {
            tell.accept("making and signing orders");
            Load.Cargo warm = site.load().build(0, frame.warmupOrders(), frame.seed());
            Load.Cargo cargo = site.load().build(frame.warmupOrders(), plan.orders(), frame.seed());
            YardstickRun yardsticks = new YardstickRun(site, plan, frame.warmup());
            YardstickRun.Result hmac = told("hmac", yardsticks.hmac(cargo));
            YardstickRun.Result ingest = told("ingest", yardsticks.ingest(cargo));
            YardstickRun.Result orderToCash = told("orderToCash", yardsticks.orderToCash(cargo));
            tell.accept("starting the engine");
            try (EngineRun engine = EngineRun.start(site, plan.strategy(), frame.draining())) {
                engine.warmUp(warm, frame.warmup(), plan.connections());
                tell.accept("measuring the engine");
                Measured measured = engine.measure(
                        cargo,
                        new Load.Sending(engine.target(), plan.sending(), plan.rate(), plan.connections(), false));
                return figures(new Results(measured, ingest, hmac, orderToCash));
            }
        }
    }

    private YardstickRun.Result told(String name, YardstickRun.Result result) {
        tell.accept("yardstick %s: %,.0f per second".formatted(name, result.perSecond()));
        return result;
    }

    private static Map<String, Object> figures(Results results) {
        Map<String, Object> ratios = new LinkedHashMap<>();
        ratios.put("ingest", results.engine().sent().ackedPerSecond() / results.ingest().perSecond());
        ratios.put("orderToCash", results.engine().ordersPerSecond() / results.orderToCash().perSecond());
        Map<String, Object> yardsticks = new LinkedHashMap<>();
        yardsticks.put("ingest", results.ingest().figures());
        yardsticks.put("hmac", results.hmac().figures());
        yardsticks.put("orderToCash", results.orderToCash().figures());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("ratios", ratios);
        figures.putAll(results.engine().figures());
        figures.put("yardsticks", yardsticks);
        return figures;
    }
}
