package mesa.command.relay;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mesa.command.leader.TaskPositionTable;
import mesa.command.store.BrokenChain;
import mesa.command.store.ChainLink;
import mesa.command.store.Doubt;
import mesa.command.store.HashChain;
import mesa.command.store.Journal;
import mesa.command.store.JournalUnavailable;
import mesa.command.store.RawEvent;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Compares the end of the journal with every other place that knows it: what the relay has carried,
 * the end of the topic, and a file of this node. Until they agree nothing is appended; a broker
 * that does not answer is no doubt once it was asked, or where the file vouches for the journal.
 */
public final class JournalComparison implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JournalComparison.class);
    private static final long IN_DOUBT_SECONDS = 1;
    private static final Duration OTHERWISE = Duration.ofSeconds(5);

    private final Journal journal;
    private final HashChain hashChain;
    private final RelaySettings settings;
    private final TaskPositionTable positions;
    private final PositionFile positionFile;
    private final FirstDifference firstDifference;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Topics topics;
    private boolean compared;
    private long marked = -1;
    private volatile @Nullable String topicTrouble;
    private volatile boolean running;

    JournalComparison(
            Journal journal,
            HashChain hashChain,
            TaskPositionTable positions,
            RelaySettings settings,
            PositionFile positionFile,
            FirstDifference firstDifference) {
        this.firstDifference = firstDifference;
        this.journal = journal;
        this.hashChain = hashChain;
        this.positions = positions;
        this.settings = settings;
        this.positionFile = positionFile;
        journal.doubt(new Doubt.Unchecked());
    }

    /** What is missing on the topic, if anything. */
    public @Nullable String topicTrouble() {
        return topicTrouble;
    }

    /**
     * Compares now, and opens or closes the journal by what is found.
     *
     * @return null when there is no doubt
     */
    public synchronized @Nullable Doubt compare() {
        Doubt before = journal.doubt();
        Doubt found = found();
        if (found != null) {
            // Closed before anything else is looked for.
            Doubt known = firstDifference.known(found);
            journal.doubt(known == null ? found : known);
            found = known == null ? firstDifference.search(found) : known;
        }
        if (found != null || Objects.equals(before, journal.doubt())) {
            // A doubt that came up meanwhile is looked into the next time.
            journal.doubt(found);
        }
        if (found != null && !found.equals(before)) {
            LOG.error("Nothing is accepted: {}", found.text());
        } else if (found == null && before != null) {
            LOG.info("The journal agrees with everything that knows it");
        }
        return found;
    }

    /** The highest position that was carried or that this node has noted; -1 for none. */
    synchronized long furthest() {
        KnownEnd noted = positionFile.read();
        return Math.max(hashChain.carried().position(), noted == null ? -1 : noted.position());
    }

    private @Nullable Doubt found() {
        UUID id = hashChain.id();
        Doubt found = against(id, KnownEnd.of(id, hashChain.carried()));
        KnownEnd noted = positionFile.read();
        if (found == null && noted != null) {
            found = against(id, noted);
        }
        if (found == null && !compared) {
            found = whole();
        }
        if (found != null) {
            return found;
        }
        try {
            found = withTopic(id);
            compared = true;
            return found;
        } catch (KafkaException away) {
            close(topics);
            topics = null;
            LOG.debug("The topic could not be asked", away);
            return compared || noted != null ? null : new Doubt.Unchecked();
        }
    }

    /** What was never carried has to follow without a gap. */
    private @Nullable Doubt whole() {
        try {
            ChainLink end = hashChain.at(hashChain.head());
            LOG.debug("The journal ends at {}", end);
            return null;
        } catch (BrokenChain broken) {
            return new Doubt.Forked(broken.position());
        }
    }

    private @Nullable Doubt withTopic(UUID id) {
        Topics current = topics;
        if (current == null) {
            current = new Topics(settings, settings.topic());
            topics = current;
        }
        // Asked first: what is carried while the topic is read is on it.
        long carried = positions.position(TopicRoute.JOURNAL);
        IncomingRecord last = current.last();
        long end = last == null ? -1 : last.position();
        String trouble =
                end < carried
                        ? "Topic %s lacks the positions from %d on; deploy/mesa relay republish sends them"
                                .formatted(settings.topic(), end + 1)
                        : null;
        if (trouble != null && topicTrouble == null) {
            LOG.error("{}", trouble);
        }
        topicTrouble = trouble;
        return last == null ? null : against(id, KnownEnd.of(last));
    }

    private @Nullable Doubt against(UUID id, KnownEnd knownEnd) {
        if (knownEnd.journal() != null && !knownEnd.journal().equals(id)) {
            return new Doubt.Foreign(id, knownEnd.journal());
        }
        if (knownEnd.position() < 0) {
            return null;
        }
        RawEvent here = hashChain.event(knownEnd.position()).orElse(null);
        if (here == null) {
            long head = hashChain.head();
            if (journal.abandoned().contains(knownEnd.position())) {
                return null;
            }
            return head < knownEnd.position()
                    ? new Doubt.Behind(head + 1, knownEnd.position())
                    : new Doubt.Forked(knownEnd.position());
        }
        if (!here.id().equals(knownEnd.event())) {
            return new Doubt.Forked(knownEnd.position());
        }
        try {
            String hash = knownEnd.hash();
            return hash == null || hashChain.at(knownEnd.position()).hash().equals(hash)
                    ? null
                    : new Doubt.Forked(knownEnd.position());
        } catch (BrokenChain broken) {
            return new Doubt.Forked(broken.position());
        }
    }

    /** Before the web server, so that nobody's command comes before the first comparison. */
    @Override
    public void start() {
        running = true;
        attempt();
        Thread.ofPlatform().name("mesa-journal-comparison").daemon().start(this::run);
    }

    private void attempt() {
        try {
            compare();
        } catch (DataAccessException | JournalUnavailable e) {
            LOG.warn("The journal could not be compared: {}", e.getMessage());
        }
    }

    private void run() {
        long last = System.nanoTime();
        try {
            while (!closed.await(IN_DOUBT_SECONDS, TimeUnit.SECONDS)) {
                if (journal.doubt() != null || System.nanoTime() - last > OTHERWISE.toNanos()) {
                    attempt();
                    last = System.nanoTime();
                }
                mark();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mark() {
        long head = journal.head();
        if (journal.doubt() != null || head == marked) {
            return;
        }
        try {
            hashChain.event(head).ifPresent(e -> positionFile.write(hashChain.id(), head, e.id()));
            marked = head;
        } catch (DataAccessException | JournalUnavailable e) {
            LOG.debug("The end of the journal is noted later", e);
        }
    }

    private static void close(@Nullable Topics topics) {
        if (topics != null) {
            topics.close();
        }
    }

    @Override
    public void stop() {
        running = false;
        closed.countDown();
        mark();
        synchronized (this) {
            close(topics);
            topics = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
