package dev.hexbridge.adapters.postgres.work;

/** How dirty keys come to wait for a person, and how they are woken. */
final class DirtyKeyParking {

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

    private DirtyKeyParking() {}
}
