-- The journal: one row per event, positions dense from 0 in commit order, never changed.

create table event_type (
    id smallint generated always as identity primary key,
    name text not null unique
);

create table stream_type (
    id smallint generated always as identity primary key,
    name text not null unique
);

-- Fixed-width columns first, by falling alignment, so that no byte is lost to padding.
create table event (
    position bigint not null,
    recorded_at timestamptz not null,
    version int not null,
    occurred_on date not null,
    stream_type smallint not null,
    type smallint not null,
    revision smallint not null,
    stream uuid not null,
    event_id uuid not null,
    payload bytea not null,
    metadata bytea not null,
    constraint event_pk primary key (position)
);

-- Some builds of PostgreSQL come without lz4; they keep their own default for large payloads.
do $$
begin
    if exists (select from pg_settings
               where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
        alter table event alter column payload set compression lz4;
        alter table event alter column metadata set compression lz4;
    end if;
end
$$;

create unique index event_by_stream on event (stream, version);

create table tag (
    tag text not null,
    ordinal bigint not null,
    position bigint not null,
    stream uuid not null,
    stream_type smallint not null,
    constraint tag_pk primary key (tag, ordinal)
);

create table command_key (
    key text not null,
    position bigint not null,
    version int not null,
    recorded_at timestamptz not null default now(),
    note bytea not null,
    constraint command_key_pk primary key (key)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only: % on % refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete or truncate on event
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on tag
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on event_type
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on stream_type
    for each statement execute function refuse_change();
