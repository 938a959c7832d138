package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresAdapter;
import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresSettings;
import dev.hexbridge.bootstrap.settings.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;

/**
 * The database server: one that is there, or one of our own that runs as long as the engine.
 *
 * @param url where it is
 * @param embedded our own
 */
record Database(String url, Optional<EmbeddedPostgresAdapter> embedded) {

    static Future<Database> open(Vertx vertx, Settings.Storage storage) {
        return storage.databaseUrl()
                .map(url -> Future.succeededFuture(new Database(url, Optional.empty())))
                .orElseGet(() -> vertx.executeBlocking(() -> embedded(storage)));
    }

    private static Database embedded(Settings.Storage storage) {
        EmbeddedPostgresAdapter server = EmbeddedPostgresAdapter.start(
                EmbeddedPostgresSettings.in(storage.dataDirectory().resolve("postgres")));
        return new Database(server.url(), Optional.of(server));
    }

    /** Starts our own server again if it has died; there is nobody else who would. */
    Future<Void> revive(Vertx vertx) {
        return embedded.<Future<Void>>map(
                        server -> vertx.executeBlocking(server::revive).mapEmpty())
                .orElseGet(Future::succeededFuture);
    }

    Future<Void> close(Vertx vertx) {
        return embedded.<Future<Void>>map(server -> vertx.executeBlocking(() -> {
                    server.close();
                    return null;
                }))
                .orElseGet(Future::succeededFuture);
    }
}
