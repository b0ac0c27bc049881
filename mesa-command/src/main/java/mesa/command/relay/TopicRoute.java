package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.function.ToLongFunction;
import mesa.command.store.PublishedHistory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What goes from the journal to one topic.
 *
 * @param task the name in leases and positions
 * @param compression of its batches, as Kafka calls it
 * @param pace least time from one look at the journal to the next
 * @param whole whether every event belongs on the topic
 * @param position the one a record tells in its headers
 */
record TopicRoute(
        String task,
        String topic,
        String compression,
        Duration pace,
        boolean whole,
        Form form,
        ToLongFunction<Headers> position) {
    /** The name of the line that carries everything. */
    static final String JOURNAL = "relay";

    /** The record for an event, or null when the event does not belong on the topic. */
    @FunctionalInterface
    interface Form {
        @Nullable ProducerRecord<byte[], byte[]> of(OutgoingEvent event, String topic);
    }

    /** Every event; gzip is what every client in every language can read. */
    static TopicRoute journal(RelaySettings settings) {
        byte[] source = settings.source().getBytes(UTF_8);
        return new TopicRoute(
                JOURNAL,
                settings.topic(),
                "gzip",
                Duration.ZERO,
                true,
                (event, topic) -> JournalRecord.of(event, topic, source),
                JournalRecord::position);
    }

    /** The public events, as CloudEvents. Few events are public, so many commits share one look. */
    static TopicRoute agreements(RelaySettings settings, PublishedHistory published) {
        return new TopicRoute(
                "agreements",
                settings.agreements(),
                "gzip",
                Duration.ofMillis(20),
                false,
                (event, topic) ->
                        published
                                .of(event.stored().event())
                                .map(it -> AgreementRecord.of(it, event.journal(), topic))
                                .orElse(null),
                AgreementRecord::position);
    }

    /** The same events, on another topic. */
    TopicRoute onto(String other) {
        return new TopicRoute(task, other, compression, pace, whole, form, position);
    }

    @Nullable ProducerRecord<byte[], byte[]> record(OutgoingEvent event) {
        return form.of(event, topic);
    }
}
