package mesa.command.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.command.store.Chain;
import mesa.command.store.Doubt;
import mesa.command.store.Journal;
import mesa.command.store.Link;
import mesa.command.store.Restored;
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
    private final Chain chain;
    private final RelaySettings settings;
    private final Comparison comparison;

    Recovery(Journal journal, Chain chain, RelaySettings settings, Comparison comparison) {
        this.journal = journal;
        this.chain = chain;
        this.settings = settings;
        this.comparison = comparison;
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
        Doubt doubt = comparison.compare();
        long head = chain.head();
        if (doubt instanceof Doubt.Foreign foreign && head < 0) {
            chain.adopt(foreign.there());
            doubt = comparison.compare();
        }
        if (!(doubt instanceof Doubt.Behind)) {
            return new Outcome(-1, -1, doubt);
        }
        Taking taking = new Taking(chain.at(head), by);
        try (Topics topic = new Topics(settings, settings.topic())) {
            topic.read(topic.begin(), topic.end(), taking::take);
        }
        taking.store();
        boolean any = taking.link.position() > head;
        return new Outcome(
                any ? head + 1 : -1, any ? taking.link.position() : -1, comparison.compare());
    }

    private final class Taking {
        private final UUID id = chain.id();
        private final String by;
        private final List<Restored> batch = new ArrayList<>();
        private Link link;

        Taking(Link link, String by) {
            this.link = link;
            this.by = by;
        }

        /** False at the first record that is not what follows; nothing after it is taken. */
        boolean take(ConsumerRecord<byte[], byte[]> record) {
            Incoming found = JournalRecord.orNull(record);
            if (found == null
                    || found.position() != link.position() + 1
                    || !id.equals(found.journal())) {
                return true;
            }
            Link next = link.next(found.event());
            if (!next.hash().equals(found.hash())) {
                return false;
            }
            batch.add(found.stored());
            link = next;
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
