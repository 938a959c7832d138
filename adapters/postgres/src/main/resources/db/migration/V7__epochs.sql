-- By which right a row was written: the owner's epoch at that moment. Nobody who has been relieved may write any more;
-- with this it can be proven from the rows. Empty in rows of before, and in those of an older program.
alter table interpretation add column epoch bigint;
alter table delivery add column epoch bigint;
