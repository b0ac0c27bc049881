-- Access tokens that ended before their time, by logout or because their code was sent twice. Kept
-- until they would have run out by themselves.
create table ended_token (
    id text primary key,
    until timestamptz not null
);
