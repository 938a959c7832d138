package dev.hexbridge.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "version", description = "Tells the version.")
record VersionCommand(Terminal terminal) implements Callable<Integer> {

    @Override
    public Integer call() {
        for (String line : new Version().getVersion()) {
            terminal.out().println(line);
        }
        terminal.out().flush();
        return Terminal.DONE;
    }
}
