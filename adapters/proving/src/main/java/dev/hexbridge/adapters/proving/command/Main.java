package dev.hexbridge.adapters.proving.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The proving ground's command line, behind the launcher's {@code bench}. */
public final class Main {

    private static final int FAILED = 1;

    private Main() {}

    @Command(name = "hexbridge", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true)
    private static final class Root {}

    /** Runs one command. The first argument is the script that starts engines. */
    public static void main(String[] arguments) {
        quiet("io.vertx.core.net.impl.ConnectionBase");
        String[] command = Arrays.copyOfRange(arguments, 1, arguments.length);
        System.exit(commandLine(Path.of(arguments[0])).execute(command));
    }

    /** Connections are cut here on purpose: nobody wants to be told of each. */
    private static void quiet(String name) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
    }

    static CommandLine commandLine(Path launcher) {
        CommandLine bench = new CommandLine(new BenchCommand(launcher.toAbsolutePath()))
                .addSubcommand(new TimelineCommand(launcher.toAbsolutePath()))
                .addSubcommand(new IsolationCommand(launcher.toAbsolutePath()))
                .addSubcommand(new LatencyCommand(launcher.toAbsolutePath()))
                .addSubcommand(new StalledCommand(launcher.toAbsolutePath()))
                .addSubcommand(new GrowthCommand(launcher.toAbsolutePath()))
                .addSubcommand(new HorizonCommand(launcher.toAbsolutePath()));
        return new CommandLine(new Root())
                .addSubcommand(bench)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .addSubcommand(new CommandLine(new TortureCommand()).addSubcommand(new CompletenessCommand()))
                .setExecutionExceptionHandler((failed, command, parsed) -> {
                    command.getErr().println("Nothing was measured: " + failed.getMessage());
                    return FAILED;
                });
    }
}
