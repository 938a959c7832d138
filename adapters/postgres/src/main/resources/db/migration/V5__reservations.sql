-- What documents would be recognised by, reserved for one key at a time while its document is looked for and made.
-- The term is a keyed digest of legal entity, field and value: who reads the table learns nobody's address.
create table reservation (
    tenant   text collate "C" not null,
    target   text collate "C" not null,
    term     uuid not null,
    link_key text collate "C" not null,
    at       timestamptz not null,
    primary key (tenant, target, term)
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
create index reservation_holder on reservation (tenant, link_key);
