package dev.hexbridge.adapters.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.domain.message.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema is brought up to date, and never worked on when it is ahead of the program. */
class MigrationTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "drop\\s+(table|column|sequence|constraint)|rename|alter\\s+column\\s+\\w+\\s+(set\\s+not\\s+null|type|drop)");
    private static final Pattern ADDS = Pattern.compile("alter\\s+table[^;]+add\\s+column");
    private static final Pattern SUPPLIES = Pattern.compile("default|generated");

    private final MovableClock clock = new MovableClock(NOON);

    @Test
    void anEmptyDatabaseIsMigratedOnceAndAgainWithoutHarm() {
        TestDatabase database = TestDatabase.empty();

        Waiting.of(PostgresAdapter.migrate(TestDatabase.VERTX, database.settings(clock)));
        Waiting.of(PostgresAdapter.migrate(TestDatabase.VERTX, database.settings(clock)));

        assertEquals("256", database.ask("select count(*) from slot"));
        assertEquals(
                "e",
                database.ask("select attstorage from pg_attribute where attname = 'body'"
                        + " and attrelid = 'inbox_log_default'::regclass"));
    }

    @Test
    void aSchemaOfANewerProgramIsRefusedInWordsForPeople() {
        TestDatabase database = TestDatabase.create();
        database.execute("insert into flyway_schema_history"
                + " select installed_rank + 1, '99', 'future', type, 'V99__future.sql', 1, installed_by, installed_on, 1,"
                + " true from flyway_schema_history order by installed_rank desc limit 1");

        Throwable told = Waiting.failureOf(PostgresAdapter.open(TestDatabase.VERTX, database.settings(clock)));

        assertTrue(
                told.toString().contains("the database has schema version 99, made by a newer program"),
                told::toString);
        assertTrue(told.toString().contains("knows versions up to "), told::toString);
    }

    /** The program of before works on beside this one: what it knows must stay, and what it does not know be optional. */
    @Test
    void everyMigrationExpandsAndTakesNothingAway() throws IOException {
        List<String> statements = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(one -> !one.getFileName().toString().startsWith("V1__"))
                    .toList()) {
                String sql = Files.readString(file).replaceAll("--.*", "");
                statements.addAll(List.of(sql.split(";", -1)));
            }
        }

        assertTrue(statements.size() > 10, "there are migrations");
        for (String statement : statements) {
            assertFalse(TAKES_AWAY.matcher(statement).find(), statement);
            boolean demands = ADDS.matcher(statement).find()
                    && !SUPPLIES.matcher(statement).find();
            assertFalse(demands && statement.contains("not null"), statement);
        }
    }

    @Test
    void partitionsAreMadeAheadAndAMissedDayHarmsNothing() {
        TestDatabase database = TestDatabase.create();
        PostgresAdapter adapter = database.open(clock);
        assertEquals("4", partitions(database));
        assertEquals(
                "e",
                database.ask("select attstorage from pg_attribute where attname = 'body'"
                        + " and attrelid = 'inbox_log_20260310'::regclass"));

        clock.advance(Duration.ofDays(10));
        Receipt receipt = Fixtures.receipt("d-1", Fixtures.order("1"), clock.instant());
        Waiting.of(adapter.ingest().append(receipt));
        Waiting.of(adapter.maintain());

        assertEquals("7", partitions(database));
        assertEquals("1", database.ask("select count(*) from inbox_log_default"));
        Waiting.of(adapter.close());
    }

    private static String partitions(TestDatabase database) {
        return database.ask("select count(*) from pg_class where relname like 'inbox_log_2%' and relkind = 'r'");
    }
}
