package mesa.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * One reader of the journal topic. It belongs to no group: where to go on is stored with the rows,
 * nowhere else.
 */
final class JournalConsumer implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;

    JournalConsumer(ProjectionSettings settings, int batch) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
        config.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, 1 << 20);
        config.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 50L);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        consumer =
                new KafkaConsumer<>(
                        config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partition = new TopicPartition(settings.topic(), 0);
        consumer.assign(List.of(partition));
    }

    /** The next record read is the one at this offset. */
    void seek(long offset) {
        consumer.seek(partition, offset);
    }

    /**
     * Waits for records, at most so long. A topic that was laid anew has other offsets than those
     * stored: then it is read from its beginning, and positions and ids tell what is already known.
     */
    PollResult poll(Duration atMost) {
        try {
            List<ConsumedRecord> batch = new ArrayList<>();
            List<QuarantinedRecord> aside = new ArrayList<>();
            long next = -1;
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(atMost)) {
                next = record.offset() + 1;
                try {
                    batch.add(RecordParser.read(record));
                } catch (IllegalArgumentException notOurs) {
                    byte[] value = record.value() == null ? new byte[0] : record.value();
                    aside.add(
                            QuarantinedRecord.of(
                                    record.offset(),
                                    record.timestamp(),
                                    String.valueOf(notOurs.getMessage()),
                                    value));
                }
            }
            return new PollResult(batch, aside, next);
        } catch (OffsetOutOfRangeException e) {
            rewind();
            return PollResult.NOTHING;
        }
    }

    /** The offset the next record written will get; nothing when the broker does not answer. */
    OptionalLong end() {
        try {
            return OptionalLong.of(
                    consumer.endOffsets(List.of(partition), ANSWER).values().iterator().next());
        } catch (RetriableException silent) {
            return OptionalLong.empty();
        }
    }

    /** Whether everything before an offset was read. */
    boolean isAt(long offset) {
        try {
            return consumer.position(partition, ANSWER) >= offset;
        } catch (RetriableException silent) {
            return false;
        }
    }

    void rewind() {
        consumer.seekToBeginning(List.of(partition));
    }

    /** Makes a waiting {@link #poll} in another thread throw {@link WakeupException}. */
    void wake() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(
                org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
