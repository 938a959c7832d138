package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.isolation.IsolationBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "isolation",
        mixinStandardHelpOptions = true,
        description = "Measures what one pair feels of another whose D365 is down: at p99 no more than 20 %%.")
final class IsolationCommand implements Callable<Integer> {

    private static final double BAR = 0.2;

    private final Path launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--waiting", defaultValue = "20000", description = "Orders that wait: ${DEFAULT-VALUE}.")
    private int waiting;

    @Option(names = "--rate", defaultValue = "20", description = "Orders per second measured: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "Length of a measurement: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to this file too.")
    private Optional<Path> json = Optional.empty();

    IsolationCommand(Path launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException {
        if (waiting < 0 || waiting > 1_000_000 || rate < 1 || rate > 1_000 || seconds < 1 || seconds > 3_600) {
            throw new ParameterException(
                    spec.commandLine(), "--waiting is up to 1000000, --rate up to 1000, --seconds up to 3600.");
        }
        try (Scratch scratch = Scratch.make()) {
            IsolationBench.Result result = new IsolationBench(launcher, scratch.directory(), this::tell)
                    .run(new IsolationBench.Load(waiting, rate, Duration.ofSeconds(seconds)));
            tell(String.format(Locale.ROOT, "p99 beside trouble against alone: %+.0f %%", result.slowdown() * 100));
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("waiting", waiting);
            figures.put("aloneMillis", result.alone().millis());
            figures.put("besideMillis", result.beside().millis());
            figures.put("slowdown", result.slowdown());
            Report.write(figures, json);
            return result.slowdown() <= BAR ? 0 : 1;
        }
    }

    private void tell(String progress) {
        spec.commandLine().getOut().println(progress);
        spec.commandLine().getOut().flush();
    }
}
