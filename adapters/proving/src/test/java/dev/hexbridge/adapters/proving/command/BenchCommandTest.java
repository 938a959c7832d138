package dev.hexbridge.adapters.proving.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BenchCommandTest {

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seconds 0",
                "--seconds ten",
                "--orders 0",
                "--rate -1",
                "--rate NaN",
                "--connections 0",
                "--strategy guessed",
                "--warmup -1",
                "--warmup-orders 0",
                "--drain 0",
                "--part some",
                "--dynamics no-such-file.yaml",
                "--database mysql://127.0.0.1/x",
                "--database postgresql://127.0.0.1"
            })
    void whatIsOutOfBoundsIsWrongUseAndNamed(String options) {
        String[] words = options.split(" ", -1);
        assertEquals(2, run("bench", words[0], words[1]));
        assertTrue(errors.toString().contains(words[0]), errors::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stalled --still 0",
                "growth --receipts 0",
                "growth --runs 0",
                "growth --database postgresql://u@127.0.0.1/x",
                "horizon --minutes 0",
                "horizon --churn 0",
                "horizon --runs -1",
                "latency --seconds 0"
            })
    void aScenarioIsNoLessStrict(String options) {
        String[] words = options.split(" ", -1);
        assertEquals(2, run("bench", words[0], words[1], words[2]));
        assertTrue(errors.toString().contains(words[1]), errors::toString);
    }

    @Test
    void aReportInAFolderThatIsNotThereIsWrongUseBeforeAnythingIsMeasured() {
        assertEquals(
                2, run("bench", "--json", folder.resolve("none/report.json").toString()));
        assertTrue(errors.toString().contains("--json"), errors::toString);
    }

    @Test
    void moreOrdersAskedForThanThereAreIsWrongUse() {
        assertEquals(2, run("bench", "timeline", "--orders", "10", "--asked", "20"));
        assertTrue(errors.toString().contains("--asked"), errors::toString);
    }

    @Test
    void anUnknownOptionIsWrongUse() {
        assertEquals(2, run("bench", "--fast", "1"));
        assertEquals(2, run("bench", "timeline", "--fast"));
    }

    @Test
    void anUnknownMeasurementIsWrongUse() {
        assertEquals(2, run("bench", "everything"));
    }

    private int run(String... arguments) {
        CommandLine commands = Main.commandLine(folder.resolve("no-launcher"));
        commands.setErr(new PrintWriter(errors, true));
        return commands.execute(arguments);
    }
}
