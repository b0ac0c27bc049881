-- What append_batch does, for one event without guards, tags or key: the usual case of a lone caller,
-- who would otherwise wait for a dozen arrays to be opened. Answers the position, or null when the
-- stream is not at the expected version or the journal has lost its end; append_batch then tells why.
create or replace function append_one(
    e_stream uuid, e_expected int, e_stream_type smallint, e_type smallint, e_revision smallint,
    e_recorded_at timestamptz, e_occurred_on date, e_id uuid, e_payload bytea, e_metadata bytea)
returns bigint language plpgsql as $$
declare
    stored bigint;
begin
    perform pg_advisory_xact_lock(7305790);
    insert into event (position, recorded_at, version, occurred_on, stream_type, type, revision,
                       stream, event_id, payload, metadata)
    select coalesce((select e.position + 1 from event e order by e.position desc limit 1), 0),
           e_recorded_at, e_expected + 1, e_occurred_on, e_stream_type, e_type, e_revision,
           e_stream, e_id, e_payload, e_metadata
    where coalesce((select e.version from event e where e.stream = e_stream
                    order by e.version desc limit 1), -1) = e_expected
        and coalesce((select e.position from event e order by e.position desc limit 1), -1)
            >= (select c.position from carried c)
    returning position into stored;
    return stored;
end
$$;
