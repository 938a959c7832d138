package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.adapters.postgres.sql.Times;
import dev.hexbridge.application.port.outbound.Waypoints;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** How far work has come that goes through a connection's data by time. */
record WaypointTable(Scope scope) implements Waypoints {

    private static final String FIND =
            "select reached, at from checkpoint where tenant = $1 and connection = $2 and name = $3 limit 1";

    private static final String SAVE = """
            with owned as (
                select 1 from slot where owner = $2 and epoch = $3 limit 1
            ), saved as (
                insert into checkpoint (tenant, connection, name, reached, at) select $1, $4, $5, $6, $7 from owned
                on conflict (tenant, connection, name) do update set reached = excluded.reached, at = excluded.at
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    @Override
    public Future<Optional<Waypoint>> find(ConnectionName connection, String name) {
        Tuple parameters = Columns.of(List.of())
                .value(scope.owner().tenant())
                .value(connection.value())
                .value(name)
                .tuple();
        return scope.read(FIND, parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(WaypointTable::waypoint)
                        .findFirst());
    }

    private static Waypoint waypoint(Row row) {
        return new Waypoint(
                row.getOffsetDateTime("reached").toInstant(),
                row.getOffsetDateTime("at").toInstant());
    }

    @Override
    public Future<Void> save(ConnectionName connection, String name, Waypoint waypoint) {
        Tuple parameters = scope.fenced(List.of())
                .value(connection.value())
                .value(name)
                .value(Times.column(waypoint.reached()))
                .value(Times.column(waypoint.at()))
                .tuple();
        return scope.write(SAVE, parameters, 1).mapEmpty();
    }
}
