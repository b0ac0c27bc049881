package mesa.query.projection;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what the topic shows with what was folded. Nothing may be skipped, so what is missing is
 * looked for from the topic's beginning, then waited for, and said meanwhile.
 */
final class TopicVerifier {
    private static final Logger LOG = LoggerFactory.getLogger(TopicVerifier.class);

    private final JournalConsumer journalConsumer;
    private final Duration lookAgain;
    private volatile @Nullable String waiting;
    private long shown = -1;
    private boolean reread;
    private long lookedFor = -1;
    private long looked;

    /**
     * @param lookAgain least time from one reading of the whole topic to the next
     */
    TopicVerifier(JournalConsumer journalConsumer, Duration lookAgain) {
        this.journalConsumer = journalConsumer;
        this.lookAgain = lookAgain;
    }

    /** What has to come on the topic before anything can go on. */
    @Nullable String waiting() {
        return waiting;
    }

    /** These have come. */
    void shown(List<ConsumedRecord> records) {
        for (ConsumedRecord record : records) {
            shown = Math.max(shown, record.position());
        }
    }

    /** A position that has to come before others that came; -1 for none. */
    void missing(long position) {
        if (position < 0) {
            return;
        }
        waiting =
                "Position %d is missing on the journal topic; deploy/mesa relay republish sends it"
                        .formatted(position);
        long now = System.nanoTime();
        if (lookedFor != position || now - looked > lookAgain.toNanos()) {
            LOG.warn("{}; the topic is read from its beginning", waiting);
            journalConsumer.rewind();
            lookedFor = position;
            looked = now;
        }
    }

    /** A topic that ends before what was read of it is another one, or an older one. */
    void endsAt(long offset, long readUpTo) {
        if (offset < readUpTo) {
            journalConsumer.rewind();
            shown = -1;
            reread = true;
        }
    }

    /** At the end of the topic: whether it holds what was folded, and no more. */
    boolean holdsAll(long folded) {
        if (shown > folded) {
            missing(folded + 1);
            return false;
        }
        if (shown == folded) {
            waiting = null;
            return true;
        }
        if (!reread) {
            // Only other records stand at its end, or it was laid anew.
            journalConsumer.rewind();
            reread = true;
            return false;
        }
        waiting =
                ("The read models stand at position %d, and the journal topic holds nothing after"
                                + " %d; deploy/mesa relay republish sends what is missing")
                        .formatted(folded, shown);
        return false;
    }
}
