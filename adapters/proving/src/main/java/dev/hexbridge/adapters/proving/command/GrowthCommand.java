package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.run.Plan;
import dev.hexbridge.adapters.proving.scenario.Growth;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = "Measures what a long history costs, in pairs of runs without and with it: at most 5 %% at the"
                + " median.")
final class GrowthCommand implements Callable<Integer> {

    private static final double LEAST = 0.95;

    private final Path launcher;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Session session;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LoadOptions load;

    @Option(names = "--receipts", defaultValue = "200000", description = "Older receipts: ${DEFAULT-VALUE}.")
    private int receipts;

    @Option(names = "--runs", defaultValue = "3", description = "Pairs of runs: ${DEFAULT-VALUE}.")
    private int runs;

    GrowthCommand(Path launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        LoadOptions.within(session.spec(), "--receipts", receipts, 1, 1_000_000_000);
        LoadOptions.within(session.spec(), "--runs", runs, 1, 100);
        Plan plan = load.plan(session.spec());
        Plan.Frame frame = load.frame(session.spec());
        if (frame.database().isPresent()) {
            throw new ParameterException(
                    session.spec().commandLine(), "--database is not for this: it starts two servers that are alike.");
        }
        return session.run(
                load,
                directory -> new Growth(launcher, directory, session::tell).run(plan, frame, receipts, runs),
                GrowthCommand::holds);
    }

    private static boolean holds(Map<String, Object> figures) {
        return Session.number(figures, "ingest.median").orElse(0.0) >= LEAST
                && Session.number(figures, "orderToCash.median").orElse(0.0) >= LEAST;
    }
}
