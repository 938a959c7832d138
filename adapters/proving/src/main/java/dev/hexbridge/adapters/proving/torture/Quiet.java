package dev.hexbridge.adapters.proving.torture;

import dev.hexbridge.adapters.proving.ledger.JournalBook;
import dev.hexbridge.adapters.proving.scene.Berth;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until nothing moves any more, within a bound. What moves still then is for the invariants to tell. */
public final class Quiet {

    private static final int CALM_LOOKS = 4;
    private static final long LOOK_MS = 250;

    private Quiet() {}

    /** Returns once nothing moves, or the bound has passed. */
    public static void come(Stage stage, Duration bound) throws IOException, SQLException, InterruptedException {
        Berth berth = stage.fleet().serving();
        berth.database().mend();
        berth.erp().mend();
        stage.courier().behave();
        long end = System.nanoTime() + bound.toNanos();
        stage.courier().awaitEmpty(bound.toMillis());
        int calm = 0;
        while (calm < CALM_LOOKS && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            calm = isStill(stage) ? calm + 1 : 0;
        }
    }

    /** Our own write-backs come back as webhooks: quiet is only what lasts. */
    private static boolean isStill(Stage stage) throws SQLException {
        try (Connection connection = stage.server().connect()) {
            return stage.courier().account().open() == 0
                    && JournalBook.uninterpreted(connection) == 0
                    && JournalBook.keys(connection).stream().noneMatch(JournalBook.Key::moves);
        }
    }
}
