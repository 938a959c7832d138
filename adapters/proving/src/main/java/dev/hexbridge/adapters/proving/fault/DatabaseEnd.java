package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.scene.PostgresServer.Stop;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.SplittableRandom;

/** PostgreSQL ends, or ends sessions. */
enum DatabaseEnd implements Fault {
    FAST("postgres-restart-fast") {
        @Override
        long end(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
            return restarted(stage, Stop.FAST, dice);
        }
    },
    IMMEDIATE("postgres-restart-immediate") {
        @Override
        long end(Stage stage, SplittableRandom dice) throws IOException, InterruptedException {
            return restarted(stage, Stop.IMMEDIATE, dice);
        }
    },
    SESSIONS("postgres-sessions-terminated") {
        @Override
        long end(Stage stage, SplittableRandom dice) throws SQLException {
            try (Connection connection = stage.server().connect();
                    Statement statement = connection.createStatement();
                    ResultSet ended = statement.executeQuery("""
                            select count(pg_terminate_backend(pid)) from pg_stat_activity
                            where application_name = 'hexbridge'
                            """)) {
                ended.next();
                return ended.getLong(1);
            }
        }
    };

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String kind;

    DatabaseEnd(String kind) {
        this.kind = kind;
    }

    abstract long end(Stage stage, SplittableRandom dice) throws IOException, SQLException, InterruptedException;

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public long strike(Stage stage, SplittableRandom dice) throws IOException, SQLException, InterruptedException {
        long effects = end(stage, dice);
        long over = System.nanoTime();
        Moments.until(PATIENCE, () -> stage.courier().account().lastAckNanos() - over > 0);
        return effects;
    }

    private static long restarted(Stage stage, Stop how, SplittableRandom dice)
            throws IOException, InterruptedException {
        stage.server().stop(how);
        Moments.pass(Moments.between(dice, 0, 2_000));
        stage.server().start();
        return 1;
    }
}
