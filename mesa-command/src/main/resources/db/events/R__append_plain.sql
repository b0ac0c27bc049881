-- What append_batch does, for a batch without guards, tags or keys in which nothing is refused: the
-- usual batch under load. The unique index on stream and version finds whoever is not at the end of
-- its stream, so that nothing is looked up for a new stream; such a batch fails as a whole with
-- unique_violation, or answers null when a stream is behind, and append_batch then decides it.
--
-- unnest stands in the select list because there the arrays are walked side by side; in the from
-- clause each is copied into a table of its own first.
create or replace function append_plain(
    r_stream uuid[], r_last int[],
    e_stream uuid[], e_version int[], e_stream_type smallint[], e_type smallint[],
    e_revision smallint[], e_recorded_at timestamptz[], e_occurred_on date[], e_id uuid[],
    e_payload bytea[], e_metadata bytea[])
returns bigint language plpgsql as $$
declare
    base bigint;
begin
    perform pg_advisory_xact_lock(7305790);
    if cardinality(r_stream) > 0 and exists (
            select from unnest(r_stream, r_last) r(stream, last)
            where not exists (select from event e
                              where e.stream = r.stream and e.version = r.last)) then
        return null;
    end if;
    base := coalesce((select e.position + 1 from event e order by e.position desc limit 1), 0);
    insert into event (position, recorded_at, version, occurred_on, stream_type, type, revision,
                       stream, event_id, payload, metadata)
    select generate_series(base, base + cardinality(e_id) - 1), unnest(e_recorded_at),
           unnest(e_version), unnest(e_occurred_on), unnest(e_stream_type), unnest(e_type),
           unnest(e_revision), unnest(e_stream), unnest(e_id), unnest(e_payload),
           unnest(e_metadata);
    return base;
end
$$;
