-- Decides and stores a batch of append requests in one call, which is also one transaction.
--
-- Every statement of a volatile function takes its own snapshot, so the statements after the lock
-- see all that earlier holders of the lock committed. The lock is let go after the commit is
-- durable. Therefore whoever writes p + 1 has seen everything up to p, on every node.
--
-- Prefixes: r_ one element per request; e_ per event, ordered by request; g_ per stream guard;
-- c_ per tag count guard; t_ per tag; k_ per command key. Requests and events are named by their
-- number in the batch, from 1. No two requests of one batch write one stream or one key, and none
-- guards what an earlier one writes; the caller sees to that.
--
-- Answers the first position of the batch and then three arrays in one: the requests refused, why,
-- and a detail. Reasons: 1 version (detail: the stream's version), 2 these very events are stored
-- already (detail: position of the first), 3 stream guard (detail: number of the guard), 4 tag guard
-- (likewise), 5 repeated key. A request may be refused for several reasons. What is not refused is
-- stored, numbered in order. One array and no columns, because a row type is worked out anew at
-- every call.
drop function if exists append_batch;

create function append_batch(
    r_stream uuid[], r_expected int[], r_id uuid[],
    e_request int[], e_stream uuid[], e_version int[], e_stream_type smallint[],
    e_type smallint[], e_revision smallint[], e_recorded_at timestamptz[], e_occurred_on date[],
    e_id uuid[], e_payload bytea[], e_metadata bytea[],
    g_request int[], g_stream uuid[], g_version int[],
    c_request int[], c_tag text[], c_count bigint[],
    t_event int[], t_tag text[],
    k_request int[], k_event int[], k_key text[], k_version int[], k_note bytea[])
returns bigint[] language plpgsql as $$
declare
    base bigint;
    gone bigint;
    refused int[];
    reason int[];
    detail bigint[];
    positions bigint[];
begin
    perform pg_advisory_xact_lock(7305790);

    select array_agg(x.n), array_agg(case when x.mine is null then 1 else 2 end),
           array_agg(coalesce(x.mine, x.version))
    into refused, reason, detail
    from (select r.n::int as n, coalesce(v.version, -1)::bigint as version,
                 (select e.position from event e
                  where e.stream = r.stream and e.version = r.expected + 1
                    and e.event_id = r.id) as mine
          from unnest(r_stream, r_expected, r_id) with ordinality r(stream, expected, id, n)
          left join lateral (select e.version from event e where e.stream = r.stream
                             order by e.version desc limit 1) v on true
          where coalesce(v.version, -1) <> r.expected) x;

    if cardinality(g_request) > 0 then
        select refused || array_agg(x.request), reason || array_agg(3), detail || array_agg(x.n)
        into refused, reason, detail
        from (select g.request, g.n
              from unnest(g_request, g_stream, g_version) with ordinality g(request, stream, version, n)
              left join lateral (select e.version from event e where e.stream = g.stream
                                 order by e.version desc limit 1) v on true
              where coalesce(v.version, -1) <> g.version) x;
    end if;

    if cardinality(c_request) > 0 then
        select refused || array_agg(x.request), reason || array_agg(4), detail || array_agg(x.n)
        into refused, reason, detail
        from (select c.request, c.n
              from unnest(c_request, c_tag, c_count) with ordinality c(request, tag, count, n)
              left join lateral (select t.ordinal from tag t where t.tag = c.tag
                                 order by t.ordinal desc limit 1) o on true
              where coalesce(o.ordinal + 1, 0) <> c.count) x;
    end if;

    if cardinality(k_request) > 0 then
        select refused || array_agg(x.request), reason || array_agg(5), detail || array_agg(x.n)
        into refused, reason, detail
        from (select k.request, k.n
              from unnest(k_request, k_key) with ordinality k(request, key, n)
              where exists (select from command_key c where c.key = k.key)) x;
    end if;

    base := coalesce((select e.position + 1 from event e order by e.position desc limit 1), 0);
    -- No position is given twice: what was carried to the topic once had one already.
    select c.position into gone from carried c where c.position >= base;
    if found then
        raise exception 'The journal lacks the positions % to %', base, gone using errcode = 'MJ001';
    end if;

    if refused is null then
        insert into event (position, recorded_at, version, occurred_on, stream_type, type, revision,
                           stream, event_id, payload, metadata)
        select generate_series(base, base + cardinality(e_id) - 1), unnest(e_recorded_at),
               unnest(e_version), unnest(e_occurred_on), unnest(e_stream_type), unnest(e_type),
               unnest(e_revision), unnest(e_stream), unnest(e_id), unnest(e_payload),
               unnest(e_metadata);
    else
        select array_agg(case when x.accepted then base + x.rank - 1 end order by x.n) into positions
        from (select e.n, e.request <> all (refused) as accepted,
                     count(*) filter (where e.request <> all (refused)) over (order by e.n) as rank
              from unnest(e_request) with ordinality e(request, n)) x;
        insert into event (position, recorded_at, version, occurred_on, stream_type, type, revision,
                           stream, event_id, payload, metadata)
        select e.position, e.recorded_at, e.version, e.occurred_on, e.stream_type, e.type,
               e.revision, e.stream, e.id, e.payload, e.metadata
        from unnest(positions, e_recorded_at, e_version, e_occurred_on, e_stream_type, e_type,
                    e_revision, e_stream, e_id, e_payload, e_metadata)
             e(position, recorded_at, version, occurred_on, stream_type, type, revision,
               stream, id, payload, metadata)
        where e.position is not null;
    end if;

    if cardinality(t_event) > 0 then
        insert into tag (tag, ordinal, position, stream, stream_type)
        select t.tag,
               coalesce((select x.ordinal + 1 from tag x where x.tag = t.tag
                         order by x.ordinal desc limit 1), 0)
                   + row_number() over (partition by t.tag order by t.n) - 1,
               case when positions is null then base + t.event - 1 else positions[t.event] end,
               e_stream[t.event], e_stream_type[t.event]
        from unnest(t_event, t_tag) with ordinality t(event, tag, n)
        where positions is null or positions[t.event] is not null;
    end if;

    if cardinality(k_request) > 0 then
        insert into command_key (key, position, version, note)
        select k.key, case when positions is null then base + k.event - 1 else positions[k.event] end,
               k.version, k.note
        from unnest(k_event, k_key, k_version, k_note) k(event, key, version, note)
        where positions is null or positions[k.event] is not null;
    end if;

    return array[base] || refused::bigint[] || reason::bigint[] || detail;
end
$$;
