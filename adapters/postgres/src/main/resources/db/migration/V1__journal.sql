-- The journal. Later migrations expand first and contract one release later, so that the release before still works
-- on the new schema. The tenant leads every key. Text that names things is compared by bytes: collate "C".

-- Who may write. Slots are fixed for the life of the database; all slots of a node follow that node's cursor.
create table slot (
    number smallint primary key check (number between 0 and 255),
    owner  uuid,
    epoch  bigint not null default 0,
    cursor integer not null default 1
) with (fillfactor = 50);
insert into slot (number) select generate_series(0, 255);

-- How far each writer's receipts have been interpreted.
create table cursor_position (
    cursor integer not null,
    writer integer not null,
    seq    bigint not null,
    primary key (cursor, writer)
) with (fillfactor = 50);

-- An ingest connection. It holds a session advisory lock on its id for its life; who can take that lock knows that the
-- session is over and that last_seq is final. Drained: everything of it has been interpreted.
create sequence writer_id as integer;
create table writer (
    id         integer primary key,
    node       uuid not null,
    started_at timestamptz not null,
    retired_at timestamptz,
    last_seq   bigint,
    drained_at timestamptz
);
create index writer_undrained on writer (id) where drained_at is null;

-- Append-only. Bodies are compressed and sealed by the engine: PostgreSQL must not try to compress them again.
create table inbox_log (
    tenant         text collate "C" not null,
    day            date not null,
    writer         integer not null,
    seq            bigint not null,
    slot           smallint not null,
    connection     text collate "C" not null,
    topic          text not null,
    delivery_id    text not null check (octet_length(delivery_id) <= 1024),
    event_id       text,
    triggered_at   timestamptz,
    schema_version text,
    root           text not null check (octet_length(root) <= 1024),
    received_at    timestamptz not null,
    format         smallint not null,
    key_id         integer not null,
    body           bytea not null,
    primary key (tenant, writer, seq, day)
) partition by range (day);
alter table inbox_log alter column body set storage external;
create index inbox_log_received on inbox_log (tenant, received_at);
create table inbox_log_default partition of inbox_log default;

-- The wrapped key of each body, apart from it: who deletes the row here has erased the body there and in every backup
-- that is older than the key's.
create table data_key (
    tenant  text collate "C" not null,
    day     date not null,
    writer  integer not null,
    seq     bigint not null,
    wrapped bytea not null,
    primary key (tenant, writer, seq, day)
) partition by range (day);
create table data_key_default partition of data_key default;

-- Delivery ids seen: two generations, one written and both asked; the older one is emptied when they change places.
-- The key is a digest of tenant, connection and delivery id.
create table dedupe_a (key uuid primary key);
create table dedupe_b (key uuid primary key);
create table dedupe_generation (
    only_one boolean primary key default true check (only_one),
    current  text not null check (current in ('a', 'b')),
    since    timestamptz not null
);

-- What was made of each receipt.
create table interpretation (
    tenant             text collate "C" not null,
    day                date not null,
    writer             integer not null,
    seq                bigint not null,
    entity             text collate "C" not null,
    related            text collate "C",
    verdict            text not null,
    reason             text not null,
    pointer            text not null,
    version_updated_at timestamptz,
    version_read_at    timestamptz,
    at                 timestamptz not null,
    primary key (tenant, writer, seq, day)
) partition by range (day);
create index interpretation_entity on interpretation (tenant, entity);
create index interpretation_quarantined on interpretation (tenant, at) where verdict = 'quarantined';
create table interpretation_default partition of interpretation default;

-- By what people look for entities: keyed digests of normal forms.
create table search_term (
    tenant text collate "C" not null,
    term   uuid not null,
    entity text collate "C" not null,
    primary key (tenant, term, entity)
);

-- The keys that do not agree with their target yet.
create table dirty_key (
    tenant             text collate "C" not null,
    link_key           text collate "C" not null,
    serial             bigint generated always as identity,
    slot               smallint not null,
    entity             text collate "C" not null,
    target             text collate "C" not null,
    intent             text not null,
    priority           integer not null,
    needs              text collate "C",
    snapshot_day       date not null,
    snapshot_writer    integer not null,
    snapshot_seq       bigint not null,
    version_updated_at timestamptz not null,
    version_read_at    timestamptz not null,
    state              text not null,
    attempts           integer not null,
    approved           boolean not null,
    not_before         timestamptz,
    blocked_on         text collate "C",
    failure_kind       text,
    failure_text       text,
    failure_field      text,
    marked_at          timestamptz not null,
    since              timestamptz not null,
    primary key (tenant, link_key)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
create unique index dirty_key_serial on dirty_key (tenant, serial);
create index dirty_key_entity on dirty_key (tenant, entity);
create index dirty_key_now on dirty_key (tenant, target, priority, serial)
    where state = 'ready' or (state = 'unknown' and not_before is null);
create index dirty_key_later on dirty_key (tenant, target, not_before)
    where state in ('waiting', 'unknown') and not_before is not null;
create index dirty_key_blocked on dirty_key (tenant, blocked_on) where state = 'blocked';
create index dirty_key_person on dirty_key (tenant, since) where state in ('held', 'dead');

-- What was last settled for each key. Never expires with the inbox.
create table link (
    tenant             text collate "C" not null,
    link_key           text collate "C" not null,
    slot               smallint not null,
    entity             text collate "C" not null,
    target             text collate "C" not null,
    ref_kind           text not null,
    ref_id             text collate "C" not null,
    version_updated_at timestamptz not null,
    version_read_at    timestamptz not null,
    map_version        integer not null,
    revision           bigint not null,
    settled_at         timestamptz not null,
    format             smallint not null,
    key_id             integer not null,
    wrapped            bytea not null,
    document           bytea not null,
    primary key (tenant, link_key)
) with (fillfactor = 80);
alter table link alter column document set storage external;
create index link_ref on link (tenant, ref_id);

-- What was attempted at the targets. Append-only.
create table delivery (
    tenant          text collate "C" not null,
    id              bigint generated always as identity,
    link_key        text collate "C" not null,
    entity          text collate "C" not null,
    target          text collate "C" not null,
    slot            smallint not null,
    snapshot_day    date not null,
    snapshot_writer integer not null,
    snapshot_seq    bigint not null,
    at              timestamptz not null,
    took_ms         bigint not null,
    step            text not null,
    result          text not null,
    target_id       text,
    failure_kind    text,
    failure_text    text,
    failure_field   text,
    notes           text[] not null,
    primary key (tenant, id)
);
create index delivery_entity on delivery (tenant, entity, id);

-- What people did. Append-only.
create table audit (
    tenant    text collate "C" not null,
    id        bigint generated always as identity,
    at        timestamptz not null,
    principal text not null,
    action    text not null,
    object    text not null,
    primary key (tenant, id)
);
