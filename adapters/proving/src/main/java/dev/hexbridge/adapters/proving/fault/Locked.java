package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.stage.Stage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Others use the engine's database badly. */
enum Locked implements Fault {
    /** A transaction holds the rows that every interpretation moves. */
    CURSOR("lock-on-cursor") {
        @Override
        public long strike(Stage stage, SplittableRandom dice) throws SQLException, InterruptedException {
            return holding(stage, "select 1 from cursor_position for update", Moments.between(dice, 6_000, 7_500));
        }
    },
    /** A transaction holds the dirty keys. */
    KEYS("lock-on-dirty-keys") {
        @Override
        public long strike(Stage stage, SplittableRandom dice) throws SQLException, InterruptedException {
            return holding(stage, "lock table dirty_key in share mode", Moments.between(dice, 1_500, 4_000));
        }
    },
    /** All connections that the server has are taken. */
    CONNECTIONS("connections-exhausted") {
        @Override
        public long strike(Stage stage, SplittableRandom dice) throws SQLException, InterruptedException {
            List<Connection> taken = new ArrayList<>();
            try {
                while (taken.size() < MOST_CONNECTIONS) {
                    taken.add(stage.server().connect());
                }
                return 0;
            } catch (SQLException exhausted) {
                // Now nobody gets one: whoever loses a connection waits.
                stage.fleet().all().getLast().database().cut();
                Moments.pass(Moments.between(dice, 1_000, 2_500));
                return taken.size();
            } finally {
                for (Connection one : taken) {
                    one.close();
                }
            }
        }
    },
    /** A transaction holds a snapshot, and another one writes and stays open. */
    SNAPSHOT("held-snapshot-and-write") {
        @Override
        public long strike(Stage stage, SplittableRandom dice) throws SQLException, InterruptedException {
            try (Connection reader = stage.server().connect();
                    Connection writer = stage.server().connect()) {
                reader.setAutoCommit(false);
                reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                writer.setAutoCommit(false);
                try (Statement reading = reader.createStatement();
                        Statement writing = writer.createStatement()) {
                    reading.execute("select count(*) from link");
                    writing.execute("create table witness.held ()");
                    Moments.pass(Moments.between(dice, 2_000, 5_000));
                }
                writer.rollback();
                reader.rollback();
                return 1;
            }
        }
    };

    private static final int MOST_CONNECTIONS = 200;

    private final String kind;

    Locked(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    /** How many sessions were seen to wait for it. */
    private static long holding(Stage stage, String lock, long millis) throws SQLException, InterruptedException {
        try (Connection holder = stage.server().connect();
                Connection looker = stage.server().connect();
                Statement look = looker.createStatement()) {
            holder.setAutoCommit(false);
            try (Statement holding = holder.createStatement()) {
                holding.execute(lock);
            }
            Moments.pass(millis);
            long waiting;
            try (ResultSet waits =
                    look.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
                waits.next();
                waiting = waits.getLong(1);
            }
            holder.rollback();
            return waiting;
        }
    }
}
