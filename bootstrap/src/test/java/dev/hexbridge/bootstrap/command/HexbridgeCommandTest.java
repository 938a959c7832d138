package dev.hexbridge.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        for (String command : new String[] {
            "sandbox", "run", "config", "doctor", "migrate", "timeline", "failures", "reconcile", "statement", "version"
        }) {
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
        assertEquals(2, run(Map.of(), "reconcile"));
        assertEquals(2, run(Map.of(), "statement", "--day", "2026-03-10"));
        assertEquals(2, run(Map.of(), "statement", "--day", "2026-03-10", "--zone", "Mars/Olympus"));
        assertEquals(2, run(Map.of(), "reconcile", "--since", "yesterday"));
        assertEquals(
                2, run(Map.of(), "reconcile", "--since", "2026-03-10T00:00:00Z", "--until", "2026-03-10T00:00:00Z"));
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
    void whateverConcernsPairsIsToldAtOnceBeforeAnythingStarts() throws IOException {
        Files.createDirectories(folder.resolve("documents").resolve("decisions"));
        Files.writeString(folder.resolve("documents").resolve("decisions").resolve("north.json"), """
                {"format": 1, "name": "north", "version": 1, "hits": "unique", "inputs": {"country": {}},
                 "outputs": ["pair"], "rules": [{"when": {}, "then": {"pair": "nort"}}]}""");
        Files.writeString(folder.resolve("documents").resolve("decisions").resolve("gap.json"), """
                {"format": 1, "name": "gap", "version": 1, "hits": "unique", "inputs": {"country": {}},
                 "outputs": ["pair"], "rules": [{"when": {"country": ["US"]}, "then": {"pair": "south"}}]}""");
        Path file = Files.writeString(folder.resolve("pairs.yaml"), """
                documents: {dir: %s}
                secrets: {hosts: {"secret://env/HEXBRIDGE_SECRET_ERP": [elsewhere.example.com]}}
                shopify: [{name: north, decision: north}, {name: south, decision: gap}, {name: west}]
                dynamics:
                  - {name: one, entitySets: {customers: Customers}}
                  - name: two
                    url: https://two.example.com
                    tokenUrl: https://login.example.com/token
                    clientId: id
                    clientSecret: secret://env/HEXBRIDGE_SECRET_ERP
                  - name: three
                    url: https://three.example.com
                    tokenUrl: https://login.example.com/token
                    clientId: id
                    clientSecret: secret://vault/x
                pairs:
                  - {name: north, source: north, target: one, company: a}
                  - {name: south, source: south, target: one, company: a}
                  - {name: west, source: west, target: one, company: b, flow: order-to-cach}
                  - {name: east, source: west, target: two, company: c}
                """.formatted(folder.resolve("documents")));

        assertEquals(2, run(Map.of(), "config", "check", "--config", file.toString()));

        for (String fault : List.of(
                "pairs[1].numbering.orderPrefix: \"S\" cannot be told from \"S\" of the pair north",
                "gap.json /rules: no rule fits country = DE",
                "decisions/north /rules/0/then/pair: 'nort' is no pair of the shop north; did you mean 'north'?",
                "shopify south: decision: there is no sound decision table 'gap'",
                "shopify west: decision: is missing: the shop has 2 pairs",
                "dynamics one: ",
                "dynamics two: clientSecret: secret://env/HEXBRIDGE_SECRET_ERP is not approved for the host"
                        + " login.example.com, only for [elsewhere.example.com]",
                "dynamics three: clientSecret: secret://vault/x is not a reference to a secret")) {
            assertTrue(err.toString().contains(fault), () -> fault + " is not told in:\n" + err);
        }
    }

    @Test
    void aFlowThatIsNotThereIsToldWithTheNearest() throws IOException {
        Path file = Files.writeString(folder.resolve("flow.yaml"), "pairs: [{name: a, flow: order-to-cach}]\n");

        assertEquals(2, run(Map.of(), "config", "check", "--config", file.toString()));
        assertTrue(
                err.toString()
                        .contains("pair a: there is no sound flow 'order-to-cach'; did you mean 'order-to-cash'?"),
                err.toString());
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

    @Test
    void failuresOfAnEngineThatDoesNotRunAreAFailureAndAStrangeGroupIsWrongUse() {
        assertEquals(1, run(Map.of("HEXBRIDGE_DATA_DIR", folder.toString()), "failures"));
        assertEquals(2, run(Map.of("HEXBRIDGE_DATA_DIR", folder.toString()), "failures", "--retry", "all"));
        assertTrue(err.toString().contains("16 hexadecimal digits"), err.toString());
    }

    private int run(Map<String, String> environment, String... arguments) {
        Terminal terminal = new Terminal(environment, new PrintWriter(out, true), new PrintWriter(err, true), code -> {
            throw new AssertionError("no command here goes on");
        });
        return HexbridgeCommand.commandLine(terminal).execute(arguments);
    }
}
