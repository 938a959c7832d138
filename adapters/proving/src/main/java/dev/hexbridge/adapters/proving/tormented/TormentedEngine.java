package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.bootstrap.command.HexbridgeCommand;
import dev.hexbridge.bootstrap.command.Terminal;
import dev.hexbridge.bootstrap.wiring.Seams;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The engine's program with somebody at its seams. What runs is what users run: the same command line, the same wiring.
 */
public final class TormentedEngine {

    private static final String SECRET = "HEXBRIDGE_SECRET_PROVING";

    private static final int OPTIONS_AT = 5;

    private TormentedEngine() {}

    /**
     * Runs an engine until it is ended.
     *
     * @param words the file of settings, the database that they name, the secret, the settle window in milliseconds, and the
     *     name of a planted fault or {@code none}; then options of the engine's own command
     */
    public static void main(String[] words) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        Steps steps = new Steps(out);
        JumpingClock clock = new JumpingClock();
        Seams seams = Seams.none().with(steps).with(clock).within(Duration.ofMillis(Long.parseLong(words[3])));
        Thread.ofPlatform().name("orders").daemon().start(new Orders(steps, clock));
        Terminal terminal = new Terminal(Map.of(SECRET, words[2]), out, err, System::exit);
        int code = HexbridgeCommand.commandLine(terminal, Plant.of(words[4]).in(seams, words[1]))
                .execute(run(words));
        if (code != Terminal.LATER) {
            System.exit(code);
        }
    }

    private static String[] run(String[] words) {
        List<String> command = new ArrayList<>(List.of("run", "--config", words[0]));
        command.addAll(List.of(words).subList(OPTIONS_AT, words.length));
        return command.toArray(String[]::new);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
