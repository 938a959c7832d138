package dev.hexbridge.adapters.postgres;

import dev.hexbridge.adapters.postgres.schema.Migrations;
import dev.hexbridge.adapters.postgres.sql.Pooling;
import dev.hexbridge.adapters.postgres.sql.Server;
import dev.hexbridge.application.port.outbound.Checkup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Examines the journal's database: server, durability, rights, schema, and what stands in between. Changes nothing. */
public final class PostgresCheckupAdapter implements Checkup {

    private static final int OLDEST = 150_000;

    private static final String LOOK = """
            select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
                current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits,
                pg_is_in_recovery() as standby, has_database_privilege(current_database(), 'create') as may_create
            """;

    private final Vertx vertx;
    private final Server server;

    /**
     * @param settings of which the address and the password are used
     */
    public PostgresCheckupAdapter(Vertx vertx, PostgresSettings settings) {
        this.vertx = vertx;
        this.server = PostgresAdapter.server(settings);
    }

    @Override
    public Future<List<Finding>> examine() {
        return PgConnection.connect(vertx, server.plain())
                .compose(connection -> connection
                        .query(LOOK)
                        .execute()
                        .map(rows -> settings(rows.iterator().next()))
                        .eventually(() -> connection.close()))
                .compose(findings -> pooling()
                        .compose(pool -> schema().map(schema -> {
                            findings.add(pool);
                            findings.add(schema);
                            return findings;
                        })))
                .otherwise(failed -> List.of(faulty(
                        "reach",
                        server + ": " + failed.getMessage(),
                        "Check database.url, the password, and that the server takes connections from here.")));
    }

    private List<Finding> settings(Row row) {
        List<Finding> findings = new ArrayList<>();
        findings.add(good("reach", server + " answers"));
        findings.add(
                row.getInteger("number") >= OLDEST
                        ? good("version", "PostgreSQL " + row.getString("version"))
                        : faulty("version", "PostgreSQL " + row.getString("version"), "Use version 15 or newer."));
        boolean durable =
                row.getString("fsync").equals("on") && !row.getString("commits").equals("off");
        findings.add(
                durable
                        ? good("durability", "commits are on disk before they are answered")
                        : faulty(
                                "durability",
                                "fsync is " + row.getString("fsync") + ", synchronous_commit is "
                                        + row.getString("commits"),
                                "Set both on: a delivery that was answered must not be lost."));
        findings.add(
                row.getBoolean("standby")
                        ? faulty("role", "the server is a standby", "Connect to the primary.")
                        : row.getBoolean("may_create")
                                ? good("role", "the user may make tables")
                                : faulty(
                                        "role",
                                        "the user may not make tables",
                                        "Grant create on the database, or run migrate as one who may."));
        return findings;
    }

    private Future<Finding> pooling() {
        return Pooling.between(vertx, server)
                .map(pooled -> pooled
                        ? faulty("proxy", Pooling.TOLD, "Name the server itself in database.url.")
                        : good("proxy", "sessions are our own"));
    }

    private Future<Finding> schema() {
        return vertx.executeBlocking(() -> Migrations.state(server)).map(found -> {
            Migrations.State state = Objects.requireNonNull(found);
            String known = "this program knows " + state.known();
            if (state.current().isEmpty()) {
                return good("schema", "none yet; the first start makes version " + state.known());
            }
            String current = "version " + state.current().get();
            return isNewer(state)
                    ? faulty("schema", current + ", " + known, "Start the newer program.")
                    : good("schema", current + (state.pending() > 0 ? "; the next start updates it" : ""));
        });
    }

    private static boolean isNewer(Migrations.State state) {
        return state.pending() == 0
                && state.current()
                        .filter(current -> Double.parseDouble(current) > Double.parseDouble(state.known()))
                        .isPresent();
    }

    private static Finding good(String point, String text) {
        return new Finding(point, Grade.GOOD, text, Optional.empty());
    }

    private static Finding faulty(String point, String text, String remedy) {
        return new Finding(point, Grade.FAULTY, text, Optional.of(remedy));
    }
}
