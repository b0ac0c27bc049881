-- Two nodes that start at once would alter the same entries of the catalogue.
select pg_advisory_xact_lock(7305791);

grant select, insert, update, delete on axon_snapshot to "${application}";
