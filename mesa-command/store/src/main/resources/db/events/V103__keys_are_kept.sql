-- A command sent again under its key must be known for ever: its row is as much history as its event.
create trigger append_only before update or delete or truncate on command_key
    for each statement execute function refuse_change();
