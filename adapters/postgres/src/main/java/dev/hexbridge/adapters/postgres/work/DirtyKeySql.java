package dev.hexbridge.adapters.postgres.work;

/**
 * The statements of the table of dirty keys. Single rows are looked up by {@code lateral ... limit 1}, and what is
 * updated is joined by a tenant that comes out of a materialised part: a plan may have been made when the table was
 * empty, and could otherwise walk all rows of the tenant.
 */
final class DirtyKeySql {

    static final String MARK = """
            with owned as materialized (
                select i.*
                from unnest($5::text[], $6::smallint[], $7::text[], $8::text[], $9::text[], $10::int[], $11::text[],
                        $12::date[], $13::int[], $14::bigint[], $15::timestamptz[], $16::timestamptz[])
                    as i(link_key, slot, entity, target, intent, priority, needs, day, writer, seq, updated_at, read_at)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), marked as (
                insert into dirty_key as d (tenant, link_key, slot, entity, target, intent, priority, needs,
                    snapshot_day, snapshot_writer, snapshot_seq, version_updated_at, version_read_at,
                    state, attempts, approved, marked_at, since)
                select $1, link_key, slot, entity, target, intent, priority, needs, day, writer, seq, updated_at,
                    read_at, 'ready', 0, false, $4, $4
                from owned order by link_key
                on conflict (tenant, link_key) do update set
                    intent = excluded.intent, priority = excluded.priority, needs = excluded.needs,
                    snapshot_day = excluded.snapshot_day, snapshot_writer = excluded.snapshot_writer,
                    snapshot_seq = excluded.snapshot_seq, version_updated_at = excluded.version_updated_at,
                    version_read_at = excluded.version_read_at, attempts = 0, approved = false,
                    state = case when d.state = 'unknown' then d.state else 'ready' end,
                    since = case when d.state = 'unknown' then d.since else excluded.since end,
                    not_before = case when d.state = 'unknown' then d.not_before end,
                    failure_kind = case when d.state = 'unknown' then d.failure_kind end,
                    failure_text = case when d.state = 'unknown' then d.failure_text end,
                    failure_field = case when d.state = 'unknown' then d.failure_field end,
                    failure_group = null, blocked_on = null
                where (d.version_updated_at, d.version_read_at)
                    < (excluded.version_updated_at, excluded.version_read_at)
                returning d.*
            )
            select o.*, m.*
            from (select count(*)::int as owned, pg_current_xact_id()::text as xid from owned) o
            left join marked m on true
            """;

    /**
     * Before anything is judged, all keys concerned are locked, the ones waited for too: the next statement then sees
     * what a concurrent mark or settlement has made of them, and none can come between.
     */
    static final String LOCK = """
            select count(*)
            from (select link_key from unnest($2::text[]) i(link_key) order by link_key) k
            cross join lateral (
                select from dirty_key d where d.tenant = $1 and d.link_key = k.link_key limit 1 for update
            ) locked
            """;

    static final String SETTLE = """
            with owned as materialized (
                select i.*
                from unnest($5::text[], $6::smallint[], $7::timestamptz[], $8::timestamptz[], $9::text[], $10::int[],
                        $11::timestamptz[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[],
                        $18::timestamptz[], $19::timestamptz[])
                    as i(link_key, slot, updated_at, read_at, next, attempts, not_before, blocked_on, kind, text, field,
                        likeness, about, doubted, missed)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), compared as (
                select o.*, d.tenant, (d.version_updated_at, d.version_read_at) = (o.updated_at, o.read_at) as same
                from owned o cross join lateral (
                    select * from dirty_key k where k.tenant = $1 and k.link_key = o.link_key limit 1
                ) d
            ), judged as materialized (
                select c.*, case
                    when not c.same then case when c.next = 'unknown' then c.next else 'ready' end
                    when c.next = 'blocked'
                        and exists (select from link l where l.tenant = $1 and l.link_key = c.blocked_on)
                        and not exists (select from dirty_key b where b.tenant = $1 and b.link_key = c.blocked_on)
                        then 'ready'
                    else c.next end as state
                from compared c
            ), gone as (
                delete from dirty_key d using judged j
                where d.tenant = j.tenant and d.link_key = j.link_key and j.state = 'clean'
            ), moved as (
                update dirty_key d set
                    state = j.state,
                    attempts = case when j.same or j.state = 'unknown' then j.attempts else 0 end,
                    approved = d.approved and j.state <> 'held',
                    not_before = case when j.state in ('waiting', 'unknown') then j.not_before end,
                    blocked_on = case when j.state = 'blocked' then j.blocked_on end,
                    failure_kind = case when j.state <> 'ready' then j.kind end,
                    failure_text = case when j.state <> 'ready' then j.text end,
                    failure_field = case when j.state <> 'ready' then j.field end,
                    failure_group = case when j.state in ('held', 'dead') then j.likeness end,
                    sent_format = case when j.next <> 'clean' then d.sent_format end,
                    sent_key_id = case when j.next <> 'clean' then d.sent_key_id end,
                    sent_wrapped = case when j.next <> 'clean' then d.sent_wrapped end,
                    sent_document = case when j.next <> 'clean' then d.sent_document end,
                    doubt_about = j.about, doubt_since = j.doubted, doubt_missed_at = j.missed,
                    since = $4
                from judged j
                where d.tenant = j.tenant and d.link_key = j.link_key and j.state <> 'clean'
                returning d.*
            )
            select o.*, m.*
            from (select count(*)::int as owned, pg_current_xact_id()::text as xid from owned) o
            left join moved m on true
            """;

    static final String RELEASE = """
            with mine as (
                select 1 from slot where owner = $2 and epoch = $3 limit 1
            ), waiting as materialized (
                select d.link_key
                from unnest($5::text[]) k(other)
                cross join lateral (
                    select w.link_key from dirty_key w
                    where w.tenant is not distinct from $1 and w.state = 'blocked' and w.blocked_on = k.other
                    offset 0
                ) d
                order by d.link_key
            ), locked as materialized (
                select d.tenant, d.link_key
                from waiting w
                cross join lateral (
                    select k.tenant, k.link_key
                    from dirty_key k join slot s on s.number = k.slot and s.owner = $2 and s.epoch = $3
                    where k.tenant = $1 and k.link_key = w.link_key and k.state = 'blocked'
                    limit 1
                    for update of k
                ) d
            ), moved as (
                update dirty_key d set state = 'ready', blocked_on = null, not_before = null,
                    failure_kind = null, failure_text = null, failure_field = null, since = $4
                from locked l
                where d.tenant = l.tenant and d.link_key = l.link_key
                returning d.*
            )
            select o.*, m.*
            from (select count(*)::int as owned, pg_current_xact_id()::text as xid from mine) o
            left join moved m on true
            """;

    private DirtyKeySql() {}
}
