package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import mesa.command.store.RawEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What goes from the journal to one topic.
 *
 * @param task the name in leases and positions
 * @param compression of its batches, as Kafka calls it
 * @param pace least time from one look at the journal to the next
 */
record Line(String task, String topic, String compression, Duration pace, Form form) {
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
        return new Line(
                "relay",
                topic,
                "lz4",
                Duration.ZERO,
                event -> JournalRecord.of(event, topic, source));
    }

    /**
     * The public events, as CloudEvents; gzip is what every client in every language can read. Few
     * events are public, so many commits share one look.
     */
    static Line agreements(RelaySettings settings) {
        return new Line(
                "agreements",
                settings.agreements(),
                "gzip",
                Duration.ofMillis(20),
                event -> AgreementRecord.of(event, settings.agreements()));
    }

    @Nullable ProducerRecord<byte[], byte[]> record(RawEvent event) {
        return form.of(event);
    }
}
