-- Like failures as groups, and what people decide about single documents.

-- The group is computed by the engine from place, kind, field and words. What waited before this migration is grouped by
-- place, kind and field alone: it is woken, or fails again and is grouped like everything else.
alter table dirty_key add column failure_group text collate "C";
update dirty_key
set failure_group = left(md5(concat_ws(chr(10), target, failure_kind, failure_field)), 16)
where state in ('held', 'dead');
create index dirty_key_failure on dirty_key (failure_group, since) include (tenant) where state in ('held', 'dead');

alter table interpretation add column failure_group text collate "C";
update interpretation
set failure_group = left(md5(concat_ws(chr(10), split_part(entity, '/', 1), reason)), 16)
where verdict = 'quarantined';
create index interpretation_failure on interpretation (failure_group, at) include (tenant) where verdict = 'quarantined';

-- What people decided for single documents: texts of fields, sealed like what was settled. Append-only; of several for
-- one key the last counts.
create table correction (
    tenant             text collate "C" not null,
    link_key           text collate "C" not null,
    id                 bigint generated always as identity,
    principal          text not null,
    at                 timestamptz not null,
    stays              boolean not null,
    version_updated_at timestamptz not null,
    version_read_at    timestamptz not null,
    format             smallint not null,
    key_id             integer not null,
    wrapped            bytea not null,
    document           bytea not null,
    primary key (tenant, link_key, id)
);
alter table correction alter column document set storage external;
