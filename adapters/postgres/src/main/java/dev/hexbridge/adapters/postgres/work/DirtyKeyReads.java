package dev.hexbridge.adapters.postgres.work;

/** What is asked of the dirty keys. */
final class DirtyKeyReads {

    static final String DOUBTS = """
            select d.link_key, d.doubt_about, d.doubt_since, d.doubt_missed_at
            from unnest($2::text[]) k(link_key)
            cross join lateral (
                select * from dirty_key w where w.tenant = $1 and w.link_key = k.link_key limit 1
            ) d
            where d.doubt_about is not null
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

    private DirtyKeyReads() {}
}
