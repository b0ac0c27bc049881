package mesa.command.relay;

import java.util.UUID;
import mesa.api.Metadata;
import mesa.api.wire.AbandonedTail;
import mesa.command.store.Doubt;
import mesa.command.store.HashChain;
import mesa.command.store.Journal;
import org.jspecify.annotations.Nullable;

/**
 * Gives up the events that were published and that the journal has lost, where they cannot or must
 * not be taken back: the journal goes on after the highest position that was ever known.
 */
public final class Abandonment {
    /** So many positions at most; more is a mistake in typing. */
    private static final long MOST = 10_000_000;

    private final Journal journal;
    private final HashChain hashChain;
    private final RelaySettings settings;
    private final JournalComparison journalComparison;

    Abandonment(
            Journal journal,
            HashChain hashChain,
            RelaySettings settings,
            JournalComparison journalComparison) {
        this.journal = journal;
        this.hashChain = hashChain;
        this.settings = settings;
        this.journalComparison = journalComparison;
    }

    /**
     * @param first the first position given up, -1 when nothing was
     * @param last the last one
     * @param least the highest position anybody knows, which the wish did not reach; -1 otherwise
     * @param doubt what is still wrong, if anything
     */
    public record Outcome(long first, long last, long least, @Nullable Doubt doubt) {}

    /**
     * @param through the last position to be given up: the highest that the journal's topic, the
     *     read models or anybody else has seen
     */
    public synchronized Outcome abandon(long through, String reason, Metadata by) {
        Doubt doubt = journalComparison.compare();
        long head = hashChain.head();
        if (doubt != null && !(doubt instanceof Doubt.Behind)) {
            return new Outcome(-1, -1, -1, doubt);
        }
        long known = Math.max(journalComparison.furthest(), onTopic());
        if (through <= head || through < known || through - head > MOST) {
            return new Outcome(-1, -1, Math.max(known, head + 1), doubt);
        }
        journal.abandon(new AbandonedTail(head + 1, through, reason), by);
        return new Outcome(head + 1, through, -1, journalComparison.compare());
    }

    /** The highest position of this journal on the whole topic; -1 for none. */
    private long onTopic() {
        UUID id = hashChain.id();
        long[] highest = {-1};
        try (Topics topic = new Topics(settings, settings.topic())) {
            if (topic.exists()) {
                topic.read(
                        topic.begin(),
                        topic.end(),
                        record -> {
                            IncomingRecord found = JournalRecord.orNull(record);
                            if (found != null
                                    && (found.journal() == null || id.equals(found.journal()))) {
                                highest[0] = Math.max(highest[0], found.position());
                            }
                            return true;
                        });
            }
        }
        return highest[0];
    }
}
