package dev.hexbridge.bootstrap.command;

import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.wiring.Seams;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the engine with the settings of a file. Systems that it does not name are emulated.")
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Seams seams;

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "The file of settings.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--take-over",
            description = "Relieves an engine that runs on the same database: it stops by itself.")
    private boolean takeOver;

    RunCommand(Terminal terminal, Seams seams) {
        this.terminal = terminal;
        this.seams = seams;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = Given.settings(terminal, config);
        return settings.map(
                        given -> new Service(terminal, takeOver ? given.relieving() : given, seams).run(engine -> {}))
                .orElse(Terminal.MISUSED);
    }
}
