package dev.hexbridge.adapters.postgres.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hexbridge.adapters.postgres.PostgresAdapter;
import dev.hexbridge.adapters.postgres.TestDatabase;
import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.EventLog.Appended;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows become visible in the order of commits, not of numbers; a reader must not be misled by that. */
class VisibilityTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void aReceiptWhoseCommitWasDelayedIsReadAfterLaterOnesOfAnotherWriter() throws SQLException {
        TestDatabase database = TestDatabase.create();
        PostgresAdapter adapter = database.open(InstantSource.fixed(NOON));
        EventLog log = adapter.ingest();
        Waiting.of(log.append(receipt("first")));

        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            UUID key = DeliveryKey.of("default", "shop", "late");
            statement.execute("insert into dedupe_a values ('" + key + "')");
            Future<Appended> late = log.append(receipt("late"));
            Position early = stored(Waiting.of(log.append(receipt("early"))));

            Map<Integer, Long> cursor = new java.util.HashMap<>();
            List<String> before = readOn(log, cursor);
            assertEquals(List.of("early", "first"), before.stream().sorted().toList());
            assertFalse(late.isComplete());
            other.rollback();

            Position afterwards = stored(Waiting.of(late));
            assertNotEquals(early.writer(), afterwards.writer());
            assertEquals(List.of("late"), readOn(log, cursor));
        }
        Waiting.of(adapter.close());
    }

    private static List<String> readOn(EventLog log, Map<Integer, Long> cursor) {
        List<Recorded> page = Waiting.of(log.read(new Cursor(cursor), 100));
        page.forEach(it -> cursor.merge(it.position().writer(), it.position().sequence(), Math::max));
        return page.stream().map(it -> it.receipt().origin().deliveryId()).toList();
    }

    private static Position stored(Appended appended) {
        return ((Appended.Stored) appended).position();
    }

    private static Receipt receipt(String deliveryId) {
        return Fixtures.receipt(deliveryId, Fixtures.order(deliveryId), NOON);
    }
}
