package mesa.command.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.api.wire.AbandonedPositions;
import mesa.api.wire.AbandonedTail;
import mesa.command.store.ChainLink;
import mesa.command.store.Doubt;
import mesa.command.store.HashChain;
import mesa.command.store.Journal;
import mesa.command.store.RestorableEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes back from the topic what the journal has lost: the events as they were stored, at their
 * positions, with their tags and keys. Begun again after an interruption, it goes on where the
 * journal ends by then.
 */
public final class Recovery {
    private static final int BATCH = 500;

    private final Journal journal;
    private final HashChain hashChain;
    private final RelaySettings settings;
    private final JournalComparison journalComparison;

    Recovery(
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
     * @param first the first position taken back, -1 when there was nothing to take back
     * @param last the last one
     * @param doubt what is still wrong, if anything
     */
    public record Outcome(long first, long last, @Nullable Doubt doubt) {}

    /**
     * @param by who orders it
     */
    public synchronized Outcome recover(String by) {
        Doubt doubt = journalComparison.compare();
        long head = hashChain.head();
        if (doubt instanceof Doubt.Foreign foreign && head < 0) {
            hashChain.adopt(foreign.there());
            doubt = journalComparison.compare();
        }
        if (!(doubt instanceof Doubt.Behind)) {
            return new Outcome(-1, -1, doubt);
        }
        Taking taking = new Taking(hashChain.at(head), by);
        try (Topics topic = new Topics(settings, settings.topic())) {
            long end = topic.end();
            topic.read(topic.begin(), end, taking::learn);
            topic.read(topic.begin(), end, taking::take);
        }
        taking.store();
        boolean any = taking.chainLink.position() > head;
        return new Outcome(
                any ? head + 1 : -1,
                any ? taking.chainLink.position() : -1,
                journalComparison.compare());
    }

    private final class Taking {
        private final UUID id = hashChain.id();
        private final String by;
        private final List<RestorableEvent> batch = new ArrayList<>();
        private AbandonedPositions abandoned = AbandonedPositions.NONE;
        private ChainLink chainLink;

        Taking(ChainLink chainLink, String by) {
            this.chainLink = chainLink;
            this.by = by;
        }

        /** What was given up once does not come back; always true. */
        boolean learn(ConsumerRecord<byte[], byte[]> record) {
            IncomingRecord found = JournalRecord.orNull(record);
            if (found != null && id.equals(found.journal()) && !found.event().isOfDomain()) {
                abandoned = abandoned.with(AbandonedTail.of(found.event().payload()));
            }
            return true;
        }

        /** False at the first record that is not what follows; nothing after it is taken. */
        boolean take(ConsumerRecord<byte[], byte[]> record) {
            IncomingRecord found = JournalRecord.orNull(record);
            if (found == null
                    || found.position() != abandoned.after(chainLink.position())
                    || !id.equals(found.journal())) {
                return true;
            }
            ChainLink next = chainLink.next(found.event());
            if (!next.hash().equals(found.hash())) {
                return false;
            }
            batch.add(found.stored());
            chainLink = next;
            if (batch.size() == BATCH) {
                store();
            }
            return true;
        }

        void store() {
            if (!batch.isEmpty()) {
                journal.restore(batch, by);
                batch.clear();
            }
        }
    }
}
