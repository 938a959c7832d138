package dev.hexbridge.bootstrap.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names the file of settings, for commands that do without one too. */
final class ConfigOption {

    @Option(names = "--config", paramLabel = "FILE", description = "The file of settings.")
    private Optional<Path> config = Optional.empty();

    Optional<Path> file() {
        return config;
    }
}
