package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.postgres.PostgresAdapter;
import dev.hexbridge.adapters.postgres.PostgresSettings;
import dev.hexbridge.adapters.postgres.PostgresSettings.MasterKey;
import dev.hexbridge.adapters.postgres.PostgresSettings.Sources;
import dev.hexbridge.application.port.inbound.ReadHealth.Readiness;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.bootstrap.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Opens the journal on a database and keeps it in order. */
public final class Journal {

    /** Partitions are made days ahead, so a failed round of upkeep may well wait for the next. */
    private static final Duration UPKEEP = Duration.ofHours(1);

    private static final Duration LOOK = Duration.ofMillis(500);

    private Journal() {}

    static Future<PostgresAdapter> open(
            Vertx vertx, Settings.Storage storage, Database database, Secrets secrets, Sources sources, Seams seams) {
        return settings(vertx, storage, database.url(), secrets, sources)
                .compose(settings -> PostgresAdapter.open(vertx, settings, seams.checkpoints()))
                .onSuccess(journal -> keepInOrder(vertx, journal))
                .onSuccess(journal -> keepThere(vertx, journal, database));
    }

    /**
     * Brings the tables of a database to this version.
     *
     * @param environment the variables, for references to secrets
     */
    public static Future<Void> migrate(Vertx vertx, Settings given, String url, Map<String, String> environment) {
        Settings.Storage storage = given.storage();
        Secrets secrets = Secrets.of(vertx, given, environment);
        Sources sources = new Sources(InstantSource.system(), new SecureRandom());
        return settings(vertx, storage, url, secrets, sources)
                .compose(settings -> PostgresAdapter.migrate(vertx, settings));
    }

    /** Settings that are fit for looking only: no key is read or made. */
    static Future<PostgresSettings> look(Settings.Storage storage, String url, Secrets secrets) {
        MasterKey none = new MasterKey(new byte[32]);
        Sources sources = new Sources(InstantSource.system(), new SecureRandom());
        PostgresSettings settings = PostgresSettings.of(url, none, sources);
        return storage.databasePassword()
                .map(password -> secrets.kept(password).map(settings::withPassword))
                .orElseGet(() -> Future.succeededFuture(settings));
    }

    private static Future<PostgresSettings> settings(
            Vertx vertx, Settings.Storage storage, String url, Secrets secrets, Sources sources) {
        Future<MasterKey> key = vertx.executeBlocking(() -> KeyFile.open(storage.dataDirectory(), sources.random()))
                .map(bytes -> new MasterKey(Objects.requireNonNull(bytes)));
        Future<List<Secret>> password =
                secrets.kept(storage.databasePassword().stream().toList());
        return Future.all(key, password).map(both -> {
            PostgresSettings settings = PostgresSettings.of(url, key.result(), sources);
            PostgresSettings met =
                    storage.relieve() ? settings.withLimits(PostgresSettings.Limits.USUAL.relieving()) : settings;
            return password.result().stream().findFirst().map(met::withPassword).orElse(met);
        });
    }

    /** Whether an engine accepts work that has come through its start, or has not yet. */
    static Readiness readiness(boolean started, PostgresAdapter journal) {
        if (!started) {
            return new Readiness(false, Optional.of("starting"));
        }
        return journal.isHeld()
                ? new Readiness(true, Optional.empty())
                : new Readiness(false, Optional.of("the journal's session was lost and is being opened anew"));
    }

    /** While the journal is away, its server may have to be started. One look at a time. */
    private static void keepThere(Vertx vertx, PostgresAdapter journal, Database database) {
        vertx.setTimer(LOOK.toMillis(), due -> {
            Future<Void> there = journal.isHeld() ? Future.succeededFuture() : database.revive(vertx);
            there.onComplete(looked -> keepThere(vertx, journal, database));
        });
    }

    private static void keepInOrder(Vertx vertx, PostgresAdapter journal) {
        vertx.setPeriodic(
                TimeUnit.MILLISECONDS.convert(UPKEEP), due -> journal.maintain().otherwiseEmpty());
    }
}
