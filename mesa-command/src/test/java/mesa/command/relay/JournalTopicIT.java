package mesa.command.relay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mesa.command.RunningNode;
import mesa.embedded.Servers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalTopicIT {
    private final String topic = RunningNode.freshTopic();

    private RelaySettings settings() {
        return new RelaySettings(
                Servers.kafkaBootstrap(),
                topic,
                "mesa.agreements",
                (short) 1,
                "/mesa/journal",
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                2000,
                Map.of());
    }

    @Test
    void what_it_makes_itself_is_found_again() {
        assertThatCode(
                        () -> {
                            JournalTopic.ensure(settings(), topic);
                            JournalTopic.ensure(settings(), topic);
                        })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"retention.ms,604800000", "retention.bytes,1073741824", "cleanup.policy,compact"})
    void a_topic_that_forgets_records_in_time_is_refused(String setting, String value)
            throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of("retention.ms", "-1"));
        settings.put(setting, value);
        made(1, settings);
        assertThatThrownBy(() -> JournalTopic.ensure(settings(), topic))
                .hasMessageContaining(setting + "=" + value);
    }

    @Test
    void a_topic_as_brokers_make_them_is_refused() throws Exception {
        made(1, Map.of());
        assertThatThrownBy(() -> JournalTopic.ensure(settings(), topic))
                .hasMessageContaining("retention.ms=604800000")
                .hasMessageContaining("needs -1");
    }

    @Test
    void a_topic_of_two_orders_is_refused() throws Exception {
        made(2, Map.of("retention.ms", "-1"));
        assertThatThrownBy(() -> JournalTopic.ensure(settings(), topic))
                .hasMessageContaining("2 partitions");
    }

    private void made(int partitions, Map<String, String> settings) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", Servers.kafkaBootstrap());
        try (Admin admin = Admin.create(config)) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(topic, Optional.of(partitions), Optional.empty())
                                            .configs(settings)))
                    .all()
                    .get();
        }
    }
}
