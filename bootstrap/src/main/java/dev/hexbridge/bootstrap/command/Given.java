package dev.hexbridge.bootstrap.command;

import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.settings.SettingsFile;
import dev.hexbridge.bootstrap.settings.SettingsReader;
import dev.hexbridge.bootstrap.settings.SettingsResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The settings that a command was given; where they have faults, those are told on the terminal. */
final class Given {

    private Given() {}

    /** Settings of a file, or of the environment alone. */
    static Optional<Settings> settings(Terminal terminal, Optional<Path> file) {
        if (file.isEmpty()) {
            return read(terminal, Optional.empty());
        }
        try {
            return read(terminal, Optional.of(SettingsFile.of(file.get())));
        } catch (IOException unreadable) {
            terminal.err().println("The settings " + file.get() + " cannot be read: " + unreadable);
            terminal.err().flush();
            return Optional.empty();
        }
    }

    /** The settings of the sandbox, or of a file that stands in for them. */
    static Optional<Settings> sandbox(Terminal terminal, Optional<Path> file) {
        return file.isPresent() ? settings(terminal, file) : read(terminal, Optional.of(SettingsFile.sandbox()));
    }

    private static Optional<Settings> read(Terminal terminal, Optional<SettingsFile> file) {
        return switch (SettingsReader.read(file, terminal.environment())) {
            case SettingsResult.Read read -> Optional.of(read.settings());
            case SettingsResult.Faulty faulty -> {
                tell(terminal, "The settings have faults:", faulty.faults());
                yield Optional.empty();
            }
        };
    }

    /** Tells faults, each on a line of its own. */
    static void tell(Terminal terminal, String what, List<?> faults) {
        terminal.err().println(what);
        faults.forEach(fault -> terminal.err().println("  " + fault));
        terminal.err().flush();
    }
}
