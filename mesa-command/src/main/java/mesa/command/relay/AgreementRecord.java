package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import mesa.api.contract.CloudEvent;
import mesa.api.wire.Json;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A public event as CloudEvents 1.0.2 binds it to Kafka in binary mode; the key is its agreement.
 */
final class AgreementRecord {
    private AgreementRecord() {}

    /** The position a record carries. */
    static long position(Headers headers) {
        Header sequence = headers.lastHeader("ce_sequence");
        if (sequence == null) {
            throw new IllegalStateException("A record on the agreements topic has no sequence");
        }
        return Long.parseLong(new String(sequence.value(), UTF_8));
    }

    /** The journal a record says it is of; null on records of versions before 2026-12. */
    static @Nullable String journal(Headers headers) {
        Header journal = headers.lastHeader("ce_journal");
        return journal == null ? null : new String(journal.value(), UTF_8);
    }

    /**
     * @param journal the id of the journal whose positions its sequence counts
     */
    static ProducerRecord<byte[], byte[]> of(CloudEvent event, UUID journal, String topic) {
        var record =
                new ProducerRecord<>(
                        topic,
                        0,
                        event.recordedtime().toEpochMilli(),
                        event.partitionkey().getBytes(UTF_8),
                        Json.MAPPER.writeValueAsBytes(event.data()));
        Headers headers = record.headers();
        headers.add("content-type", event.datacontenttype().getBytes(UTF_8));
        add(headers, "specversion", event.specversion());
        add(headers, "id", event.id());
        add(headers, "source", event.source());
        add(headers, "type", event.type());
        add(headers, "subject", event.subject());
        add(headers, "time", event.time());
        add(headers, "sequence", event.sequence());
        add(headers, "recordedtime", event.recordedtime());
        add(headers, "correlationid", event.correlationid());
        add(headers, "causationid", event.causationid());
        add(headers, "partitionkey", event.partitionkey());
        add(headers, "journal", journal);
        return record;
    }

    private static void add(Headers headers, String attribute, Object value) {
        headers.add("ce_" + attribute, value.toString().getBytes(UTF_8));
    }
}
