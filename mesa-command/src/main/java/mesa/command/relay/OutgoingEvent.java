package mesa.command.relay;

import java.util.UUID;
import mesa.command.store.RestorableEvent;

/**
 * An event on its way to the topic.
 *
 * @param journal the id of the journal it stands in
 * @param hash the running hash up to it
 */
record OutgoingEvent(UUID journal, RestorableEvent stored, String hash) {}
