-- What the login of the application may do with the tables beside the journal, which are no history.
-- Runs as the owner after each migration, so that a new table is granted by a line here and by nothing
-- else. afterMigrate__journal_rights.sql of the store has the journal's.
--
-- Two nodes that start at once would alter the same entries of the catalogue.
select pg_advisory_xact_lock(7305791);

grant select, insert, update, delete on
    lease, task_position, timer, timer_hold,
    access_credential, oauth2_authorization, ended_token,
    webhook_subscription, webhook_attempt, agency_acknowledgement, published_code
    to "${application}";
