package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.Metadata;
import mesa.api.StreamId;
import mesa.api.Tag;
import mesa.api.wire.Json;
import mesa.command.store.RawEvent;
import mesa.command.store.RestorableEvent;
import mesa.command.store.RestorableEvent.Keyed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands on the topic: CloudEvents 1.0 in binary mode and what the journal adds. Key
 * is the stream, value the payload as stored.
 */
final class JournalRecord {
    private static final String JOURNAL = "journal";
    private static final String RUNNING_HASH = "running-hash";
    private static final String TAGS = "tags";
    private static final String KEYED = "command-key";
    private static final byte[] SPEC = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    private JournalRecord() {}

    static ProducerRecord<byte[], byte[]> of(
            OutgoingEvent outgoingEvent, String topic, byte[] source) {
        RawEvent event = outgoingEvent.stored().event();
        var record =
                new ProducerRecord<>(
                        topic,
                        0,
                        event.recordedAt().toEpochMilli(),
                        bytes(event.stream().id()),
                        event.payload());
        Headers headers = record.headers();
        headers.add("ce_specversion", SPEC);
        headers.add("ce_id", bytes(event.id()));
        headers.add("ce_type", bytes(event.type()));
        headers.add("ce_source", source);
        headers.add("ce_subject", bytes(event.stream()));
        headers.add(
                "ce_time",
                bytes(
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                event.occurredOn().atStartOfDay(Metadata.ZONE))));
        headers.add("content-type", JSON);
        headers.add("position", bytes(event.position()));
        headers.add("version", bytes(event.version()));
        headers.add("revision", bytes(event.revision()));
        headers.add("stream-type", bytes(event.stream().type()));
        headers.add("recorded-at", bytes(event.recordedAt()));
        headers.add("occurred-on", bytes(event.occurredOn()));
        headers.add("metadata", event.metadata());
        headers.add(JOURNAL, bytes(outgoingEvent.journal()));
        headers.add(RUNNING_HASH, bytes(outgoingEvent.hash()));
        List<Tag> tags = outgoingEvent.stored().tags();
        if (!tags.isEmpty()) {
            headers.add(
                    TAGS, Json.MAPPER.writeValueAsBytes(tags.stream().map(Tag::value).toList()));
        }
        if (outgoingEvent.stored().keyed() != null) {
            headers.add(KEYED, Json.MAPPER.writeValueAsBytes(outgoingEvent.stored().keyed()));
        }
        return record;
    }

    /** The position a record carries. */
    static long position(Headers headers) {
        return Long.parseLong(text(headers, "position"));
    }

    /**
     * What a record was made of.
     *
     * @throws RuntimeException when it is not of a journal
     */
    static IncomingRecord read(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        RawEvent event =
                new RawEvent(
                        position(headers),
                        new StreamId(
                                text(headers, "stream-type"),
                                UUID.fromString(new String(record.key(), UTF_8))),
                        Long.parseLong(text(headers, "version")),
                        text(headers, "ce_type"),
                        Integer.parseInt(text(headers, "revision")),
                        UUID.fromString(text(headers, "ce_id")),
                        Instant.parse(text(headers, "recorded-at")),
                        LocalDate.parse(text(headers, "occurred-on")),
                        Objects.requireNonNull(record.value()),
                        header(headers, "metadata").value());
        Header tags = headers.lastHeader(TAGS);
        Header keyed = headers.lastHeader(KEYED);
        return new IncomingRecord(
                headers.lastHeader(JOURNAL) == null
                        ? null
                        : UUID.fromString(text(headers, JOURNAL)),
                new RestorableEvent(
                        event,
                        tags == null
                                ? List.of()
                                : Stream.of(Json.MAPPER.readValue(tags.value(), String[].class))
                                        .map(Tag::new)
                                        .toList(),
                        keyed == null ? null : Json.MAPPER.readValue(keyed.value(), Keyed.class)),
                headers.lastHeader(RUNNING_HASH) == null ? null : text(headers, RUNNING_HASH));
    }

    /** The same, or null when it is not of a journal. */
    static @Nullable IncomingRecord orNull(ConsumerRecord<byte[], byte[]> record) {
        try {
            return read(record);
        } catch (RuntimeException foreign) {
            return null;
        }
    }

    private static String text(Headers headers, String name) {
        return new String(header(headers, name).value(), UTF_8);
    }

    private static Header header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("The record has no header " + name);
        }
        return header;
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(UTF_8);
    }
}
