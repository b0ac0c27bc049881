-- Commands a reaction wants sent later. Named by the event that asked for them, so asking again
-- changes nothing; fired ones stay as the record of what was sent.
create table timer (
    reaction text not null,
    position bigint not null,
    ordinal int not null,
    due timestamptz not null,
    command text not null,
    stream uuid not null,
    body bytea not null,
    correlation uuid not null,
    causation uuid not null,
    fired_at timestamptz,
    failure text,
    retry_at timestamptz,
    constraint timer_pk primary key (reaction, position, ordinal)
);

create index timer_waiting on timer (due) where fired_at is null;
