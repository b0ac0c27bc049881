package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import mesa.command.store.RawEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What goes from the journal to one topic.
 *
 * @param task the name in leases and positions
 * @param compression of its batches, as Kafka calls it
 */
record Line(String task, String topic, String compression, Form form) {
    /** The record for an event, or null when the event does not belong on the topic. */
    @FunctionalInterface
    interface Form {
        @Nullable ProducerRecord<byte[], byte[]> of(RawEvent event);
    }

    /** Every event. */
    static Line journal(RelaySettings settings) {
        return journal(settings, settings.topic());
    }

    /** Every event, on another topic. */
    static Line journal(RelaySettings settings, String topic) {
        byte[] source = settings.source().getBytes(UTF_8);
        return new Line("relay", topic, "lz4", event -> JournalRecord.of(event, topic, source));
    }

    /** The public events, as CloudEvents; gzip is what every client in every language can read. */
    static Line agreements(RelaySettings settings) {
        return new Line(
                "agreements",
                settings.agreements(),
                "gzip",
                event -> AgreementRecord.of(event, settings.agreements()));
    }

    @Nullable ProducerRecord<byte[], byte[]> record(RawEvent event) {
        return form.of(event);
    }
}
