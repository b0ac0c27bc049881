package mesa.command.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What stands on the topic, counted in one pass and constant memory: positions first appear in
 * order, so a position is new exactly when it is one more than the last new one.
 *
 * @param records all of them, repeats included
 * @param distinct different positions; complete means {@code last + 1}
 * @param last the highest position without a gap before it; -1 for none
 * @param missing the first position that is missing, -1 for none
 */
public record TopicCheck(long records, long distinct, long last, long missing) {
    /** Headers tell it all; keys and values are not even looked at. */
    private static final Deserializer<Boolean> NOTHING = (_, _) -> true;

    public boolean complete() {
        return missing < 0;
    }

    public long repeated() {
        return records - distinct;
    }

    static TopicCheck of(RelaySettings settings, String topic) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        var partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(config, NOTHING, NOTHING)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long records = 0;
            long last = -1;
            long missing = -1;
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<?, ?> record : consumer.poll(Duration.ofSeconds(1))) {
                    long position = JournalRecord.position(record.headers());
                    records++;
                    if (position == last + 1) {
                        last = position;
                    } else if (position > last + 1 && missing < 0) {
                        missing = last + 1;
                    }
                }
            }
            return new TopicCheck(records, last + 1, last, missing);
        }
    }
}
