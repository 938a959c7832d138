package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.postgres.PostgresAdapter;
import dev.hexbridge.adapters.postgres.PostgresSettings;
import dev.hexbridge.bootstrap.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Opens the journal on a database and keeps it in order. */
public final class Journal {

    /** Partitions are made days ahead, so a failed round of upkeep may well wait for the next. */
    private static final Duration UPKEEP = Duration.ofHours(1);

    private Journal() {}

    static Future<PostgresAdapter> open(
            Vertx vertx, Settings.Storage storage, Database database, InstantSource clock, SecureRandom random) {
        return settings(vertx, storage, database.url(), clock, random)
                .compose(settings -> PostgresAdapter.open(vertx, settings))
                .onSuccess(journal -> keepInOrder(vertx, journal));
    }

    /** Brings the tables of a database to this version. */
    public static Future<Void> migrate(Vertx vertx, Settings.Storage storage, String url) {
        return settings(vertx, storage, url, InstantSource.system(), new SecureRandom())
                .compose(settings -> PostgresAdapter.migrate(vertx, settings));
    }

    private static Future<PostgresSettings> settings(
            Vertx vertx, Settings.Storage storage, String url, InstantSource clock, SecureRandom random) {
        return vertx.executeBlocking(() -> KeyFile.open(storage.dataDirectory(), random))
                .map(key -> PostgresSettings.of(
                        url, new PostgresSettings.MasterKey(key), new PostgresSettings.Sources(clock, random)));
    }

    private static void keepInOrder(Vertx vertx, PostgresAdapter journal) {
        vertx.setPeriodic(
                TimeUnit.MILLISECONDS.convert(UPKEEP), due -> journal.maintain().otherwiseEmpty());
    }
}
