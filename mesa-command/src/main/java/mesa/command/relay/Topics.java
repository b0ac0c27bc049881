package mesa.command.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a topic of the relay from outside, as it stands at this moment. */
final class Topics implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How long a broker may say nothing that has more to say. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** The first look back from the end; ten times as far when it shows nothing of a journal. */
    private static final long LOOK_BACK = 20;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;

    Topics(RelaySettings settings, String topic) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        consumer =
                new KafkaConsumer<>(
                        config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
    }

    /** Whether the broker answers and has such a topic. */
    boolean exists() {
        return !consumer.partitionsFor(partition.topic(), PATIENCE).isEmpty();
    }

    long begin() {
        return consumer.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    long end() {
        return consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    /** Shows every record from one offset up to before another, until somebody has seen enough. */
    void read(long from, long to, Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
        consumer.seek(partition, from);
        long heard = System.nanoTime();
        while (consumer.position(partition) < to) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofSeconds(1));
            if (!records.isEmpty()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new TimeoutException("The broker has fallen silent");
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.offset() < to && !goesOn.test(record)) {
                    return;
                }
            }
        }
    }

    /** The record of the highest position near the end of the topic; null when there is none. */
    @Nullable IncomingRecord last() {
        if (!exists()) {
            return null;
        }
        long begin = begin();
        long end = end();
        for (long back = LOOK_BACK; ; back *= 10) {
            long from = Math.max(begin, end - back);
            Highest highest = new Highest();
            read(from, end, highest);
            if (highest.found != null || from == begin) {
                return highest.found;
            }
        }
    }

    private static final class Highest implements Predicate<ConsumerRecord<byte[], byte[]>> {
        private @Nullable IncomingRecord found;

        @Override
        public boolean test(ConsumerRecord<byte[], byte[]> record) {
            IncomingRecord read = JournalRecord.orNull(record);
            if (read != null && (found == null || read.position() > found.position())) {
                found = read;
            }
            return true;
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
