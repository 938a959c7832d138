package dev.hexbridge.bootstrap.command;

import dev.hexbridge.bootstrap.wiring.Seams;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: without a command, the sandbox. */
@Command(
        name = "hexbridge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Keeps Shopify shops and Microsoft Dynamics 365 in agreement.",
            "Without a command it starts the sandbox: both systems emulated, nothing else needed."
        },
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done, or drained after a signal", "1:failed", "2:used wrongly, or the settings have faults"})
public final class HexbridgeCommand implements Callable<Integer> {

    private final SandboxCommand sandbox;

    private HexbridgeCommand(SandboxCommand sandbox) {
        this.sandbox = sandbox;
    }

    /** The command line with all commands. */
    public static CommandLine commandLine(Terminal terminal) {
        return commandLine(terminal, Seams.none());
    }

    /**
     * The same, with somebody between the engine and its ports: for programs that try it. No option of the command line
     * leads here.
     */
    public static CommandLine commandLine(Terminal terminal, Seams seams) {
        SandboxCommand sandbox = new SandboxCommand(terminal, seams);
        return new CommandLine(new HexbridgeCommand(sandbox))
                .addSubcommand(sandbox)
                .addSubcommand(new RunCommand(terminal, seams))
                .addSubcommand(
                        new CommandLine(new ConfigCommand(terminal)).addSubcommand(new ConfigCheckCommand(terminal)))
                .addSubcommand(new DoctorCommand(terminal))
                .addSubcommand(new MigrateCommand(terminal))
                .addSubcommand(new TimelineCommand(terminal))
                .addSubcommand(new FailuresCommand(terminal))
                .addSubcommand(new ReconcileCommand(terminal))
                .addSubcommand(new StatementCommand(terminal))
                .addSubcommand(new VersionCommand(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err());
    }

    @Override
    public Integer call() {
        return sandbox.call();
    }
}
