package dev.hexbridge.adapters.proving.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void aBenchWithoutAQuestionIsWrongUse() {
        assertEquals(2, run("bench"));
        assertTrue(errors.toString().contains("timeline"), errors::toString);
    }

    @Test
    void moreOrdersAskedForThanThereAreIsWrongUse() {
        assertEquals(2, run("bench", "timeline", "--orders", "10", "--asked", "20"));
        assertTrue(errors.toString().contains("--asked"), errors::toString);
    }

    @Test
    void anUnknownOptionIsWrongUse() {
        assertEquals(2, run("bench", "timeline", "--fast"));
    }

    private int run(String... arguments) {
        CommandLine commands = Main.commandLine(folder.resolve("no-launcher"));
        commands.setErr(new PrintWriter(errors, true));
        return commands.execute(arguments);
    }
}
