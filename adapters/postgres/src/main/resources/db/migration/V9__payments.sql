-- Movements of money and the payment journals that they are booked in. Facts only come in: a transaction stays in the
-- batch that took it first, whatever the settings say later. Never expires with the inbox.
create table payment_batch (
    tenant   text collate "C" not null,
    link_key text collate "C" not null,
    slot     smallint not null,
    facts    bigint not null,
    primary key (tenant, link_key)
) with (fillfactor = 70);

-- What the shop says and how it is booked is sealed: it names a buyer's account. The line is kept before it is sent.
create table payment_fact (
    tenant      text collate "C" not null,
    pair        text collate "C" not null,
    transaction text collate "C" not null,
    batch       text collate "C" not null,
    stand       text not null,
    ordinal     integer,
    line        integer,
    added_at    timestamptz not null,
    posted_at   timestamptz,
    format      smallint not null,
    key_id      integer not null,
    wrapped     bytea not null,
    document    bytea not null,
    primary key (tenant, pair, transaction)
) with (fillfactor = 80);
alter table payment_fact alter column document set storage external;
create index payment_fact_open on payment_fact (batch) where stand <> 'posted';

-- The journals of a batch in the target, one after the other.
create table payment_journal (
    tenant          text collate "C" not null,
    link_key        text collate "C" not null,
    ordinal         integer not null,
    number          text not null,
    phase           text not null,
    last_line       integer not null,
    doubt_about     text,
    doubt_since     timestamptz,
    doubt_missed_at timestamptz,
    primary key (tenant, link_key, ordinal)
) with (fillfactor = 80);
