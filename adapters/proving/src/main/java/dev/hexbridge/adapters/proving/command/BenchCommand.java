package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.run.Bench;
import dev.hexbridge.adapters.proving.run.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures the engine on this machine beside yardsticks. Starts everything that it needs, on loopback.")
final class BenchCommand implements Callable<Integer> {

    private final Path launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LoadOptions load;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to this file too.")
    private Optional<Path> json = Optional.empty();

    BenchCommand(Path launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Plan plan = load.plan(spec);
        Report.check(json, spec);
        try (Scratch scratch = Scratch.make()) {
            Map<String, Object> figures =
                    new Bench(launcher, scratch.directory(), this::tell).run(plan, load.frame(spec));
            Report.write(figures, json);
            Table.lines(figures).forEach(this::tell);
            return ((Number) figures.getOrDefault("missing", 0)).longValue() == 0 ? 0 : 1;
        }
    }

    private void tell(String progress) {
        spec.commandLine().getOut().println(progress);
        spec.commandLine().getOut().flush();
    }
}
