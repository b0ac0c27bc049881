package mesa.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedKafkaIT {
    @TempDir Path folder;

    @Test
    void a_second_start_finds_the_records_of_the_first() throws Exception {
        int port;
        try (EmbeddedKafka first = EmbeddedKafka.start(folder, 0)) {
            port = first.port();
            publish(first, "kept", "seven");
        }
        try (EmbeddedKafka second = EmbeddedKafka.start(folder, port)) {
            assertThat(second.port()).isEqualTo(port);
            assertThat(read(second, "kept")).isEqualTo("seven");
        }
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, taken.getLocalPort()))
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("MESA_KAFKA_PORT");
        }
    }

    private static void publish(EmbeddedKafka kafka, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrap());
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static String read(EmbeddedKafka kafka, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrap());
        var partition = new TopicPartition(topic, 0);
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(
                            () -> consumer.poll(Duration.ofMillis(200)).records(partition),
                            records -> !records.isEmpty())
                    .getFirst()
                    .value();
        }
    }
}
