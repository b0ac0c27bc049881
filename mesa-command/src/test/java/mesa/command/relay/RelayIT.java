package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import mesa.command.RunningNode;
import mesa.command.TestMesas;
import mesa.command.leader.StaleLeader;
import mesa.command.leader.TaskPositionTable;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;
import mesa.embedded.Database;
import mesa.embedded.EmbeddedKafka;
import mesa.embedded.Servers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class RelayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** {@code -Dmesa.outage=PT5M} for minutes. */
    private static final Duration OUTAGE =
            Duration.parse(System.getProperty("mesa.outage", "PT12S"));

    /** Far above any command on a busy machine, far below the relay's patience with a broker. */
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    private final String topic = RunningNode.freshTopic();

    private static void constitute(RunningNode node, int times) {
        for (int i = 0; i < times; i++) {
            var reply = node.post("/api/v1/mesas?occurredAt=2020-02-01", TestMesas.another());
            assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        }
    }

    private static List<Long> upTo(long head) {
        return LongStream.rangeClosed(0, head).boxed().toList();
    }

    @Test
    void every_event_reaches_the_topic_in_order_as_stored() {
        try (RunningNode node = RunningNode.on(Servers.freshEventsDatabase(), topic)) {
            constitute(node, 30);
            await().atMost(PATIENCE).until(() -> node.bean(Relay.class).lag() == 0);
            List<ConsumerRecord<byte[], byte[]>> records =
                    TopicReading.all(Servers.kafkaBootstrap(), topic);
            assertThat(records).hasSize(30);
            List<RawEvent> stored = node.bean(Journal.class).read(0, 100);
            for (int i = 0; i < 30; i++) {
                RawEvent event = stored.get(i);
                ConsumerRecord<byte[], byte[]> record = records.get(i);
                assertThat(record.value()).isEqualTo(event.payload());
                assertThat(record.key()).asString(UTF_8).isEqualTo(event.stream().id().toString());
                assertThat(header(record, "position")).isEqualTo(String.valueOf(i));
                assertThat(header(record, "version")).isEqualTo("0");
                assertThat(header(record, "revision")).isEqualTo("1");
                assertThat(header(record, "stream-type")).isEqualTo("mesa");
                assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
                assertThat(header(record, "ce_type")).isEqualTo("mesa.constituted");
                assertThat(header(record, "ce_id")).isEqualTo(event.id().toString());
                assertThat(header(record, "ce_time")).isEqualTo("2020-02-01T00:00:00-05:00");
                assertThat(header(record, "occurred-on")).isEqualTo("2020-02-01");
                assertThat(header(record, "recorded-at")).isEqualTo(event.recordedAt().toString());
                assertThat(record.headers().lastHeader("metadata").value())
                        .isEqualTo(event.metadata());
            }
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void without_a_broker_commands_go_on_and_the_relay_drains_in_order(@TempDir Path folder)
            throws Exception {
        EmbeddedKafka broker =
                EmbeddedKafka.start(Files.createDirectory(folder.resolve("kafka")), 0);
        String bootstrap = broker.bootstrap();
        int port = Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1));
        try (RunningNode node =
                RunningNode.on(
                        Servers.freshEventsDatabase(),
                        topic,
                        "mesa.relay.bootstrap=" + bootstrap,
                        "mesa.relay.delivery-timeout=2s")) {
            constitute(node, 5);
            await().atMost(PATIENCE).until(() -> node.bean(Relay.class).lag() == 0);
            broker.close();
            constitute(node, 40);
            await().atMost(PATIENCE).until(() -> node.bean(Relay.class).failure() != null);
            // The relay gives up and tries again several times in here, and no command feels it.
            Instant back = Instant.now().plus(OUTAGE);
            List<Duration> took = new ArrayList<>();
            while (Instant.now().isBefore(back)) {
                Instant sent = Instant.now();
                constitute(node, 1);
                took.add(Duration.between(sent, Instant.now()));
                Thread.sleep(Duration.ofMillis(500));
            }
            assertThat(took.stream().sorted().toList().get(took.size() / 2)).isLessThan(AT_ONCE);
            assertThat(node.bean(Relay.class).lag()).isEqualTo(40 + took.size());
            long last = 5 + 40 + took.size() - 1;
            broker = EmbeddedKafka.start(folder.resolve("kafka"), port);
            await().atMost(PATIENCE).until(() -> node.bean(Relay.class).lag() == 0);
            assertThat(node.bean(Relay.class).failure()).isNull();
            List<Long> positions = TopicReading.positions(bootstrap, topic);
            assertThat(positions.stream().distinct()).containsExactlyElementsOf(upTo(last));
        } finally {
            broker.close();
        }
    }

    @Test
    void when_the_leader_leaves_another_node_goes_on() {
        Database database = Servers.freshEventsDatabase();
        try (RunningNode first = RunningNode.on(database, topic)) {
            await().atMost(PATIENCE).until(() -> first.bean(Relay.class).leads());
            try (RunningNode second = RunningNode.on(database, topic)) {
                constitute(second, 10);
                assertThat(second.bean(Relay.class).leads()).isFalse();
                first.close();
                constitute(second, 10);
                await().atMost(PATIENCE).until(() -> second.bean(Relay.class).leads());
                await().atMost(PATIENCE).until(() -> second.bean(Relay.class).lag() == 0);
                assertThat(
                                TopicReading.positions(Servers.kafkaBootstrap(), topic).stream()
                                        .distinct())
                        .containsExactlyElementsOf(upTo(19));
            }
        }
    }

    @Test
    void a_leader_of_yesterday_cannot_move_the_position() {
        try (RunningNode node = RunningNode.on(Servers.freshEventsDatabase(), topic)) {
            TaskPositionTable positions = new TaskPositionTable(node.bean(EventsDatabase.class));
            positions.claim("carry", 7);
            positions.move("carry", 7, 100);
            assertThat(positions.claim("carry", 8)).isEqualTo(100);
            assertThatThrownBy(() -> positions.move("carry", 7, 101))
                    .isInstanceOf(StaleLeader.class);
            assertThatThrownBy(() -> positions.claim("carry", 7)).isInstanceOf(StaleLeader.class);
            assertThat(positions.position("carry")).isEqualTo(100);
        }
    }

    @Test
    void a_relay_that_was_replaced_without_knowing_is_stopped_and_nothing_is_lost() {
        try (RunningNode node = RunningNode.on(Servers.freshEventsDatabase(), topic)) {
            constitute(node, 3);
            await().atMost(PATIENCE).until(() -> node.bean(Relay.class).lag() == 0);
            // What a second leader does first, while the one of this node believes it leads.
            JdbcClient.create(node.bean(EventsDatabase.class).source())
                    .sql("update task_position set epoch = epoch + 1 where task = 'relay'")
                    .update();
            constitute(node, 3);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(node.bean(Relay.class).position()).isEqualTo(5));
            assertThat(TopicReading.positions(Servers.kafkaBootstrap(), topic).stream().distinct())
                    .containsExactlyElementsOf(upTo(5));
        }
    }

    @Test
    void the_topic_can_be_counted_filled_again_and_copied() throws Exception {
        try (RunningNode node = RunningNode.on(Servers.freshEventsDatabase(), topic)) {
            constitute(node, 5);
            Relay relay = node.bean(Relay.class);
            await().atMost(PATIENCE).until(() -> relay.lag() == 0);
            assertThat(relay.check()).isEqualTo(new TopicCheck(5, 5, 4, -1, 4, 0, 0, null));

            assertThat(node.post("/api/v1/relay:republish", "{}").status()).isEqualTo(200);
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(relay.check())
                                    .isEqualTo(new TopicCheck(10, 5, 4, -1, 4, 0, 0, null)));
            assertThat(TopicReading.positions(Servers.kafkaBootstrap(), topic))
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 0L, 1L, 2L, 3L, 4L);

            String copy = RunningNode.freshTopic();
            assertThat(
                            node.post("/api/v1/relay:republish?topic=" + copy, "{}")
                                    .json()
                                    .path("last")
                                    .asLong())
                    .isEqualTo(4);
            assertThat(TopicReading.positions(Servers.kafkaBootstrap(), copy))
                    .containsExactlyElementsOf(upTo(4));
            assertThat(node.post("/api/v1/relay:republish?topic=" + copy, "{}").status())
                    .isEqualTo(422);
            var stranger = "Bearer " + RunningNode.ISSUER.token(null, "secretariat");
            assertThat(node.post("/api/v1/relay:check", "{}", "Authorization", stranger).status())
                    .isEqualTo(403);
        }
    }
}
