-- What append_batch does, for a batch in which nothing is refused: the usual batch. It only asks
-- whether everything holds and does not find out what does not. Answers the first position; or null,
-- or a unique_violation, when somebody is to be refused, and append_batch then says who and why. The
-- unique indexes find a taken version and a repeated key, so that neither is looked up here.
--
-- Prefixes as in append_batch, and r_ one element per stream that is continued, with its last version.
-- A tag that was counted and is put on comes with its ordinal; -1 means that nobody has counted. One that
-- was found on nothing is not among the c_: if it was put on meanwhile, its ordinal is taken.
--
-- unnest stands in the select list because there the arrays are walked side by side; in the from
-- clause each is copied into a table of its own first.
drop function if exists append_plain;

create function append_plain(
    r_stream uuid[], r_last int[],
    g_stream uuid[], g_version int[],
    c_tag text[], c_count bigint[],
    e_stream uuid[], e_version int[], e_stream_type smallint[], e_type smallint[],
    e_revision smallint[], e_recorded_at timestamptz[], e_occurred_on date[], e_id uuid[],
    e_payload bytea[], e_metadata bytea[],
    t_event int[], t_tag text[], t_ordinal bigint[], t_stream uuid[], t_stream_type smallint[],
    k_event int[], k_key text[], k_version int[], k_note bytea[])
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
    if cardinality(g_stream) > 0 and exists (
            select from unnest(g_stream, g_version) g(stream, version)
            where coalesce((select e.version from event e where e.stream = g.stream
                            order by e.version desc limit 1), -1) <> g.version) then
        return null;
    end if;
    if cardinality(c_tag) > 0 and exists (
            select from unnest(c_tag, c_count) c(tag, count)
            where coalesce((select t.ordinal + 1 from tag t where t.tag = c.tag
                            order by t.ordinal desc limit 1), 0) <> c.count) then
        return null;
    end if;
    base := coalesce((select e.position + 1 from event e order by e.position desc limit 1), 0);
    if (select c.position from carried c) >= base then
        return null;
    end if;
    insert into event (position, recorded_at, version, occurred_on, stream_type, type, revision,
                       stream, event_id, payload, metadata)
    select generate_series(base, base + cardinality(e_id) - 1), unnest(e_recorded_at),
           unnest(e_version), unnest(e_occurred_on), unnest(e_stream_type), unnest(e_type),
           unnest(e_revision), unnest(e_stream), unnest(e_id), unnest(e_payload),
           unnest(e_metadata);
    if -1 = any (t_ordinal) then
        insert into tag (tag, ordinal, position, stream, stream_type)
        select t.tag,
               case when t.ordinal >= 0 then t.ordinal
                    else coalesce((select x.ordinal + 1 from tag x where x.tag = t.tag
                                   order by x.ordinal desc limit 1), 0)
                         + row_number() over (partition by t.tag order by t.event) - 1 end,
               base + t.event - 1, t.stream, t.stream_type
        from unnest(t_event, t_tag, t_ordinal, t_stream, t_stream_type)
             t(event, tag, ordinal, stream, stream_type);
    elsif cardinality(t_tag) > 0 then
        insert into tag (tag, ordinal, position, stream, stream_type)
        select unnest(t_tag), unnest(t_ordinal), base + unnest(t_event) - 1, unnest(t_stream),
               unnest(t_stream_type);
    end if;
    if cardinality(k_key) > 0 then
        insert into command_key (key, position, version, note)
        select unnest(k_key), base + unnest(k_event) - 1, unnest(k_version), unnest(k_note);
    end if;
    return base;
end
$$;
