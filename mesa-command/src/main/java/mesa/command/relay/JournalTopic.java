package mesa.command.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topic the journal stands on: one partition, because there is one order, and kept for ever.
 */
final class JournalTopic {
    private static final Map<String, String> KEPT =
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    "-1",
                    TopicConfig.RETENTION_BYTES_CONFIG,
                    "-1");

    private static final int TRIES = 20;

    private JournalTopic() {}

    /**
     * Makes the topic if it is missing.
     *
     * @throws IllegalStateException when it exists with another number of partitions, or would
     *     forget records in time
     */
    static void ensure(RelaySettings settings, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(config)) {
            create(admin, settings, topic);
            int partitions = partitions(admin, topic);
            if (partitions != 1) {
                throw new IllegalStateException(
                        "Topic %s has %d partitions; the journal has one order and needs one"
                                .formatted(topic, partitions));
            }
            keeps(admin, topic);
        }
    }

    /** What forgets records in time is no place for the journal. */
    private static void keeps(Admin admin, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config found =
                Objects.requireNonNull(
                                admin.describeConfigs(List.of(resource)).values().get(resource))
                        .get(10, TimeUnit.SECONDS);
        for (var wanted : KEPT.entrySet()) {
            ConfigEntry entry = found.get(wanted.getKey());
            if (entry != null && !wanted.getValue().equals(entry.value())) {
                throw new IllegalStateException(
                        "Topic %s has %s=%s; it must be kept for ever and needs %s"
                                .formatted(
                                        topic, wanted.getKey(), entry.value(), wanted.getValue()));
            }
        }
    }

    /** A broker may not know yet what another one, or it itself, has just made. */
    private static int partitions(Admin admin, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (int left = TRIES; ; left--) {
            try {
                return Objects.requireNonNull(
                                admin.describeTopics(List.of(topic)).topicNameValues().get(topic))
                        .get(10, TimeUnit.SECONDS)
                        .partitions()
                        .size();
            } catch (ExecutionException e) {
                if (left == 0 || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static void create(Admin admin, RelaySettings settings, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        NewTopic wanted =
                new NewTopic(topic, Optional.of(1), Optional.of(settings.replication()))
                        .configs(made());
        try {
            admin.createTopics(List.of(wanted)).all().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static Map<String, String> made() {
        Map<String, String> all = new HashMap<>(KEPT);
        all.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(8 << 20));
        return all;
    }
}
