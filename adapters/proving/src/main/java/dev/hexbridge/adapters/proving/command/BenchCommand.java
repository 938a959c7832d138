package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.run.Bench;
import dev.hexbridge.adapters.proving.run.GivenErp;
import dev.hexbridge.adapters.proving.run.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures the engine on this machine beside yardsticks. Starts everything that it needs, on loopback.")
final class BenchCommand implements Callable<Integer> {

    private final Path launcher;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Session session;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LoadOptions load;

    @Option(
            names = "--part",
            defaultValue = "all",
            description = "What is measured: all, engine or yardsticks. Ratios need all.")
    private Bench.Part part = Bench.Part.ALL;

    @Option(
            names = "--dynamics",
            paramLabel = "FILE",
            description = "A D365 for this alone: its entry in the settings as YAML, without a name; defaults in it are"
                    + " the pair's. Sales orders are created there! Else an emulated one is started.")
    private Optional<Path> dynamics = Optional.empty();

    BenchCommand(Path launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Plan plan = load.plan(session.spec());
        Plan.Frame frame = load.frame(session.spec());
        Optional<GivenErp> given = dynamics.isPresent() ? Optional.of(given(dynamics.get())) : Optional.empty();
        return session.run(
                load,
                directory -> new Bench(launcher, directory, given, session::tell).run(plan, frame, part),
                this::holds);
    }

    private GivenErp given(Path file) {
        try {
            return GivenErp.read(file);
        } catch (IOException unreadable) {
            throw new ParameterException(session.spec().commandLine(), "--dynamics: " + unreadable.getMessage());
        }
    }

    private boolean holds(Map<String, Object> figures) {
        return part == Bench.Part.YARDSTICKS || Session.within(figures, "missing", 0);
    }
}
