package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.run.Plan;
import dev.hexbridge.adapters.proving.scenario.Horizon;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "horizon",
        mixinStandardHelpOptions = true,
        description = "Measures what a held snapshot and a held write transaction cost, in pairs of runs without and"
                + " with each: at most 10 %% at the median.")
final class HorizonCommand implements Callable<Integer> {

    private static final double LEAST = 0.9;

    private final Path launcher;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Session session;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LoadOptions load;

    @Option(
            names = "--minutes",
            defaultValue = "0.5",
            description = "How long a transaction is held before the measured run: ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(
            names = "--churn",
            defaultValue = "200",
            description = "Webhooks per second while it is held: ${DEFAULT-VALUE}.")
    private int churn;

    @Option(names = "--runs", defaultValue = "3", description = "Pairs of runs for each: ${DEFAULT-VALUE}.")
    private int runs;

    HorizonCommand(Path launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        LoadOptions.within(session.spec(), "--runs", runs, 1, 100);
        LoadOptions.within(session.spec(), "--churn", churn, 1, 10_000);
        LoadOptions.within(session.spec(), "--minutes", minutes, 0.01, 120);
        Plan plan = load.plan(session.spec());
        Plan.Frame frame = load.frame(session.spec());
        Horizon.Holding holding = new Horizon.Holding(Duration.ofMillis((long) (minutes * 60_000)), churn, runs);
        return session.run(
                load,
                directory -> new Horizon(launcher, directory, session::tell).run(plan, frame, holding),
                HorizonCommand::holds);
    }

    private static boolean holds(Map<String, Object> figures) {
        return figures.keySet().stream()
                .allMatch(kind -> Session.number(figures, kind + ".ingest.median")
                                        .orElse(0.0)
                                >= LEAST
                        && Session.number(figures, kind + ".orderToCash.median").orElse(0.0) >= LEAST);
    }
}
