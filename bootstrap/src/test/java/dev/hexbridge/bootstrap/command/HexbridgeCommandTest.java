package dev.hexbridge.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HexbridgeCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theVersionIsTold() {
        assertEquals(0, run(Map.of(), "version"));
        assertTrue(out.toString().startsWith("hexbridge "), out.toString());
        assertTrue(!out.toString().contains("${"), out.toString());
    }

    @Test
    void helpNamesEveryCommand() {
        assertEquals(0, run(Map.of(), "--help"));
        for (String command : new String[] {"sandbox", "run", "config", "doctor", "migrate", "timeline", "version"}) {
            assertTrue(out.toString().contains("  " + command), out.toString());
        }
    }

    @Test
    void wrongUseIsExplainedAndEndsWith2() {
        assertEquals(2, run(Map.of(), "fly"));
        assertEquals(2, run(Map.of(), "run"));
        assertEquals(2, run(Map.of(), "config"));
        assertEquals(2, run(Map.of(), "sandbox", "--orders-per-minute", "many"));
        assertEquals(2, run(Map.of(), "timeline"));
        assertTrue(err.toString().contains("--config"), err.toString());
    }

    @Test
    void faultySettingsAreAllToldAndEndWith2() throws IOException {
        Path file = Files.writeString(folder.resolve("faulty.yaml"), "http: {port: x}\nadmin: {port: y}\n");

        assertEquals(2, run(Map.of(), "config", "check", "--config", file.toString()));
        assertTrue(err.toString().contains("http.port") && err.toString().contains("admin.port"), err.toString());
    }

    @Test
    void soundSettingsAreCalledSound() {
        assertEquals(0, run(Map.of("HEXBRIDGE_DATA_DIR", folder.toString()), "config", "check"));
    }

    @Test
    void migratingNothingIsWrongUse() {
        assertEquals(2, run(Map.of("HEXBRIDGE_DATA_DIR", folder.toString()), "migrate"));
        assertTrue(err.toString().contains("HEXBRIDGE_DATABASE_URL"), err.toString());
    }

    @Test
    void aTimelineOfAnEngineThatDoesNotRunIsAFailure() {
        assertEquals(1, run(Map.of("HEXBRIDGE_DATA_DIR", folder.toString()), "timeline", "#1001"));
        assertTrue(err.toString().contains("Does it run"), err.toString());
    }

    private int run(Map<String, String> environment, String... arguments) {
        Terminal terminal = new Terminal(environment, new PrintWriter(out, true), new PrintWriter(err, true), code -> {
            throw new AssertionError("no command here goes on");
        });
        return HexbridgeCommand.commandLine(terminal).execute(arguments);
    }
}
