package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sql.Columns;
import dev.hexbridge.adapters.postgres.sql.Texts;
import dev.hexbridge.adapters.postgres.sql.Times;
import dev.hexbridge.application.port.outbound.Reservations;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.message.Slot;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is reserved, as keyed digests. Who asks at the same time for what another transaction is just reserving waits
 * for its commit; all insert in the order of the primary key, so that no two wait for each other.
 */
record ReservationTable(Scope scope, PostgresUnitOfWork.Parts parts) implements Reservations {

    private static final String RESERVE = """
            with owned as materialized (
                select i.*
                from unnest($5::text[], $6::smallint[], $7::text[], $8::uuid[]) as i(link_key, slot, target, term)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), added as (
                insert into reservation (tenant, target, term, link_key, at)
                select $1, target, term, link_key, $4 from owned order by target, term, link_key
                on conflict do nothing
                returning link_key, term
            )
            select o.*, a.*
            from (select count(*)::int as owned, pg_current_xact_id()::text as xid from owned) o
            left join added a on true
            """;

    private static final String HELD = """
            select r.link_key, r.term
            from unnest($2::text[]) k(link_key)
            cross join lateral (
                select * from reservation f where f.tenant = $1 and f.link_key = k.link_key offset 0
            ) r
            """;

    private static final String RELEASE = """
            delete from reservation r
            using unnest($2::text[]) k(link_key)
            where r.tenant = $1 and r.link_key = k.link_key
            """;

    /** One thing that one key asks for. */
    private record Asked(LinkKey key, UUID term, int slot) {}

    /** What each key held before and holds now. */
    private record Holdings(Map<String, Set<UUID>> added, Map<String, Set<UUID>> held) {

        boolean allow(Request request, Set<UUID> terms) {
            String key = text(request.key());
            Set<UUID> holds = held.getOrDefault(key, Set.of());
            return holds.containsAll(terms)
                    || holds.size() > added.getOrDefault(key, Set.of()).size();
        }
    }

    @Override
    public Future<Set<LinkKey>> reserve(List<Request> requests) {
        List<Asked> asked = requests.stream()
                .flatMap(request -> terms(request).stream()
                        .map(term -> new Asked(
                                request.key(),
                                term,
                                Slot.of(
                                                new TenantId(scope.owner().tenant()),
                                                request.key().source())
                                        .number())))
                .toList();
        Future<RowSet<Row>> added = scope.write(RESERVE, parameters(asked), asked.size());
        Future<RowSet<Row>> held =
                scope.read(HELD, keys(requests.stream().map(Request::key).toList()));
        return Future.all(added, held)
                .map(both -> new Holdings(byKey(added.result()), byKey(held.result())))
                .compose(holdings -> settled(requests, holdings));
    }

    /** Who did not get all lets go of what it got. */
    private Future<Set<LinkKey>> settled(List<Request> requests, Holdings holdings) {
        Set<LinkKey> granted = requests.stream()
                .filter(request -> holdings.allow(request, terms(request)))
                .map(Request::key)
                .collect(Collectors.toSet());
        List<LinkKey> refused = requests.stream()
                .map(Request::key)
                .filter(key -> !granted.contains(key))
                .toList();
        return release(refused).map(granted);
    }

    @Override
    public Future<Void> release(List<LinkKey> keys) {
        return keys.isEmpty()
                ? Future.succeededFuture()
                : scope.read(RELEASE, keys(keys)).mapEmpty();
    }

    private Set<UUID> terms(Request request) {
        String place = request.key().target() + "/" + request.key().legalEntity();
        return request.terms().stream()
                .map(term -> parts.digests().ofReserved(place, term))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<UUID>> byKey(RowSet<Row> rows) {
        Map<String, Set<UUID>> byKey = new HashMap<>();
        for (Row row : rows) {
            if (row.getString("link_key") != null) {
                byKey.computeIfAbsent(row.getString("link_key"), unused -> new HashSet<>())
                        .add(row.getUUID("term"));
            }
        }
        return byKey;
    }

    private Tuple keys(List<LinkKey> keys) {
        return Columns.of(keys)
                .value(scope.owner().tenant())
                .texts(ReservationTable::text)
                .tuple();
    }

    private Tuple parameters(List<Asked> asked) {
        return scope.fenced(asked)
                .value(Times.column(parts.clock().instant()))
                .texts(one -> text(one.key()))
                .shorts(Asked::slot)
                .texts(one -> one.key().target().value())
                .ids(Asked::term)
                .tuple();
    }

    private static String text(LinkKey key) {
        return Texts.clean(key.text());
    }
}
