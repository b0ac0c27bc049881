package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import mesa.command.store.RawEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * An event as it stands on the topic: CloudEvents 1.0 in binary mode and what the journal adds. Key
 * is the stream, value the payload as stored.
 */
final class JournalRecord {
    private static final ZoneId ZONE = ZoneId.of("America/Guayaquil");
    private static final byte[] SPEC = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    private JournalRecord() {}

    static ProducerRecord<byte[], byte[]> of(RawEvent event, String topic, byte[] source) {
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
                                event.occurredOn().atStartOfDay(ZONE))));
        headers.add("content-type", JSON);
        headers.add("position", bytes(event.position()));
        headers.add("version", bytes(event.version()));
        headers.add("revision", bytes(event.revision()));
        headers.add("stream-type", bytes(event.stream().type()));
        headers.add("recorded-at", bytes(event.recordedAt()));
        headers.add("occurred-on", bytes(event.occurredOn()));
        headers.add("metadata", event.metadata());
        return record;
    }

    /** The position a record carries. */
    static long position(Headers headers) {
        Header position = headers.lastHeader("position");
        if (position == null) {
            throw new IllegalStateException("A record on the journal topic has no position");
        }
        return Long.parseLong(new String(position.value(), UTF_8));
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(UTF_8);
    }
}
