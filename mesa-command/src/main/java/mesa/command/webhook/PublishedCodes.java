package mesa.command.webhook;

import java.util.List;
import java.util.Optional;
import mesa.api.contract.CloudEvent;
import mesa.command.leader.Lease;
import mesa.command.leader.TaskPositionTable;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.command.store.PublishedHistory;
import mesa.command.store.RawEvent;

/** Follows the journal for the codes of what is published, so that receipts are found by code. */
final class PublishedCodes {
    private static final String TASK = "webhooks.codes";
    private static final int BATCH = 500;

    private final Journal journal;
    private final PublishedHistory history;
    private final PublishedCodeTable table;
    private final TaskPositionTable positions;
    private final Lease lease;
    private long done;

    /**
     * Goes on where the leader before came to.
     *
     * @throws mesa.command.leader.StaleLeader when a later leader was here already
     */
    PublishedCodes(Journal journal, EventsDatabase database, Lease lease) {
        this.journal = journal;
        this.history = new PublishedHistory(journal);
        this.table = new PublishedCodeTable(database);
        this.positions = new TaskPositionTable(database);
        this.lease = lease;
        this.done = positions.claim(TASK, lease.epoch());
    }

    /** Takes in the next events; true when there are more. */
    boolean advance() {
        List<RawEvent> events = journal.read(done + 1, BATCH);
        if (events.isEmpty()) {
            return false;
        }
        List<CloudEvent> published =
                events.stream().map(history::of).flatMap(Optional::stream).toList();
        if (!published.isEmpty()) {
            table.put(published);
        }
        positions.move(TASK, lease.epoch(), events.getLast().position());
        done = events.getLast().position();
        return events.size() == BATCH;
    }

    long done() {
        return done;
    }
}
