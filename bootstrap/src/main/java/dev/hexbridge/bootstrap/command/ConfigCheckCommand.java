package dev.hexbridge.bootstrap.command;

import dev.hexbridge.adapters.documents.DocumentsAdapter;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks settings and documents, and tells all their faults at once. Reaches out to nobody.")
final class ConfigCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--config", paramLabel = "FILE", description = "The file of settings.")
    private Optional<Path> config = Optional.empty();

    ConfigCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = Given.settings(terminal, config);
        if (settings.isEmpty()) {
            return Terminal.MISUSED;
        }
        return switch (new DocumentsAdapter(settings.get().storage().documentsDirectory()).load()) {
            case CatalogueCompilation.Loaded loaded -> {
                terminal.out().println("The settings and documents have no faults.");
                terminal.out().flush();
                yield Terminal.DONE;
            }
            case CatalogueCompilation.Faulty faulty -> {
                faulty.faults().forEach(fault -> terminal.err().println("  " + fault));
                terminal.err().flush();
                yield Terminal.MISUSED;
            }
        };
    }
}
