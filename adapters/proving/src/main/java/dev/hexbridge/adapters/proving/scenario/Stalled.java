package dev.hexbridge.adapters.proving.scenario;

import dev.hexbridge.adapters.proving.engine.Quiescence;
import dev.hexbridge.adapters.proving.meter.Signal;
import dev.hexbridge.adapters.proving.run.EngineRun;
import dev.hexbridge.adapters.proving.run.Measured;
import dev.hexbridge.adapters.proving.run.Plan;
import dev.hexbridge.adapters.proving.run.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * D365, then the database, stands still while webhooks come. The engine has to answer, keep its memory, and lose
 * nothing.
 *
 * @param launcher starts the engine
 * @param directory where everything is kept
 * @param tell takes the progress
 */
public record Stalled(Path launcher, Path directory, Consumer<String> tell) {

    private static final String STALL = "{\"stall\":true}";
    private static final String GO_ON = "{\"stall\":false}";

    /**
     * Measures; all figures by name, in two groups.
     *
     * @param still how long the database stands still
     */
    public Map<String, Object> run(Plan plan, Plan.Frame frame, Duration still) throws IOException, SQLException {
        try (Site site = Site.open(launcher, directory, frame.database())) {
            Ground ground = new Ground(site, plan, frame, tell);
            try (EngineRun engine = ground.engine(site)) {
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("dynamics", dynamics(ground, engine));
                OptionalLong postmaster = site.postmaster();
                if (postmaster.isPresent()) {
                    figures.put("database", database(ground, engine, postmaster.getAsLong(), still));
                }
                return figures;
            }
        }
    }

    private Map<String, Object> dynamics(Ground ground, EngineRun engine) throws IOException, SQLException {
        tell.accept("D365 stands still");
        engine.peers().knobs(STALL);
        try (Alarm goOn =
                Alarm.after(ground.plan().sending(), () -> engine.peers().knobs(GO_ON))) {
            Measured measured = ground.measure(engine);
            goOn.check();
            return measured.memoryFigures();
        }
    }

    /** A third of the sending goes before it, and the rest after. */
    private Map<String, Object> database(Ground ground, EngineRun engine, long postmaster, Duration still)
            throws IOException, SQLException {
        Duration before = ground.plan().sending().dividedBy(3);
        Duration sending = ground.plan().sending().plus(still);
        try (Alarm stop = Alarm.after(before, () -> Signal.STOP.sendToTree(postmaster));
                Alarm goOn = Alarm.after(before.plus(still), () -> Signal.CONT.sendToTree(postmaster))) {
            tell.accept("the database stands still for " + still.toSeconds() + " s");
            Measured measured = ground.measure(engine, sending, ground.plan().orders(), 0);
            stop.check();
            goOn.check();
            Quiescence.pause();
            return measured.memoryFigures();
        } finally {
            Signal.CONT.sendToTree(postmaster);
        }
    }
}
