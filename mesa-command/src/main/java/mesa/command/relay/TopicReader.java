package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import mesa.api.wire.AbandonedPositions;
import mesa.command.relay.TopicCheck.Difference;
import mesa.command.relay.TopicCheck.What;
import mesa.command.store.BrokenChain;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Compares a topic with the journal in one pass and constant memory: positions first appear in
 * order, so a position is new exactly when it is the next one owed.
 */
final class TopicReader {
    private final RelaySettings settings;
    private final TopicRoute topicRoute;
    private final Journal journal;
    private final Loading loading;
    private final Queue<OutgoingEvent> owed = new ArrayDeque<>();
    private List<RawEvent> page = List.of();
    private long read = -1;
    private long highest;
    private long records;
    private long distinct;
    private long last = -1;
    private long foreign;
    private long abandoned;
    private @Nullable AbandonedPositions given;
    private @Nullable Difference difference;

    /**
     * @param carried what the relay has carried must be there, even if nothing after it is
     */
    TopicReader(
            RelaySettings settings,
            TopicRoute topicRoute,
            Journal journal,
            Loading loading,
            long carried) {
        this.settings = settings;
        this.topicRoute = topicRoute;
        this.journal = journal;
        this.loading = loading;
        this.highest = carried;
    }

    TopicCheck check() {
        try (Topics topic = new Topics(settings, topicRoute.topic())) {
            topic.read(topic.begin(), topic.end(), this::take);
        }
        OutgoingEvent due = due();
        long missing = due != null && position(due) <= highest ? position(due) : -1;
        return new TopicCheck(
                records, distinct, last, missing, lastOwed(), foreign, abandoned, difference);
    }

    /**
     * The first difference, looked for no longer than this.
     *
     * @return null when none was found by then
     */
    @Nullable Difference first(Duration most) {
        long begun = System.nanoTime();
        try (Topics topic = new Topics(settings, topicRoute.topic())) {
            if (topic.exists()) {
                topic.read(
                        topic.begin(),
                        topic.end(),
                        record ->
                                take(record)
                                        && difference == null
                                        && System.nanoTime() - begun < most.toNanos());
            }
        }
        return difference;
    }

    /** How many records stand on a topic, whoever's they are. */
    static long records(RelaySettings settings, String topic) {
        try (Topics reader = new Topics(settings, topic)) {
            return reader.end() - reader.begin();
        }
    }

    private boolean take(ConsumerRecord<byte[], byte[]> record) {
        records++;
        long position;
        try {
            position = topicRoute.position().applyAsLong(record.headers());
        } catch (RuntimeException notOurs) {
            foreign++;
            return true;
        }
        highest = Math.max(highest, position);
        OutgoingEvent due = due();
        if (due != null && position == position(due)) {
            owed.remove();
            distinct++;
            last = position;
            differs(position, topicRoute.whole() ? compared(due, record) : published(due, record));
        } else if (due == null || position < position(due)) {
            if (given().contains(position)) {
                abandoned++;
            } else {
                differs(position, repeated(position, record));
            }
        }
        return true;
    }

    /** The positions that were given up; what stands on the topic there is as it was. */
    private AbandonedPositions given() {
        AbandonedPositions known = given;
        if (known == null) {
            known = journal.abandoned();
            given = known;
        }
        return known;
    }

    private void differs(long position, @Nullable What what) {
        if (what != null && difference == null) {
            difference = new Difference(position, what);
        }
    }

    private @Nullable What compared(OutgoingEvent due, ConsumerRecord<byte[], byte[]> record) {
        IncomingRecord found = JournalRecord.orNull(record);
        if (found == null) {
            return What.ATTRIBUTES;
        }
        UUID journal = found.journal();
        if (journal != null && !journal.equals(due.journal())) {
            return What.JOURNAL;
        }
        What what = compared(due.stored().event(), found.event());
        if (what != null) {
            return what;
        }
        return found.hash() == null || found.hash().equals(due.hash()) ? null : What.RUNNING_HASH;
    }

    private static @Nullable What compared(RawEvent here, RawEvent there) {
        if (!here.id().equals(there.id())) {
            return What.EVENT;
        }
        if (!Arrays.equals(here.payload(), there.payload())) {
            return What.PAYLOAD;
        }
        if (!Arrays.equals(here.metadata(), there.metadata())) {
            return What.METADATA;
        }
        boolean same =
                here.stream().equals(there.stream())
                        && here.version() == there.version()
                        && here.type().equals(there.type())
                        && here.revision() == there.revision()
                        && here.recordedAt().equals(there.recordedAt())
                        && here.occurredOn().equals(there.occurredOn());
        return same ? null : What.ATTRIBUTES;
    }

    /** All that a published record says of the journal; its data is a view of the event. */
    private static @Nullable What published(
            OutgoingEvent due, ConsumerRecord<byte[], byte[]> record) {
        String journal = AgreementRecord.journal(record.headers());
        if (journal != null && !journal.equals(due.journal().toString())) {
            return What.JOURNAL;
        }
        return isOf(due.stored().event(), record) ? null : What.EVENT;
    }

    private static boolean isOf(RawEvent event, ConsumerRecord<byte[], byte[]> record) {
        Header id = record.headers().lastHeader("ce_id");
        return id != null && new String(id.value(), UTF_8).equals(event.id().toString());
    }

    private @Nullable What repeated(long position, ConsumerRecord<byte[], byte[]> record) {
        RawEvent here = at(position);
        if (here == null) {
            return What.NOT_IN_JOURNAL;
        }
        IncomingRecord found = topicRoute.whole() ? JournalRecord.orNull(record) : null;
        if (found != null) {
            return compared(here, found.event());
        }
        return isOf(here, record) ? null : What.EVENT;
    }

    /** Repeats come one after the other too, so a page serves many of them. */
    private @Nullable RawEvent at(long position) {
        if (page.isEmpty()
                || position < page.getFirst().position()
                || position > page.getLast().position()) {
            page = journal.read(position, settings.batch());
        }
        return page.stream().filter(e -> e.position() == position).findFirst().orElse(null);
    }

    private @Nullable OutgoingEvent due() {
        while (owed.isEmpty()) {
            List<RawEvent> events = journal.read(read + 1, settings.batch());
            if (events.isEmpty()) {
                return null;
            }
            try {
                loading.outgoing(events).stream()
                        .filter(event -> topicRoute.whole() || topicRoute.record(event) != null)
                        .forEach(owed::add);
            } catch (BrokenChain broken) {
                boolean gap = at(given().before(broken.position())) == null;
                differs(broken.position(), gap ? What.GAP : What.RUNNING_HASH);
                return null;
            }
            read = events.getLast().position();
        }
        return owed.element();
    }

    private long lastOwed() {
        if (topicRoute.whole()) {
            return journal.head();
        }
        long end = last;
        for (OutgoingEvent due = due(); due != null; due = due()) {
            end = position(due);
            owed.remove();
        }
        return end;
    }

    private static long position(OutgoingEvent event) {
        return event.stored().event().position();
    }
}
