package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.application.port.outbound.Positions;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cursor that all slots of this engine follow: one row for each writer, instead of 256 rows for each batch. */
record PositionTable(Scope scope) implements Positions {

    private static final String LOAD = """
            select p.writer, p.seq
            from cursor_position p left join writer w on w.id = p.writer
            where p.cursor = $1 and w.drained_at is null
            """;

    private static final String ADVANCE = """
            with owned as (
                select 1 where $1::text is not null and not exists (
                    select from slot where cursor = $4 and (owner, epoch) is distinct from ($2, $3))
            ), moved as (
                insert into cursor_position (cursor, writer, seq)
                select $4, i.writer, i.seq from owned, unnest($5::int[], $6::bigint[]) i(writer, seq)
                order by i.writer
                on conflict (cursor, writer) do update set seq = excluded.seq
                where cursor_position.seq < excluded.seq
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    @Override
    public Future<Cursor> load() {
        return scope.read(
                        LOAD,
                        Columns.of(List.of()).value(scope.owner().cursor()).tuple())
                .map(rows -> {
                    Map<Integer, Long> sequences = new HashMap<>();
                    rows.forEach(row -> sequences.put(row.getInteger(0), row.getLong(1)));
                    return new Cursor(sequences);
                });
    }

    @Override
    public Future<Void> advance(Cursor to) {
        return scope.write(
                        ADVANCE,
                        scope.fenced(List.copyOf(to.sequences().entrySet()))
                                .value(scope.owner().cursor())
                                .ints(Map.Entry::getKey)
                                .longs(Map.Entry::getValue)
                                .tuple(),
                        1)
                .mapEmpty();
    }
}
