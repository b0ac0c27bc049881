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
 * order, so a position is new exactly when it is the next one owed.
 *
 * @param records all of them, repeats included
 * @param distinct different positions without a gap before them
 * @param last the highest position without a gap before it; -1 for none
 * @param missing the first position that is missing, -1 for none
 * @param head the last position of the journal that belongs on the topic; -1 for none
 */
public record TopicCheck(long records, long distinct, long last, long missing, long head) {
    /** Headers tell it all; keys and values are not even looked at. */
    private static final Deserializer<Boolean> NOTHING = (_, _) -> true;

    public boolean complete() {
        return missing < 0;
    }

    public long repeated() {
        return records - distinct;
    }

    /**
     * @param carried what the relay has carried must be there, even if nothing after it is
     */
    static TopicCheck of(RelaySettings settings, Line line, long carried, Owed owed) {
        try (var consumer = consumer(settings)) {
            TopicPartition partition = begin(consumer, line.topic());
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long records = 0;
            long distinct = 0;
            long last = -1;
            long highest = carried;
            long due = owed.next();
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<?, ?> record : consumer.poll(Duration.ofSeconds(1))) {
                    long position = line.position().applyAsLong(record.headers());
                    records++;
                    highest = Math.max(highest, position);
                    if (position == due) {
                        distinct++;
                        last = position;
                        due = owed.next();
                    }
                }
            }
            return new TopicCheck(records, distinct, last, due <= highest ? due : -1, owed.last());
        }
    }

    /** How many records stand on a topic, whoever's they are. */
    static long records(RelaySettings settings, String topic) {
        try (var consumer = consumer(settings)) {
            TopicPartition partition = begin(consumer, topic);
            return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L)
                    - consumer.position(partition);
        }
    }

    private static TopicPartition begin(KafkaConsumer<?, ?> consumer, String topic) {
        var partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        return partition;
    }

    private static KafkaConsumer<Boolean, Boolean> consumer(RelaySettings settings) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaConsumer<>(config, NOTHING, NOTHING);
    }
}
