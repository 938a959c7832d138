package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.run.Plan;
import dev.hexbridge.adapters.proving.scenario.Latency;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = "Measures how long an order takes to D365 at a tenth of the capacity (or at --rate):"
                + " at p50 within 10 ms, at p99 within 50.")
final class LatencyCommand implements Callable<Integer> {

    private static final double P50_MILLIS = 10;
    private static final double P99_MILLIS = 50;

    private final Path launcher;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Session session;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LoadOptions load;

    LatencyCommand(Path launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Plan plan = load.plan(session.spec());
        Plan.Frame frame = load.frame(session.spec());
        return session.run(
                load, directory -> new Latency(launcher, directory, session::tell).run(plan, frame), this::holds);
    }

    private boolean holds(Map<String, Object> figures) {
        return Session.within(figures, "acceptedMillis.p50", P50_MILLIS)
                && Session.within(figures, "acceptedMillis.p99", P99_MILLIS)
                && Session.within(figures, "missing", 0);
    }
}
