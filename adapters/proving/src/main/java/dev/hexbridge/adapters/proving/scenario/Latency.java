package dev.hexbridge.adapters.proving.scenario;

import dev.hexbridge.adapters.proving.run.EngineRun;
import dev.hexbridge.adapters.proving.run.Measured;
import dev.hexbridge.adapters.proving.run.Plan;
import dev.hexbridge.adapters.proving.run.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How long an order takes to D365 while the engine is far from its limits: at a tenth of the capacity that was measured
 * just before. The emulators add no delay of their own, so what is told is all the engine's and the machine's.
 *
 * @param launcher starts the engine
 * @param directory where everything is kept
 * @param tell takes the progress
 */
public record Latency(Path launcher, Path directory, Consumer<String> tell) {

    private static final double SHARE = 0.1;

    /** Measures; all figures by name. */
    public Map<String, Object> run(Plan plan, Plan.Frame frame) throws IOException, SQLException {
        try (Site site = Site.open(launcher, directory, frame.database())) {
            Ground ground = new Ground(site, plan, frame, tell);
            try (EngineRun engine = ground.engine(site)) {
                double rate = plan.rate() > 0 ? plan.rate() : SHARE * capacity(ground, engine);
                tell.accept("measuring at %.0f webhooks per second".formatted(rate));
                int orders = (int) Math.ceil(rate * plan.sending().toSeconds()) + 1;
                Measured measured = ground.measure(engine, plan.sending(), orders, rate);
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("rate", rate);
                figures.putAll(measured.figures());
                return figures;
            }
        }
    }

    private static double capacity(Ground ground, EngineRun engine) throws IOException, SQLException {
        ground.tell("measuring the capacity");
        Measured measured = ground.measure(engine);
        ground.tell("%,.0f orders per second from the first webhook to rest".formatted(measured.ordersPerSecond()));
        return measured.ordersPerSecond();
    }
}
