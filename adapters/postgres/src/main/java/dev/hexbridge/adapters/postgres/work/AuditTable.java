package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.adapters.postgres.sql.Times;
import dev.hexbridge.application.port.outbound.Audit;
import io.vertx.core.Future;
import java.util.List;

/** What people did. */
record AuditTable(Scope scope) implements Audit {

    private static final String APPEND = """
            with owned as (
                select 1 from slot where owner = $2 and epoch = $3 limit 1
            ), added as (
                insert into audit (tenant, at, principal, action, object) select $1, $4, $5, $6, $7 from owned
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    @Override
    public Future<Void> append(Entry entry) {
        return scope.write(
                        APPEND,
                        scope.fenced(List.of())
                                .value(Times.column(entry.at()))
                                .value(Texts.clean(entry.principal()))
                                .value(Texts.clean(entry.action()))
                                .value(Texts.clean(entry.object()))
                                .tuple(),
                        1)
                .mapEmpty();
    }
}
