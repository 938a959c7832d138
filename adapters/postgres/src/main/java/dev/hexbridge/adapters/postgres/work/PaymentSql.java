package dev.hexbridge.adapters.postgres.work;

/** The statements on movements of money. Those that write have the form that {@link Scope} tells of. */
final class PaymentSql {

    static final String KNOWN = """
            select f.* from unnest($3::text[]) k(transaction)
            cross join lateral (
                select * from payment_fact w
                where w.tenant = $1 and w.pair = $2 and w.transaction = k.transaction limit 1
            ) f
            """;

    /** Batches are locked in the order of their keys before anything is counted. */
    static final String ADD = """
            with owned as materialized (
                select i.*
                from unnest($5::text[], $6::text[], $7::text[], $8::smallint[], $9::smallint[], $10::int[], $11::bytea[],
                        $12::bytea[])
                    as i(pair, transaction, batch, slot, format, key_id, wrapped, document)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), added as (
                insert into payment_fact (tenant, pair, transaction, batch, stand, added_at, format, key_id, wrapped,
                    document)
                select $1, o.pair, o.transaction, o.batch, 'new', $4, o.format, o.key_id, o.wrapped, o.document
                from owned o order by o.pair, o.transaction
                on conflict do nothing
                returning batch
            ), counted as (
                insert into payment_batch as b (tenant, link_key, slot, facts)
                select $1, a.batch, (select min(o.slot) from owned o where o.batch = a.batch), count(*)
                from added a
                group by a.batch order by a.batch
                on conflict (tenant, link_key) do update set facts = b.facts + excluded.facts
                returning link_key, facts
            )
            select (select count(*)::int from owned) as owned, pg_current_xact_id()::text as xid, c.link_key, c.facts
            from (select 1) one left join counted c on true
            """;

    static final String OPEN = """
            select f.* from unnest($2::text[]) k(link_key)
            cross join lateral (
                select * from payment_fact w
                where w.tenant is not distinct from $1 and w.batch = k.link_key and w.stand <> 'posted'
            ) f
            order by f.added_at, f.transaction
            """;

    static final String BATCHES = """
            select b.link_key, j.ordinal, j.number, j.phase, j.last_line, j.doubt_about, j.doubt_since, j.doubt_missed_at
            from unnest($2::text[]) k(link_key)
            cross join lateral (
                select w.link_key from payment_batch w where w.tenant = $1 and w.link_key = k.link_key limit 1
            ) b
            left join lateral (
                select * from payment_journal w where w.tenant = $1 and w.link_key = k.link_key
            ) j on true
            """;

    static final String SAVE_LINES = """
            with owned as materialized (
                select i.*
                from unnest($7::text[], $8::text[], $9::int[], $10::int[]) as i(transaction, stand, ordinal, line)
                join slot s on s.number = $6 and s.owner = $2 and s.epoch = $3
            ), saved as (
                update payment_fact f set stand = o.stand, ordinal = nullif(o.ordinal, 0), line = nullif(o.line, 0),
                    posted_at = case when o.stand = 'posted' then $4::timestamptz end
                from owned o
                where f.tenant = $1 and f.pair = $5 and f.transaction = o.transaction
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    static final String SAVE_JOURNALS = """
            with owned as materialized (
                select i.*
                from unnest($6::int[], $7::text[], $8::text[], $9::int[], $10::text[], $11::timestamptz[],
                        $12::timestamptz[])
                    as i(ordinal, number, phase, last_line, about, since, missed_at)
                join slot s on s.number = $5 and s.owner = $2 and s.epoch = $3
            ), saved as (
                insert into payment_journal (tenant, link_key, ordinal, number, phase, last_line, doubt_about, doubt_since,
                    doubt_missed_at)
                select $1, $4, o.ordinal, o.number, o.phase, o.last_line, o.about, o.since, o.missed_at from owned o
                on conflict (tenant, link_key, ordinal) do update set number = excluded.number, phase = excluded.phase,
                    last_line = excluded.last_line, doubt_about = excluded.doubt_about,
                    doubt_since = excluded.doubt_since, doubt_missed_at = excluded.doubt_missed_at
            )
            select count(*)::int as owned, pg_current_xact_id()::text as xid from owned
            """;

    private PaymentSql() {}
}
