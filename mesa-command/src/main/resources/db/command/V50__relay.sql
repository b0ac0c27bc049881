-- One leader per task over all nodes: a lease that runs out, and an epoch that fences the leader
-- before, who may not know yet that it was replaced.
create table lease (
    name text primary key,
    holder text not null,
    epoch bigint not null,
    expires_at timestamptz not null
) with (fillfactor = 50);

-- How far a task has carried the journal, and for which leader. Rewritten all the time, so half of
-- the page stays free and an update never leaves it.
create table task_position (
    task text primary key,
    position bigint not null,
    epoch bigint not null
) with (fillfactor = 50);
