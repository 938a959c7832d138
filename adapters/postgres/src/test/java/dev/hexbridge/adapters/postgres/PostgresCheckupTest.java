package dev.hexbridge.adapters.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.Checkup.Finding;
import dev.hexbridge.application.port.outbound.Checkup.Grade;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresCheckupTest {

    @Test
    void aDatabaseOfOurOwnHasNoFault() {
        List<Finding> findings = examine(TestDatabase.create().settings(InstantSource.system()));
        assertEquals(
                List.of("reach", "version", "durability", "role", "proxy", "schema"),
                findings.stream().map(Finding::point).toList());
        assertTrue(findings.stream().allMatch(it -> it.grade() == Grade.GOOD), findings.toString());
    }

    @Test
    void anEmptyDatabaseIsLookedAtAndLeftEmpty() {
        PostgresSettings settings = TestDatabase.empty().settings(InstantSource.system());
        assertTrue(examine(settings).getLast().text().startsWith("none yet"));
        assertTrue(examine(settings).getLast().text().startsWith("none yet"));
    }

    @Test
    void aDatabaseThatCannotBeReachedIsOneFindingWithoutThePassword() {
        PostgresSettings settings = TestDatabase.empty().settingsVia(1, InstantSource.system());
        List<Finding> findings = examine(settings);
        assertEquals(1, findings.size());
        assertEquals(Grade.FAULTY, findings.getFirst().grade());
        assertFalse(findings.toString().contains("@"), findings.toString());
    }

    @Test
    void aProxyThatPoolsByTheTransactionIsToldAndTheEngineRefusesToStartBehindIt() {
        TestDatabase database = TestDatabase.create();
        try (PoolingProxy proxy = new PoolingProxy(TestDatabase.VERTX, database.port())) {
            PostgresSettings settings = database.settingsVia(proxy.port(), InstantSource.system());
            Throwable refused = Waiting.failureOf(PostgresAdapter.open(TestDatabase.VERTX, settings));
            assertTrue(String.valueOf(refused.getMessage()).contains("PgBouncer"), refused::toString);
        }
    }

    private static List<Finding> examine(PostgresSettings settings) {
        return Waiting.of(new PostgresCheckupAdapter(TestDatabase.VERTX, settings).examine());
    }
}
