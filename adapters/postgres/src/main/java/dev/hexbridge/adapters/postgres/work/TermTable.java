package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.work.InterpretationTable.Term;
import io.vertx.core.Future;
import java.util.List;

/** The digests by which entities are found. */
record TermTable(Scope scope) {

    private static final String ADD = """
            with owned as materialized (
                select i.* from unnest($4::uuid[], $5::text[], $6::smallint[]) as i(term, entity, slot)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), added as (
                insert into search_term (tenant, term, entity)
                select $1, term, entity from owned order by term, entity
                on conflict do nothing
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    Future<Void> add(List<Term> terms) {
        if (terms.isEmpty()) {
            return Future.succeededFuture();
        }
        return scope.write(
                        ADD,
                        scope.fenced(terms)
                                .ids(Term::digest)
                                .texts(term -> term.entity().text())
                                .shorts(Term::slot)
                                .tuple(),
                        terms.size())
                .mapEmpty();
    }
}
