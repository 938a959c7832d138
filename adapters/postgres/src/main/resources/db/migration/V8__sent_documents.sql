-- What was sent for a key since it was last settled, sealed: the document as each of the last few amendments would leave
-- it. By it a change of our own whose answer was lost is told from one that people made.
alter table dirty_key
    add column sent_format   smallint,
    add column sent_key_id   integer,
    add column sent_wrapped  bytea,
    add column sent_document bytea;
alter table dirty_key alter column sent_document set storage external;
