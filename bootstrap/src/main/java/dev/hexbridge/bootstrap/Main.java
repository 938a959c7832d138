package dev.hexbridge.bootstrap;

import dev.hexbridge.bootstrap.command.HexbridgeCommand;
import dev.hexbridge.bootstrap.command.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program begins. */
public final class Main {

    private Main() {}

    /**
     * Runs a command. The virtual machine ends with the command, or when a command that goes on ends it.
     *
     * @param arguments the command and its options; none for the sandbox
     */
    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(
                System.getenv(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System::exit);
        int code = HexbridgeCommand.commandLine(terminal).execute(arguments);
        if (code != Terminal.LATER) {
            System.exit(code);
        }
    }
}
