package mesa.query.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mesa.api.StreamId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Takes apart a record of the journal topic; payload and metadata stay as they are. */
final class RecordParser {
    private RecordParser() {}

    /**
     * @throws IllegalArgumentException when a header is missing or has another form
     */
    static ConsumedRecord read(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.key() == null || record.value() == null) {
                throw new IllegalArgumentException("key or value is missing");
            }
            Named headers = Named.of(record.headers());
            return new ConsumedRecord(
                    record.offset(),
                    Long.parseLong(headers.text("position")),
                    new StreamId(
                            headers.text("stream-type"),
                            UUID.fromString(new String(record.key(), StandardCharsets.UTF_8))),
                    Long.parseLong(headers.text("version")),
                    UUID.fromString(headers.text("ce_id")),
                    headers.text("ce_type"),
                    Integer.parseInt(headers.text("revision")),
                    Instant.parse(headers.text("recorded-at")),
                    LocalDate.parse(headers.text("occurred-on")),
                    record.value(),
                    headers.bytes("metadata"),
                    headers.has("journal") ? UUID.fromString(headers.text("journal")) : null,
                    headers.has("running-hash") ? headers.text("running-hash") : null);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Headers by name; asked one by one, each would be searched from the last to the first. */
    private record Named(Map<String, byte[]> values) {
        static Named of(Headers headers) {
            Map<String, byte[]> values = HashMap.newHashMap(16);
            for (Header header : headers) {
                if (header.value() != null) {
                    values.put(header.key(), header.value());
                }
            }
            return new Named(values);
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        String text(String name) {
            return new String(bytes(name), StandardCharsets.UTF_8);
        }

        byte[] bytes(String name) {
            byte[] value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("header " + name + " is missing");
            }
            return value;
        }
    }
}
