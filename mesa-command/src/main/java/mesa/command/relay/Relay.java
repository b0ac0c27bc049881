package mesa.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import mesa.command.leader.Fenced;
import mesa.command.leader.Leadership;
import mesa.command.leader.TaskPositionTable;
import mesa.command.leader.Term;
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
    private final Comparison comparison;
    private final Loading loading;
    private final RelaySettings settings;
    private final Line line;
    private final Leadership leadership;

    Relay(
            Journal journal,
            EventsDatabase database,
            RelaySettings settings,
            Line line,
            Comparison comparison,
            MeterRegistry meters) {
        this.journal = journal;
        this.comparison = comparison;
        this.loading = new Loading(journal, database, line);
        this.positions = new TaskPositionTable(database);
        this.settings = settings;
        this.line = line;
        this.leadership = new Leadership(line.task(), database, settings.term(), this::lead);
        Gauge.builder("mesa.relay.lag", this, Relay::lag)
                .description("Events stored and not yet carried to the topic")
                .tag("topic", line.topic())
                .register(meters);
    }

    private void lead(Term term) throws Exception {
        JournalTopic.ensure(settings, line.topic());
        awaitAgreement(term);
        long done = positions.claim(line.task(), term.epoch());
        loading.begin(done);
        try (Carrier carrier = new Carrier(settings, line)) {
            while (term.holds()) {
                if (journal.awaitHead(done + 1, LOOK_AGAIN)) {
                    done = carry(term, carrier, done);
                    Thread.sleep(line.pace());
                } else {
                    // Nothing to send, but perhaps a later leader or a rewind to notice.
                    positions.move(line.task(), term.epoch(), done);
                }
            }
        }
    }

    /** What is not known to be the journal's is not sent, nor on a topic that lacks what was. */
    private void awaitAgreement(Term term) throws InterruptedException {
        comparison.compare();
        while (inDoubt() && term.holds()) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private boolean inDoubt() {
        return journal.doubt() != null || topicTrouble() != null;
    }

    private long carry(Term term, Carrier carrier, long done) throws InterruptedException {
        List<RawEvent> events = journal.read(done + 1, settings.batch());
        if (events.isEmpty()) {
            return done;
        }
        if (inDoubt()) {
            awaitAgreement(term);
            return done;
        }
        // Asked as late as can be: what a leader of yesterday sends is dropped, but needs carrying.
        if (!term.holds()) {
            throw new Fenced(line.task(), term.epoch());
        }
        carrier.carry(loading.outgoing(events));
        long last = events.getLast().position();
        positions.move(line.task(), term.epoch(), last);
        loading.carried();
        leadership.healthy();
        return last;
    }

    /** Reads the whole topic and says whether every position that belongs on it is there. */
    public TopicCheck check() throws Exception {
        // A topic that is gone stands there empty, made as the leader would make it.
        JournalTopic.ensure(settings, line.topic());
        // Asked before the topic is read: what was carried until now has to stand on it.
        long carried = position();
        comparison.compare();
        return new TopicReader(settings, line, journal, loading.fresh(), carried).check();
    }

    /** The topic is filled from position 0 again; readers drop what they know. */
    public void rewind() {
        positions.rewind(line.task());
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
        if (!topic.equals(line.topic()) && settings.topics().contains(topic)) {
            throw new ForeignTopic(topic);
        }
        JournalTopic.ensure(settings, topic);
        if (topic.equals(line.topic()) || TopicReader.records(settings, topic) > 0) {
            throw new IllegalArgumentException("Topic " + topic + " is not empty");
        }
        long head = journal.head();
        long done = -1;
        Loading again = loading.fresh();
        try (Carrier carrier = new Carrier(settings, line.onto(topic))) {
            while (done < head) {
                List<RawEvent> events = journal.read(done + 1, settings.batch());
                carrier.carry(again.outgoing(events));
                done = events.getLast().position();
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
        return positions.position(line.task());
    }

    /** Whether this node is the one that sends. */
    public boolean leads() {
        return leadership.leads();
    }

    /** Why nothing is sent at the moment, if that is so. */
    public @Nullable Throwable failure() {
        return leadership.failure();
    }

    /** What the line's topic lacks, if anything. */
    @Nullable String topicTrouble() {
        return line.whole() ? comparison.topicTrouble() : null;
    }

    @Override
    public void close() {
        leadership.close();
    }
}
