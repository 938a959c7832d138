package dev.hexbridge.adapters.proving.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompletenessCommandTest {

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void noKillAtAllAndNothingLostAreWrongUse() {
        assertEquals(2, run("--kills", "0"));
        assertEquals(2, run("--lost", "0"));
        assertEquals(2, run("--lost", "1"));
        assertTrue(errors.toString().contains("--lost is above 0"), errors::toString);
    }

    private int run(String... arguments) {
        CommandLine commands = Main.commandLine(folder.resolve("no-launcher"));
        commands.setErr(new PrintWriter(errors, true));
        String[] all = new String[arguments.length + 2];
        all[0] = "torture";
        all[1] = "completeness";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return commands.execute(all);
    }
}
