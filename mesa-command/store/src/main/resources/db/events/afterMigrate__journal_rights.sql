-- What the login of the application may do with the journal; everything else it may not. Runs as the
-- owner after each migration, so that a new table is granted by a line here and by nothing else.
--
-- Two nodes that start at once would alter the same entries of the catalogue.
select pg_advisory_xact_lock(7305791);

-- Read and append. Who may not update, delete or truncate cannot rewrite history, and who does not own
-- a table cannot drop the triggers that refuse it to its owner.
grant select, insert on event, tag, command_key, event_type, stream_type to "${application}";
grant select, insert on journal, running_hash, restored_event to "${application}";
grant select, update on carried to "${application}";

-- To see at the start that its tables are those it was written for.
grant select on flyway_schema_history to "${application}";
