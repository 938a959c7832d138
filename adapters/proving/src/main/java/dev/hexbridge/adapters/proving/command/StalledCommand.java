package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.run.Plan;
import dev.hexbridge.adapters.proving.scenario.Stalled;
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
        name = "stalled",
        mixinStandardHelpOptions = true,
        description = "Measures the engine while D365, and then the database, stands still: memory below 512 MB, and"
                + " nothing acknowledged is lost.")
final class StalledCommand implements Callable<Integer> {

    private static final double MEGABYTES = 512;

    private final Path launcher;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Session session;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LoadOptions load;

    @Option(
            names = "--still",
            defaultValue = "12",
            description = "Seconds that the database stands still: ${DEFAULT-VALUE}.")
    private int still;

    StalledCommand(Path launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        LoadOptions.within(session.spec(), "--still", still, 1, 3_600);
        Plan plan = load.plan(session.spec());
        Plan.Frame frame = load.frame(session.spec());
        return session.run(
                load,
                directory ->
                        new Stalled(launcher, directory, session::tell).run(plan, frame, Duration.ofSeconds(still)),
                StalledCommand::holds);
    }

    private static boolean holds(Map<String, Object> figures) {
        return figures.keySet().stream()
                .allMatch(group -> Session.within(figures, group + ".missing", 0)
                        && Session.within(figures, group + ".engineRssMb", MEGABYTES));
    }
}
