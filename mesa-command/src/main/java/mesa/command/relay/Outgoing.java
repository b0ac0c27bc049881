package mesa.command.relay;

import java.util.UUID;
import mesa.command.store.Restored;

/**
 * An event on its way to the topic.
 *
 * @param journal the id of the journal it stands in
 * @param hash the running hash up to it
 */
record Outgoing(UUID journal, Restored stored, String hash) {}
