package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.timeline.TimelineBench;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "Measures how long one order's timeline takes beside many others: at p95 within a second.")
final class TimelineCommand implements Callable<Integer> {

    private static final Duration BAR = Duration.ofSeconds(1);

    private final Path launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--orders", defaultValue = "1000000", description = "Orders in the tables: ${DEFAULT-VALUE}.")
    private int orders;

    @Option(names = "--asked", defaultValue = "1000", description = "Orders asked for: ${DEFAULT-VALUE}.")
    private int asked;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to this file too.")
    private Optional<Path> json = Optional.empty();

    TimelineCommand(Path launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (asked < 1 || orders < asked || asked > 100_000) {
            throw new ParameterException(
                    spec.commandLine(), "--asked is from 1 to 100000, and --orders is not below it.");
        }
        try (Scratch scratch = Scratch.make()) {
            TimelineBench.Result result =
                    new TimelineBench(launcher, scratch.directory(), this::tell).run(asked, orders);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("orders", result.orders());
            figures.put("fewMillis", result.few().millis());
            figures.put("manyMillis", result.many().millis());
            Report.write(figures, json);
            return result.many().p95().compareTo(BAR) <= 0 ? 0 : 1;
        }
    }

    private void tell(String progress) {
        spec.commandLine().getOut().println(progress);
        spec.commandLine().getOut().flush();
    }
}
