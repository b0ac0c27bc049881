-- Which journal this is: drawn at its birth and carried by every record. The last row counts; a second
-- one is written when an empty journal takes the place of one that was lost.
create table journal (
    number int generated always as identity primary key,
    id uuid not null default gen_random_uuid(),
    since timestamptz not null default now()
);
insert into journal default values;
create trigger append_only before update or delete or truncate on journal
    for each statement execute function refuse_change();

-- The running hash at some positions, so that it is never counted from the beginning.
create table running_hash (
    position bigint primary key,
    event_id uuid not null,
    hash text not null
);
create trigger append_only before update or delete or truncate on running_hash
    for each statement execute function refuse_change();

-- The last event that was ever carried to the topic; it only goes forward, whatever is sent again.
create table carried (
    one boolean primary key default true check (one),
    position bigint not null,
    event_id uuid not null,
    hash text not null
) with (fillfactor = 50);
insert into carried (position, event_id, hash)
values (-1, '00000000-0000-0000-0000-000000000000', repeat('0', 64));

-- Events that were lost with the database and taken back from the topic.
create table restored_event (
    position bigint primary key,
    event_id uuid not null,
    restored_at timestamptz not null default now(),
    restored_by text not null
);
create trigger append_only before update or delete or truncate on restored_event
    for each statement execute function refuse_change();

-- A record holds the tags and the key that were stored with its event; both are found by position.
-- Positions only grow, so an entry is put at the end of the last page.
create index tag_by_position on tag (position);
create index command_key_by_position on command_key (position);
