package mesa.query.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mesa.api.DomainEvent;
import mesa.api.Id;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.Role;
import mesa.api.StreamId;
import mesa.api.wire.EventCodec;
import mesa.api.wire.RunningHash;
import mesa.api.wire.Vocabulary;
import mesa.embedded.Servers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a journal topic as the relay does: in the form of its records, position after position.
 */
public final class JournalTopic implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-01-05T15:00:00Z");

    private final String name;
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            Servers.kafkaBootstrap(),
                            ProducerConfig.ENABLE_METRICS_PUSH_CONFIG,
                            false),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
    private final @Nullable UUID journal;
    private String hash = RunningHash.START;
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();

    /** As a version before 2026-12 wrote it. */
    public JournalTopic() {
        this(null, Servers.freshTopic("mesa.journal"));
    }

    /**
     * @param journal the id that records carry, with their running hash
     */
    public JournalTopic(@Nullable UUID journal, String name) {
        this.journal = journal;
        this.name = name;
    }

    /** From now on as if other events had come before. */
    public void forgetThePast() {
        hash = RunningHash.START;
    }

    /** Has everything that another one has sent, without sending it. */
    public void begin(JournalTopic before) {
        sent.addAll(before.sent);
        versions.putAll(before.versions);
        hash = before.hash;
    }

    /** Sends something that no relay sends. */
    public void garbage(String value) {
        producer.send(new ProducerRecord<>(name, 0, bytes("x"), bytes(value)));
        producer.flush();
    }

    public String name() {
        return name;
    }

    /** The position the next event gets. */
    public long next() {
        return sent.size();
    }

    /** Records and sends an event; answers its position. */
    public long write(Id stream, DomainEvent event) {
        Class<?> type = event.getClass();
        return write(
                stream,
                Vocabulary.nameOf(type),
                Vocabulary.versionOf(type),
                EventCodec.encode(event));
    }

    /** As {@link #write(Id, DomainEvent)}, of an act of another day. */
    public long write(Id stream, DomainEvent event, LocalDate occurredOn) {
        Class<?> type = event.getClass();
        return write(
                stream,
                Vocabulary.nameOf(type),
                Vocabulary.versionOf(type),
                EventCodec.encode(event),
                occurredOn);
    }

    /** As {@link #write(Id, DomainEvent)}, by whom and when it was really recorded. */
    public long write(Id stream, Recorded recorded) {
        Class<?> type = recorded.event().getClass();
        return write(
                stream,
                Vocabulary.nameOf(type),
                Vocabulary.versionOf(type),
                EventCodec.encode(recorded.event()),
                recorded.occurredOn(),
                recorded.metadata());
    }

    /** As {@link #write(Id, DomainEvent)} with bytes of one's own. */
    public long write(Id stream, String type, int revision, byte[] payload) {
        return write(stream, type, revision, payload, LocalDate.of(2026, 1, 5));
    }

    private long write(Id stream, String type, int revision, byte[] payload, LocalDate occurredOn) {
        return write(stream, type, revision, payload, occurredOn, null);
    }

    private long write(
            Id stream,
            String type,
            int revision,
            byte[] payload,
            LocalDate occurredOn,
            @Nullable Metadata said) {
        long position = sent.size();
        long version = versions.merge(stream.value(), 0L, (old, _) -> old + 1);
        Instant at = START.plusSeconds(position);
        UUID id = new UUID(journal == null ? 7 : journal.getLeastSignificantBits(), position);
        Metadata metadata =
                said != null
                        ? said
                        : new Metadata("someone", Set.of(Role.SECRETARIAT), null, at, id, id, null);
        var record =
                new ProducerRecord<byte[], byte[]>(
                        name, 0, bytes(stream.value().toString()), payload);
        var headers = record.headers();
        headers.add("position", bytes(position));
        headers.add("version", bytes(version));
        headers.add("revision", bytes(revision));
        headers.add("stream-type", bytes(stream.type()));
        headers.add("recorded-at", bytes(at));
        headers.add("occurred-on", bytes(occurredOn));
        headers.add("ce_id", bytes(id));
        headers.add("ce_type", bytes(type));
        headers.add("metadata", EventCodec.encodeMetadata(metadata));
        byte[] stored = EventCodec.encodeMetadata(metadata);
        hash =
                RunningHash.next(
                        hash,
                        id,
                        new StreamId(stream.type(), stream.value()),
                        version,
                        type,
                        revision,
                        at,
                        occurredOn,
                        payload,
                        stored);
        if (journal != null) {
            headers.add("journal", bytes(journal));
            headers.add("running-hash", bytes(hash));
        }
        sent.add(record);
        producer.send(record);
        return position;
    }

    /** Sends once more what was sent from one position up to before another. */
    public void repeat(long from, long to) {
        sent.subList((int) from, (int) to).forEach(this::sendAgain);
        producer.flush();
    }

    /** Gives a position to an event that never reaches the topic. */
    public void leaveOut() {
        sent.add(sent.getLast());
    }

    public void flush() {
        producer.flush();
    }

    private void sendAgain(ProducerRecord<byte[], byte[]> record) {
        producer.send(
                new ProducerRecord<>(name, 0, record.key(), record.value(), record.headers()));
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
