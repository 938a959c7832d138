package dev.hexbridge.bootstrap.command;

import dev.hexbridge.bootstrap.settings.Settings;
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

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "The file of settings.")
    private Optional<Path> config = Optional.empty();

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = Given.settings(terminal, config);
        return settings.map(given -> new Service(terminal, given).run(engine -> {}))
                .orElse(Terminal.MISUSED);
    }
}
