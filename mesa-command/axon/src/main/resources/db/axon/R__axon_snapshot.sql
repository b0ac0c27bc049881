-- The latest snapshot of each aggregate of an Axon application. Made again from events at any time, so
-- it is no history. Repeatable, for its version could not stay behind those of the journal.
create table if not exists axon_snapshot (
    stream uuid primary key,
    version bigint not null,
    aggregate text not null,
    type text not null,
    revision text,
    event_id text not null,
    recorded_at timestamptz not null,
    payload bytea not null,
    metadata bytea not null
);
