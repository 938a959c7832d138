package dev.hexbridge.bootstrap.command;

import picocli.CommandLine.Command;

@Command(name = "config", description = "Looks after the settings.", synopsisSubcommandLabel = "COMMAND")
record ConfigCommand() implements Runnable {

    @Override
    public void run() {
        throw new IllegalArgumentException("config needs a command: config check");
    }
}
