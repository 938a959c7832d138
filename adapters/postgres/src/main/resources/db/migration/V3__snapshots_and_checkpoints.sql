-- The newest snapshot that was interpreted of each entity: by it an echo and a latecomer are told from news. The content
-- is a digest, enciphered for the tenant: nobody can try out what a snapshot said who has the database alone.
create table snapshot (
    tenant             text collate "C" not null,
    entity             text collate "C" not null,
    slot               smallint not null,
    version_updated_at timestamptz not null,
    version_read_at    timestamptz not null,
    content            uuid not null,
    receipt_day        date not null,
    receipt_writer     integer not null,
    receipt_seq        bigint not null,
    primary key (tenant, entity)
) with (fillfactor = 80);

-- How far work has come that goes through a connection's data by time.
create table checkpoint (
    tenant     text collate "C" not null,
    connection text collate "C" not null,
    name       text collate "C" not null,
    reached    timestamptz not null,
    at         timestamptz not null,
    primary key (tenant, connection, name)
) with (fillfactor = 50);
