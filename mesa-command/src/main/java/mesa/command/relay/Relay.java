package mesa.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import mesa.command.leader.LeaderElection;
import mesa.command.leader.Lease;
import mesa.command.leader.StaleLeader;
import mesa.command.leader.TaskPositionTable;
import mesa.command.store.ChainLink;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to one topic in the order of positions. A crash between sending and storing the
 * position repeats records, which readers drop by position; it never loses one and never swaps two,
 * because every leader begins at the stored position and sends without a gap.
 */
public final class Relay implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Journal journal;
    private final TaskPositionTable positions;
    private final JournalComparison journalComparison;
    private final Loading loading;
    private final RelaySettings settings;
    private final TopicRoute topicRoute;
    private final LeaderElection leaderElection;

    Relay(
            Journal journal,
            EventsDatabase database,
            RelaySettings settings,
            TopicRoute topicRoute,
            JournalComparison journalComparison,
            MeterRegistry meters) {
        this.journal = journal;
        this.journalComparison = journalComparison;
        this.loading = new Loading(journal, database, topicRoute);
        this.positions = new TaskPositionTable(database);
        this.settings = settings;
        this.topicRoute = topicRoute;
        this.leaderElection =
                new LeaderElection(topicRoute.task(), database, settings.term(), this::lead);
        Gauge.builder("mesa.relay.lag", this, Relay::lag)
                .description("Events stored and not yet carried to the topic")
                .tag("topic", topicRoute.topic())
                .register(meters);
    }

    private void lead(Lease lease) throws Exception {
        JournalTopic.ensure(settings, topicRoute.topic());
        awaitAgreement(lease);
        long done = positions.claim(topicRoute.task(), lease.epoch());
        loading.begin(done);
        try (OrderedProducer orderedProducer = new OrderedProducer(settings, topicRoute)) {
            while (lease.holds()) {
                if (journal.awaitHead(done + 1, LOOK_AGAIN)) {
                    done = carry(lease, orderedProducer, done);
                    Thread.sleep(topicRoute.pace());
                } else {
                    // Nothing to send, but perhaps a later leader or a rewind to notice.
                    positions.move(topicRoute.task(), lease.epoch(), done);
                }
            }
        }
    }

    /** What is not known to be the journal's is not sent, nor on a topic that lacks what was. */
    private void awaitAgreement(Lease lease) throws InterruptedException {
        journalComparison.compare();
        while (inDoubt() && lease.holds()) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private boolean inDoubt() {
        return journal.doubt() != null || topicTrouble() != null;
    }

    private long carry(Lease lease, OrderedProducer orderedProducer, long done)
            throws InterruptedException {
        List<RawEvent> events = journal.read(done + 1, settings.batch());
        if (events.isEmpty()) {
            return done;
        }
        if (inDoubt()) {
            awaitAgreement(lease);
            return done;
        }
        // Asked as late as can be: what a leader of yesterday sends is dropped, but needs carrying.
        if (!lease.holds()) {
            throw new StaleLeader(topicRoute.task(), lease.epoch());
        }
        int carried = orderedProducer.carry(loading.outgoing(events));
        long last = events.get(carried - 1).position();
        ChainLink end = loading.last();
        if (end == null) {
            positions.move(topicRoute.task(), lease.epoch(), last);
        } else {
            positions.move(topicRoute.task(), lease.epoch(), end);
        }
        leaderElection.healthy();
        return last;
    }

    /** Reads the whole topic and says whether every position that belongs on it is there. */
    public TopicCheck check() throws Exception {
        // A topic that is gone stands there empty, made as the leader would make it.
        JournalTopic.ensure(settings, topicRoute.topic());
        // Asked before the topic is read: what was carried until now has to stand on it.
        long carried = position();
        journalComparison.compare();
        return new TopicReader(settings, topicRoute, journal, loading.fresh(), carried).check();
    }

    /** The topic is filled from position 0 again; readers drop what they know. */
    public void rewind() {
        positions.rewind(topicRoute.task());
    }

    /**
     * Fills a new topic with what this line carries, up to the journal's head of this moment.
     *
     * @return the last position looked at, -1 when the journal is empty
     * @throws ForeignTopic when the topic is the other line's: agencies read the one and not the
     *     other
     * @throws IllegalArgumentException when something stands on the topic already
     */
    public long republish(String topic) throws Exception {
        if (!topic.equals(topicRoute.topic()) && settings.topics().contains(topic)) {
            throw new ForeignTopic(topic);
        }
        JournalTopic.ensure(settings, topic);
        if (topic.equals(topicRoute.topic()) || TopicReader.records(settings, topic) > 0) {
            throw new IllegalArgumentException("Topic " + topic + " is not empty");
        }
        long head = journal.head();
        long done = -1;
        Loading again = loading.fresh();
        try (OrderedProducer orderedProducer =
                new OrderedProducer(settings, topicRoute.onto(topic))) {
            while (done < head) {
                List<RawEvent> events = journal.read(done + 1, settings.batch());
                int carried = orderedProducer.carry(again.outgoing(events));
                done = events.get(carried - 1).position();
            }
        }
        return done;
    }

    /** Events stored and not yet acknowledged by the topic, as far as this node knows. */
    public long lag() {
        return journal.head() - position();
    }

    /** The last position on the topic, -1 for none. */
    public long position() {
        return positions.position(topicRoute.task());
    }

    /** Whether this node is the one that sends. */
    public boolean leads() {
        return leaderElection.leads();
    }

    /** Why nothing is sent at the moment, if that is so. */
    public @Nullable Throwable failure() {
        return leaderElection.failure();
    }

    /** What the line's topic lacks, if anything. */
    @Nullable String topicTrouble() {
        return topicRoute.whole() ? journalComparison.topicTrouble() : null;
    }

    @Override
    public void close() {
        leaderElection.close();
    }
}
