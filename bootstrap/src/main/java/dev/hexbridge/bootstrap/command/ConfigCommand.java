package dev.hexbridge.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Looks after the settings.",
        synopsisSubcommandLabel = "COMMAND")
record ConfigCommand(Terminal terminal) implements Callable<Integer> {

    @Override
    public Integer call() {
        terminal.err().println("config needs a command: hexbridge config check [--config FILE]");
        terminal.err().flush();
        return Terminal.MISUSED;
    }
}
