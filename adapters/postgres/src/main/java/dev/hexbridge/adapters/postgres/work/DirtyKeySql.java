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

    static final String DOUBTS = """
            select d.link_key, d.doubt_about, d.doubt_since, d.doubt_missed_at
            from unnest($2::text[]) k(link_key)
            cross join lateral (
                select * from dirty_key w where w.tenant = $1 and w.link_key = k.link_key limit 1
            ) d
            where d.doubt_about is not null
            """;

    /** A key without a row is clean: it comes back with the version that was settled and the snapshot tried last. */
    static final String HOLD = """
            with owned as materialized (
                select i.*
                from unnest($5::text[], $6::smallint[], $7::text[], $8::text[], $9::text[], $10::text[])
                    as i(link_key, slot, kind, text, field, likeness)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), known as materialized (
                select o.*, d.tenant, d.state
                from owned o cross join lateral (
                    select k.tenant, k.state from dirty_key k
                    where k.tenant = $1 and k.link_key = o.link_key limit 1 for update
                ) d
            ), fresh as (
                insert into dirty_key (tenant, link_key, slot, entity, target, intent, priority, snapshot_day,
                    snapshot_writer, snapshot_seq, version_updated_at, version_read_at, state, attempts, approved,
                    failure_kind, failure_text, failure_field, failure_group, marked_at, since)
                select $1, o.link_key, o.slot, l.entity, l.target, 'converge', 20, a.snapshot_day, a.snapshot_writer,
                    a.snapshot_seq, l.version_updated_at, l.version_read_at, 'held', 0, false, o.kind, o.text, o.field,
                    o.likeness, $4, $4
                from owned o
                cross join lateral (
                    select * from link w where w.tenant = $1 and w.link_key = o.link_key limit 1
                ) l
                cross join lateral (
                    select w.snapshot_day, w.snapshot_writer, w.snapshot_seq from delivery w
                    where w.tenant is not distinct from $1 and w.entity = l.entity and w.link_key = o.link_key
                    order by w.id desc limit 1
                ) a
                where not exists (select from known k where k.link_key = o.link_key)
                order by o.link_key
                on conflict (tenant, link_key) do nothing
                returning link_key
            ), moved as (
                update dirty_key d set state = 'held', approved = false, not_before = null, blocked_on = null,
                    failure_kind = k.kind, failure_text = k.text, failure_field = k.field,
                    failure_group = k.likeness, since = $4
                from known k
                where d.tenant = k.tenant and d.link_key = k.link_key and k.state not in ('held', 'unknown')
                returning d.link_key
            )
            select o.*, m.*
            from (select count(*)::int as owned, pg_current_xact_id()::text as xid from owned) o
            left join (select link_key from fresh union all select link_key from moved) m on true
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

    private static final String NOW = "(state = 'ready' or (state = 'unknown' and not_before is null))";

    private static final String LATER = "state in ('waiting', 'unknown') and not_before is not null";

    /** The single rows of some keys, in the tables of both what is open and what is done. */
    static final String STANDING = """
            select k.link_key
            from unnest($2::text[]) k(link_key)
            left join lateral (
                select true as here from dirty_key d where d.tenant = $1 and d.link_key = k.link_key limit 1
            ) open on true
            left join lateral (
                select true as here from link l where l.tenant = $1 and l.link_key = k.link_key limit 1
            ) done on true
            where open.here or done.here
            """;

    /** Two walks that step from pair to pair, however many keys each has. */
    static final String MOVING = """
            with recursive now_of(pair) as (
                (select pair from dirty_key
                where tenant is not distinct from $1 and target = $2 and %1$s
                order by pair limit 1)
                union all
                select (
                    select pair from dirty_key
                    where tenant is not distinct from $1 and target = $2 and %1$s and pair > n.pair
                    order by pair limit 1)
                from now_of n where n.pair is not null
            ), later_of(pair) as (
                (select pair from dirty_key
                where tenant is not distinct from $1 and target = $2 and %2$s
                order by pair limit 1)
                union all
                select (
                    select pair from dirty_key
                    where tenant is not distinct from $1 and target = $2 and %2$s and pair > n.pair
                    order by pair limit 1)
                from later_of n where n.pair is not null
            )
            select pair from now_of where pair is not null
            union
            select l.pair from later_of l
            cross join lateral (
                select from dirty_key d
                where d.tenant is not distinct from $1 and d.target = $2 and d.pair = l.pair and %2$s
                    and not_before <= $3
                limit 1
            ) due
            order by pair
            """.formatted(NOW, LATER);

    /**
     * Two limited walks, one for what is due in any case and one for what is due by now: an OR over both would walk
     * past everything that waits.
     */
    static final String DUE = """
            select * from (
                (select * from dirty_key
                where tenant is not distinct from $1 and target = $2 and pair = $6 and %1$s and serial > $4
                order by priority, serial limit $5)
                union all
                (select * from dirty_key
                where tenant is not distinct from $1 and target = $2 and pair = $6 and %2$s
                    and not_before <= $3 and serial > $4
                order by not_before limit $5)
            ) due
            order by priority, serial limit $5
            """.formatted(NOW, LATER);

    static final String ROUSE = """
            with owned as materialized (
                select i.* from unnest($5::text[], $6::smallint[]) as i(link_key, slot)
                join slot s on s.number = i.slot and s.owner = $2 and s.epoch = $3
            ), found as materialized (
                select d.tenant, d.link_key
                from (select link_key from owned order by link_key) o
                cross join lateral (
                    select k.tenant, k.link_key from dirty_key k
                    where k.tenant = $1 and k.link_key = o.link_key and k.state in ('held', 'dead')
                    limit 1
                    for update of k
                ) d
            ), moved as (
                update dirty_key d set state = 'ready', attempts = 0, not_before = null,
                    failure_kind = null, failure_text = null, failure_field = null, since = $4
                from found f
                where d.tenant = f.tenant and d.link_key = f.link_key
                returning d.*
            )
            select o.*, m.*
            from (select count(*)::int as owned, pg_current_xact_id()::text as xid from owned) o
            left join moved m on true
            """;

    static final String WAKE = """
            with mine as (
                select 1 from slot where owner = $2 and epoch = $3 limit 1
            ), found as materialized (
                select d.tenant, d.link_key, d.state in ('held', 'dead', 'waiting', 'blocked') as sleeps, d.state = 'held' as held
                from dirty_key d join slot s on s.number = d.slot and s.owner = $2 and s.epoch = $3
                where d.tenant is not distinct from $1 and d.serial = $5 and d.state <> 'ready'
                for update of d
            ), moved as (
                update dirty_key d set
                    state = case when f.sleeps then 'ready' else d.state end,
                    attempts = case when f.sleeps then 0 else d.attempts end,
                    approved = d.approved or f.held,
                    not_before = case when not f.sleeps then d.not_before end,
                    blocked_on = null,
                    failure_kind = case when not f.sleeps then d.failure_kind end,
                    failure_text = case when not f.sleeps then d.failure_text end,
                    failure_field = case when not f.sleeps then d.failure_field end,
                    failure_group = null,
                    since = case when f.sleeps then $4 else d.since end
                from found f
                where d.tenant = f.tenant and d.link_key = f.link_key
                returning d.*
            )
            select o.*, m.*
            from (select count(*)::int as owned, pg_current_xact_id()::text as xid from mine) o
            left join moved m on true
            """;

    /** Looked for by age, then locked in the order of keys, and judged again under the lock. */
    static final String WAKE_GROUP = """
            with mine as (
                select 1 from slot where owner = $2 and epoch = $3 limit 1
            ), waiting as materialized (
                select d.link_key
                from (
                    select w.link_key from dirty_key w
                    where w.tenant is not distinct from $1 and w.failure_group = $5 and w.state in ('held', 'dead')
                        and w.since <= $6
                    order by w.since limit $8
                ) d
                order by d.link_key
            ), locked as materialized (
                select d.tenant, d.link_key, d.held
                from waiting w
                cross join lateral (
                    select k.tenant, k.link_key, k.state = 'held' as held
                    from dirty_key k join slot s on s.number = k.slot and s.owner = $2 and s.epoch = $3
                    where k.tenant = $1 and k.link_key = w.link_key and k.state in ('held', 'dead')
                    limit 1
                    for update of k
                ) d
            ), moved as (
                update dirty_key d set state = 'ready', attempts = 0, approved = d.approved or (l.held and $7),
                    not_before = null, blocked_on = null, failure_kind = null, failure_text = null,
                    failure_field = null, failure_group = null, since = $4
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
