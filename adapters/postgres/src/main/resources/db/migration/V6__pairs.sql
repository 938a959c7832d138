-- Keys are claimed pair by pair, so that the backlog of one pair never stands before the keys of another. The pair is
-- part of the key: connection/kind/id>role@target/legalEntity.
alter table dirty_key add column pair text collate "C" not null
    generated always as (split_part(link_key, '/', 1) || '>' || split_part(link_key, '@', -1)) stored;
create index dirty_key_pair_now on dirty_key (target, pair, priority, serial)
    where state = 'ready' or (state = 'unknown' and not_before is null);
create index dirty_key_pair_later on dirty_key (target, pair, not_before)
    where state in ('waiting', 'unknown') and not_before is not null;

-- Those above take their place: each query has one index that can serve it. What an older program asks gets the same
-- answers without them, only later.
drop index dirty_key_now;
drop index dirty_key_later;
