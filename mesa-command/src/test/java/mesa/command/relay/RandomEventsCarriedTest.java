package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Recorded;
import mesa.api.Tag;
import mesa.api.contract.Published;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Json;
import mesa.api.wire.RandomEvents;
import mesa.api.wire.Vocabulary;
import mesa.command.store.RawEvent;
import mesa.command.store.RestorableEvent;
import mesa.command.store.RestorableEvent.Keyed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Whatever is admitted stands on both topics as it was said. */
class RandomEventsCarriedTest {
    private static final int EVENTS = 8_000;
    private static final byte[] SOURCE = "/mesa/journal".getBytes(UTF_8);

    private final long seed = Long.getLong("mesa.seed", System.nanoTime());

    @Test
    void a_record_of_the_journal_is_read_back_equal() {
        System.out.println("Random events on the topics: -Dmesa.seed=" + seed);
        for (Recorded recorded : new RandomEvents(seed, 12).next(EVENTS, 0)) {
            RawEvent stored = stored(recorded);
            var outgoing =
                    new OutgoingEvent(
                            new UUID(0, 77),
                            new RestorableEvent(
                                    stored,
                                    List.of(new Tag("actor-name/ñandú «paz» 😀")),
                                    new Keyed("u1/clave ñ", 3, new byte[] {1, -2})),
                            "ab".repeat(32));
            IncomingRecord read =
                    JournalRecord.read(consumed(JournalRecord.of(outgoing, "topic", SOURCE)));
            String where = "seed %d, position %d".formatted(seed, recorded.position());
            assertThat(read.event().decode()).as(where).isEqualTo(recorded);
            assertThat(read.event().payload()).as(where).isEqualTo(stored.payload());
            assertThat(read.event().metadata()).as(where).isEqualTo(stored.metadata());
            assertThat(read.stored().tags()).as(where).isEqualTo(outgoing.stored().tags());
            assertThat(read.journal()).as(where).isEqualTo(outgoing.journal());
        }
    }

    @Test
    void what_leaves_is_read_by_the_public_library() throws Exception {
        int left = 0;
        for (Recorded recorded : new RandomEvents(seed, 12).next(EVENTS, 0)) {
            Optional<mesa.api.contract.CloudEvent> event = Published.of(recorded, _ -> null);
            if (event.isEmpty()) {
                continue;
            }
            left++;
            ConsumerRecord<byte[], byte[]> record =
                    consumed(AgreementRecord.of(event.get(), new UUID(0, 5), "topic"));
            record.headers()
                    .forEach(header ->
                            assertThat(new String(header.value(), UTF_8))
                                    .as("%s, seed %d", header.key(), seed)
                                    .matches("[\\x20-\\x7e]+"));
            try (var reader = new CloudEventDeserializer()) {
                CloudEvent read = reader.deserialize("topic", record.headers(), record.value());
                assertThat(read.getId()).isEqualTo(recorded.id().toString());
                assertThat(read.getSubject()).isEqualTo(event.get().subject());
                assertThat(Json.MAPPER.readTree(Objects.requireNonNull(read.getData()).toBytes()))
                        .as("seed %d, position %d", seed, recorded.position())
                        .isEqualTo(
                                Json.MAPPER.readTree(
                                        Json.MAPPER.writeValueAsBytes(event.get().data())));
            }
        }
        assertThat(left).as("seed %d", seed).isGreaterThan(100);
    }

    private static RawEvent stored(Recorded recorded) {
        Class<?> type = recorded.event().getClass();
        return new RawEvent(
                recorded.position(),
                recorded.stream(),
                recorded.version(),
                Vocabulary.nameOf(type),
                Vocabulary.versionOf(type),
                recorded.id(),
                recorded.recordedAt(),
                recorded.occurredOn(),
                EventCodec.encode(recorded.event()),
                EventCodec.encodeMetadata(recorded.metadata()));
    }

    private static ConsumerRecord<byte[], byte[]> consumed(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                sent.timestamp(),
                TimestampType.CREATE_TIME,
                sent.key().length,
                sent.value().length,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers().toArray()),
                Optional.empty());
    }
}
