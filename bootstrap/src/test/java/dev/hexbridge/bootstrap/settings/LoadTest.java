package dev.hexbridge.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.adapters.dynamics.DynamicsSettings.Load;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much a connection to D365 is given to do at once. */
class LoadTest {

    @Test
    void whatIsNotSaidIsTheUsual() {
        assertEquals(Load.USUAL, load("{}", Map.of()));
        assertEquals(
                Load.USUAL.concurrency(),
                load("{operationsPerBatch: 50}", Map.of()).concurrency());
    }

    @Test
    void everythingCanBeSaidInTheFileAndInVariables() {
        Map<String, String> variables = Map.of(
                "HEXBRIDGE_DYNAMICS_LOAD_CONCURRENCY", "2", "HEXBRIDGE_DYNAMICS_ERP_LOAD_OPERATIONS_PER_BATCH", "250");

        Load said = load("{requestsPerSecond: 0.5, operationsPerBatch: 10, concurrency: 8}", variables);

        assertEquals(new Load(Load.USUAL.requestTimeout(), Load.USUAL.targetPeerTime(), 250, 2, 0.5), said);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        SettingsResult result =
                read("{requestsPerSecond: NaN, operationsPerBatch: 1001, concurrency: 0, speed: 9}", Map.of());

        assertEquals(
                List.of(
                        "dynamics[0].load.operationsPerBatch: \"1001\" is not a whole number from 1 to 1000",
                        "dynamics[0].load.concurrency: \"0\" is not a whole number from 1 to 100",
                        "dynamics[0].load.requestsPerSecond: \"NaN\" is not a number above 0, up to 1000",
                        "dynamics[0].load.speed: is no setting; there are concurrency, operationsPerBatch,"
                                + " requestsPerSecond"),
                assertInstanceOf(SettingsResult.Faulty.class, result).faults().stream()
                        .map(SettingsFault::toString)
                        .toList());
    }

    private static Load load(String load, Map<String, String> variables) {
        return assertInstanceOf(SettingsResult.Read.class, read(load, variables))
                .settings()
                .erps()
                .getFirst()
                .load();
    }

    private static SettingsResult read(String load, Map<String, String> variables) {
        String yaml = "dynamics: [{name: erp, load: " + load + "}]";
        return SettingsReader.read(Optional.of(new SettingsFile("settings.yaml", yaml)), variables);
    }
}
