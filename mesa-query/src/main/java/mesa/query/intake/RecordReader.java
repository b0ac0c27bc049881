package mesa.query.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mesa.api.StreamId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Takes apart a record of the journal topic; payload and metadata stay as they are. */
final class RecordReader {
    private RecordReader() {}

    /**
     * @throws NotOfTheJournal when a header is missing or has another form
     */
    static Received read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Received(
                    record.offset(),
                    Long.parseLong(text(record, "position")),
                    new StreamId(
                            text(record, "stream-type"),
                            UUID.fromString(new String(record.key(), StandardCharsets.UTF_8))),
                    Long.parseLong(text(record, "version")),
                    UUID.fromString(text(record, "ce_id")),
                    text(record, "ce_type"),
                    Integer.parseInt(text(record, "revision")),
                    Instant.parse(text(record, "recorded-at")),
                    LocalDate.parse(text(record, "occurred-on")),
                    record.value(),
                    bytes(record, "metadata"));
        } catch (RuntimeException e) {
            throw new NotOfTheJournal(
                    "The record at offset %d of %s is not one of the journal: %s"
                            .formatted(record.offset(), record.topic(), e.getMessage()),
                    e);
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(bytes(record, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return header.value();
    }
}
