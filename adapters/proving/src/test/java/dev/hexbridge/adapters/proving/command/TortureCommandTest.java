package dev.hexbridge.adapters.proving.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TortureCommandTest {

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void aPlantedFaultThatDoesNotExistIsWrongUseAndTheOthersAreNamed() {
        assertEquals(2, run("--planted", "nonsense"));
        assertTrue(errors.toString().contains("ack-before-commit"), errors::toString);
    }

    @Test
    void noTimeAtAllIsWrongUse() {
        assertEquals(2, run("--minutes", "0"));
        assertTrue(errors.toString().contains("--minutes"), errors::toString);
    }

    @Test
    void aFaultThatDoesNotExistIsWrongUse() {
        assertEquals(2, run("--faults", "kill-at-dinner"));
        assertTrue(errors.toString().contains("kill-anytime"), errors::toString);
    }

    @Test
    void aReportThatCannotBeWrittenIsWrongUse() {
        assertEquals(2, run("--json", folder.resolve("nowhere/out.json").toString()));
        assertTrue(errors.toString().contains("cannot be written"), errors::toString);
    }

    @Test
    void aSeedThatIsNoNumberIsWrongUse() {
        assertEquals(2, run("--seed", "lucky"));
    }

    private int run(String... arguments) {
        CommandLine commands = Main.commandLine(folder.resolve("no-launcher"));
        commands.setErr(new PrintWriter(errors, true));
        String[] all = new String[arguments.length + 1];
        all[0] = "torture";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return commands.execute(all);
    }
}
