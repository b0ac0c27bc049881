-- While past acts are recorded in their order, timers due after the act being recorded wait: else
-- a deadline of long ago would pass before the report that met it is read. At most one row.
create table timer_hold (
    only_row boolean primary key default true check (only_row),
    horizon timestamptz not null,
    expires_at timestamptz not null
) with (fillfactor = 50);
