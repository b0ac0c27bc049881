-- What an owner does to a subscription outlasts what a delivery under way finds out later: every verb
-- begins a generation, and a delivery writes only within the one it was begun in.
alter table webhook_subscription
    add column generation    bigint not null default 0,
    add column former_secret text,
    add column former_until  timestamptz,
    -- The row stays: what its receiver took is still asked for.
    add column removed_at    timestamptz;

create index webhook_attempt_taken on webhook_attempt (position) where taken;

-- Under which code something was published, in capitals.
create table published_code (
    position bigint primary key,
    code     text   not null
);

create index published_code_code on published_code (code);
