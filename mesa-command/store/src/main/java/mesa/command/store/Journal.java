package mesa.command.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.StreamId;
import mesa.api.Tag;
import mesa.api.wire.AbandonedPositions;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Vocabulary;
import mesa.command.store.AppendResult.Repeated;
import mesa.command.store.QueuedAppend.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * Every event of the platform in one order. Positions are dense from 0, but for those of an {@link
 * AbandonedTail}, and given in commit order, over all nodes on one database: who reads at p has
 * seen exactly 0…p.
 */
public final class Journal implements AutoCloseable {
    private final EventsDatabase database;
    private final TypeDictionary eventTypes;
    private final TypeDictionary streamTypes;
    private final EventTable events;
    private final HeadPosition headPosition = new HeadPosition();
    private final JournalNotifier journalNotifier;
    private final Writer writer;
    private final DiskReserve disk;

    public Journal(EventsDatabase database) {
        this.database = database;
        Query query = new Query(database.source());
        this.eventTypes = new TypeDictionary(query, "event_type", Vocabulary.events().keySet());
        this.streamTypes = new TypeDictionary(query, "stream_type", List.of());
        this.events = new EventTable(database, eventTypes, streamTypes);
        headPosition.advance(events.head());
        this.journalNotifier = new JournalNotifier(database, events, headPosition);
        this.writer = new Writer(database, this::stored);
        this.disk = new DiskReserve(database.settings().disk());
    }

    /**
     * Stores the events of one decision, durably, or says why not. Waits for its turn and for the
     * commit; meant for virtual threads. Sent again with the same event ids after an unknown
     * outcome, it is stored once and answers where.
     *
     * @throws JournalBusy when too many appends wait; nothing was stored
     * @throws JournalFull when there is no room; nothing was stored
     * @throws JournalUnavailable when the database does not answer
     * @throws JournalRefused while there is a {@link #doubt}
     */
    public AppendResult append(Append append) {
        Doubt why = writer.doubt();
        if (why != null) {
            throw new JournalRefused(why);
        }
        requireRoom();
        QueuedAppend request = pending(append);
        if (!writer.offer(request)) {
            throw new JournalBusy("More than " + writer.waiting() + " appends wait");
        }
        return await(request);
    }

    /**
     * Returns when there is room for more on the disks this node watches.
     *
     * @throws JournalFull when there is not
     */
    public void requireRoom() {
        disk.check();
    }

    /** The events of a stream from a version on, decoded. */
    public List<Recorded> stream(StreamId stream, long fromVersion) {
        return stream(stream.id(), fromVersion);
    }

    /** The same by its identity alone, which is unique over all types. */
    public List<Recorded> stream(UUID stream, long fromVersion) {
        return undecoded(stream, fromVersion).stream().map(RawEvent::decode).toList();
    }

    /** The same as it was stored, for an application with words of its own. */
    public List<RawEvent> undecoded(UUID stream, long fromVersion) {
        return events.stream(stream, fromVersion);
    }

    /** The same without what stands beside the events: all that folding needs. */
    public List<DomainEvent> events(StreamId stream, long fromVersion) {
        return events.events(stream.id(), fromVersion);
    }

    /** The version of a stream's last event; -1 when it has none. */
    public long version(UUID stream) {
        return events.version(stream);
    }

    /**
     * The first position recorded at or after an instant; one beyond the head when there is none.
     */
    public long firstSince(Instant instant) {
        return events.firstSince(instant);
    }

    /** The journal from a position on, at most so many; fewer means its end was reached. */
    public List<RawEvent> read(long fromPosition, int limit) {
        return events.read(fromPosition, limit);
    }

    /** Everything from a position to the present end, undecoded and fetched ahead. */
    public JournalPages<RawEvent> pages(long fromPosition, int pageSize) {
        return new JournalPages<>(this, fromPosition, pageSize, _ -> true, it -> it);
    }

    /** The same decoded, on as many processors as there are up to four. */
    public JournalPages<Recorded> recorded(long fromPosition, int pageSize) {
        return new JournalPages<>(
                this, fromPosition, pageSize, RawEvent::isOfDomain, RawEvent::decode);
    }

    /**
     * The last position this node knows of, -1 when there is none: never behind what it
     * acknowledged, at most about 100 ms behind what others did.
     */
    public long head() {
        return headPosition.position();
    }

    /** Waits until the head has reached a position; false when the time was over first. */
    public boolean awaitHead(long position, Duration patience) throws InterruptedException {
        return headPosition.await(position, patience);
    }

    /**
     * Calls after every advance of the head, on the journal's own thread; must be quick.
     *
     * @return ends the watch
     */
    public Runnable onAdvance(Runnable watcher) {
        return headPosition.watch(watcher);
    }

    /** The streams with events under a tag, in the order in which they first had one. */
    public List<StreamId> tagged(Tag tag) {
        return events.tagged(tag);
    }

    /** How many events carry a tag. */
    public long count(Tag tag) {
        return events.count(tag);
    }

    /** What an earlier command with this key left behind. */
    public Optional<Repeated> recall(String key) {
        return Optional.ofNullable(events.recall(key));
    }

    /** Nothing is appended from now on, or everything again: without a doubt. */
    public void doubt(@Nullable Doubt why) {
        writer.doubt(why);
    }

    /** Why nothing is appended, if that is so. */
    public @Nullable Doubt doubt() {
        return writer.doubt();
    }

    /**
     * Stores events that were lost and come back as they were, at the positions they had.
     *
     * @param by who ordered it
     */
    public void restore(List<RestorableEvent> lost, String by) {
        new JournalRestore(database, eventTypes, streamTypes).store(lost, by);
        stored(lost.getLast().event().position());
    }

    /**
     * Gives up the events at positions after the end, which were lost; what is appended from now on
     * comes after them.
     */
    public void abandon(AbandonedTail tail, Metadata by) {
        new TailAbandonment(database, eventTypes, streamTypes).store(tail, by);
        stored(tail.last() + 1);
    }

    /** The positions that were given up. */
    public AbandonedPositions abandoned() {
        return new AbandonedPositions(
                events.abandoned().stream().map(it -> AbandonedTail.of(it.payload())).toList());
    }

    /** How many appends wait now; a measure of load. */
    public int waiting() {
        return writer.waiting();
    }

    /** Without a time of its own: the writer settles every request it was given. */
    private static AppendResult await(QueuedAppend request) {
        try {
            return request.verdict.get();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            boolean known = request.leave();
            Thread.currentThread().interrupt();
            throw new JournalUnavailable("Interrupted while waiting", known, e);
        }
    }

    /** A fresh exception, so that its stack names the caller's thread. */
    private static RuntimeException rethrown(Throwable cause) {
        return switch (cause) {
            case JournalBusy it -> new JournalBusy(String.valueOf(it.getMessage()));
            case JournalRefused it -> new JournalRefused(it.doubt());
            case JournalFull it -> new JournalFull(String.valueOf(it.getMessage()), it);
            case JournalUnavailable it ->
                    new JournalUnavailable(String.valueOf(it.getMessage()), it.outcomeKnown(), it);
            case IllegalArgumentException it ->
                    new IllegalArgumentException(String.valueOf(it.getMessage()), it);
            default -> new IllegalStateException("The append failed", cause);
        };
    }

    /** Encoded here, on the caller's thread, so that the writer only copies bytes. */
    QueuedAppend pending(Append append) {
        return new QueuedAppend(
                append, streamTypes.number(append.stream().type()), encode(append.events()));
    }

    private List<Encoded> encode(List<? extends AppendedEvent> fresh) {
        return fresh.stream()
                .map(event ->
                        switch (event) {
                            case NewEvent it -> encode(it);
                            case EncodedEvent it -> encode(it);
                        })
                .toList();
    }

    private Encoded encode(NewEvent event) {
        Class<?> type = event.event().getClass();
        return new Encoded(
                eventTypes.number(Vocabulary.nameOf(type)),
                (short) Vocabulary.versionOf(type),
                event.recordedAt(),
                event.metadata().occurredOn(),
                event.id(),
                EventCodec.encode(event.event()),
                EventCodec.encodeMetadata(event.metadata()));
    }

    private Encoded encode(EncodedEvent event) {
        return new Encoded(
                eventTypes.number(event.type()),
                (short) event.revision(),
                event.recordedAt(),
                event.occurredOn(),
                event.id(),
                event.payload(),
                event.metadata());
    }

    private void stored(long position) {
        headPosition.advance(position);
        journalNotifier.stored(position);
    }

    @Override
    public void close() {
        writer.close();
        journalNotifier.close();
    }
}
