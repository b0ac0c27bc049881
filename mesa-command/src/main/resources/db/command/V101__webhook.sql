-- Where agencies want to be told, and how far each has been told. Not events: a secret has no place
-- in the journal, and a receiver that is down is no fact about a mesa.
create table webhook_subscription (
    id           uuid        primary key,
    owner        text        not null,
    institution  uuid,
    url          text        not null,
    secret       text        not null,
    types        text[]      not null,
    mesas        uuid[]      not null,
    institutions uuid[]      not null,
    objectives   int[]       not null,
    active       boolean     not null,
    settled      bigint      not null,
    attempts     int         not null default 0,
    next_at      timestamptz not null default now(),
    failing      text,
    made_at      timestamptz not null default now()
);

create index webhook_subscription_due on webhook_subscription (next_at) where active;

create table webhook_attempt (
    subscription uuid        not null references webhook_subscription on delete cascade,
    position     bigint      not null,
    event_id     uuid        not null,
    attempt      int         not null,
    at           timestamptz not null default now(),
    millis       int         not null,
    status       int,
    said         text        not null,
    taken        boolean     not null,
    primary key (subscription, position, attempt, at)
);

-- How far an agency says it has processed, by whatever way it reads.
create table agency_acknowledgement (
    agency      text        primary key,
    institution uuid,
    position    bigint      not null,
    at          timestamptz not null default now()
);
