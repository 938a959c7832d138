package dev.hexbridge.bootstrap.command;

import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.wiring.Inspection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks settings and documents, and tells all their faults at once. Reaches out to nobody.")
final class ConfigCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    ConfigCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = Given.settings(terminal, config.file());
        if (settings.isEmpty()) {
            return Terminal.MISUSED;
        }
        List<String> faults = Inspection.of(settings.get()).faults();
        if (faults.isEmpty()) {
            terminal.out().println("The settings and documents have no faults.");
            terminal.out().flush();
            return Terminal.DONE;
        }
        Given.tell(terminal, "The settings and documents have faults:", faults);
        return Terminal.MISUSED;
    }
}
