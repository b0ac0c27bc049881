package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.command.TestMesas;
import mesa.command.relay.TopicCheck.What;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;
import mesa.command.store.RestorableEvent;
import mesa.command.store.TagAndKeyTable;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator may put back, lose or change by hand, and how it ends. */
@Timeout(120)
class RestoreDrillsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String NOBODY = "mesa.relay.bootstrap=127.0.0.1:9";

    private final String topic = RunningNode.freshTopic();
    private final Database database = Servers.freshEventsDatabase();

    private static Reply constitute(RunningNode node, String body, String... headers) {
        return node.post("/api/v1/mesas?occurredAt=2020-02-01", body, headers);
    }

    static Reply constitute(RunningNode node) {
        return constitute(node, TestMesas.another());
    }

    static void carry(RunningNode node, int mesas) {
        for (int i = 0; i < mesas; i++) {
            Reply reply = constitute(node);
            assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        }
        await().atMost(PATIENCE).until(() -> node.bean(Relay.class).lag() == 0);
    }

    private static List<String> rows(RunningNode node) {
        List<RawEvent> events = node.bean(Journal.class).read(0, 1000);
        return new TagAndKeyTable(node.bean(EventsDatabase.class))
                .with(events).stream()
                        .map(it ->
                                it.event().position()
                                        + new String(it.event().payload(), UTF_8)
                                        + it.event().id()
                                        + it.tags()
                                        + keyed(it))
                        .toList();
    }

    private static String keyed(RestorableEvent stored) {
        return stored.keyed() == null ? "" : stored.keyed().key() + stored.keyed().version();
    }

    private static void as(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A superuser's hand, which no trigger stops. */
    private void byHand(String sql) throws SQLException {
        as(database.ownerUrl(), "set session_replication_role = replica", sql);
    }

    /** What a backup taken now would bring back. */
    private Database copy() throws SQLException {
        return copyOf(database);
    }

    static Database copyOf(Database database) throws SQLException {
        String name = database.user().user();
        String copy = name + "_older";
        as(
                database.ownerUrl().replace("/" + name + "?", "/postgres?"),
                "create database %s template %s".formatted(copy, name));
        return new Database(
                database.url().replace("/" + name, "/" + copy), database.owner(), database.user());
    }

    private void onePerPosition(long last) {
        List<ConsumerRecord<byte[], byte[]>> records =
                TopicReading.all(Servers.kafkaBootstrap(), topic);
        assertThat(
                        records.stream()
                                .map(r -> JournalRecord.read(r).event())
                                .map(e -> e.position() + " " + e.id())
                                .distinct())
                .hasSize((int) last + 1);
        assertThat(TopicReading.positions(Servers.kafkaBootstrap(), topic).stream().distinct())
                .containsExactlyElementsOf(LongStream.rangeClosed(0, last).boxed().toList());
    }

    private static TopicCheck check(RunningNode node) throws Exception {
        return node.bean(Relay.class).check();
    }

    private static String health(RunningNode node) {
        return node.send("GET", "/actuator/health/details", BodyPublishers.noBody())
                .response()
                .body();
    }

    @Test
    void an_older_database_accepts_nothing_until_the_lost_tail_is_taken_back() throws Exception {
        try (RunningNode node = RunningNode.on(database, topic)) {
            carry(node, 3);
        }
        Database older = copy();
        String body = TestMesas.another();
        List<String> all;
        Reply first;
        try (RunningNode node = RunningNode.on(database, topic)) {
            first = constitute(node, body, "Idempotency-Key", "once");
            assertThat(first.status()).isEqualTo(201);
            carry(node, 4);
            all = rows(node);
        }
        try (RunningNode node = RunningNode.on(older, topic)) {
            Reply refused = constitute(node, TestMesas.another(), "Accept-Language", "es");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("journal-behind");
            assertThat(refused.json().path("detail").asString()).contains("3 a 7", "recover");
            assertThat(health(node)).contains("positions 3 to 7", "DOWN");
            assertThat(check(node).difference())
                    .isEqualTo(new TopicCheck.Difference(3, What.NOT_IN_JOURNAL));
            assertThat(node.head()).isEqualTo(2);

            // Ended in the middle, by whatever: what is back is back.
            List<RestorableEvent> two =
                    TopicReading.all(Servers.kafkaBootstrap(), topic).stream()
                            .map(JournalRecord::read)
                            .map(IncomingRecord::stored)
                            .filter(it -> it.event().position() > 2)
                            .limit(2)
                            .toList();
            node.bean(Journal.class).restore(two, "u-admin");

            Reply done = node.post("/api/v1/relay:recover", "{}");
            assertThat(done.status()).as(done.response().body()).isEqualTo(200);
            assertThat(done.json().path("first").asLong()).isEqualTo(5);
            assertThat(done.json().path("last").asLong()).isEqualTo(7);
            assertThat(rows(node)).isEqualTo(all);
            assertThat(node.post("/api/v1/relay:recover", "{}").json().path("first").asLong())
                    .isEqualTo(-1);

            Reply again = constitute(node, body, "Idempotency-Key", "once");
            assertThat(again.json().path("position")).isEqualTo(first.json().path("position"));
            assertThat(constitute(node, body).status()).isEqualTo(422);
            carry(node, 1);
            assertThat(node.head()).isEqualTo(8);
            assertThat(check(node).complete()).isTrue();
            onePerPosition(8);
        }
    }

    @Test
    void a_new_database_beside_a_used_broker_takes_the_place_of_the_lost_one() throws Exception {
        List<String> all;
        try (RunningNode node = RunningNode.on(database, topic)) {
            carry(node, 3);
            all = rows(node);
        }
        try (RunningNode node = RunningNode.on(Servers.freshEventsDatabase(), topic)) {
            assertThat(constitute(node).problem()).isEqualTo("journal-foreign");
            assertThat(node.post("/api/v1/relay:recover", "{}").status()).isEqualTo(200);
            assertThat(rows(node)).isEqualTo(all);
            carry(node, 1);
            onePerPosition(3);
        }
    }

    @Test
    void a_last_row_deleted_by_hand_is_missed_and_taken_back() throws Exception {
        try (RunningNode node = RunningNode.on(database, topic)) {
            carry(node, 3);
            byHand("delete from event where position = 2");
            // At once, before anybody has compared anything.
            assertThat(constitute(node).problem()).isEqualTo("journal-behind");
            assertThat(node.bean(Journal.class).read(0, 10)).hasSize(2);
        }
        try (RunningNode node = RunningNode.on(database, topic)) {
            Reply refused = constitute(node);
            assertThat(refused.problem()).isEqualTo("journal-behind");
            assertThat(refused.json().path("first").asLong()).isEqualTo(2);
            assertThat(check(node).difference())
                    .isEqualTo(new TopicCheck.Difference(2, What.NOT_IN_JOURNAL));
        }
    }

    @Test
    void a_row_edited_by_hand_is_named_and_nothing_is_accepted() throws Exception {
        try (RunningNode node = RunningNode.on(database, topic)) {
            carry(node, 4);
            byHand("update event set payload = payload || ' '::bytea where position = 1");
            assertThat(check(node).difference())
                    .isEqualTo(new TopicCheck.Difference(1, What.PAYLOAD));
            assertThat(constitute(node).problem()).isEqualTo("journal-forked");
        }
        try (RunningNode node = RunningNode.on(database, topic)) {
            namesFirstDifference(node, 1);
            assertThat(node.post("/api/v1/relay:recover", "{}").problem())
                    .isEqualTo("journal-forked");
        }
    }

    /** Commands, health, and so the pages name it, and not the end at which it was noticed. */
    private static void namesFirstDifference(RunningNode node, long position) {
        Reply refused = constitute(node, TestMesas.another(), "Accept-Language", "es");
        assertThat(refused.problem()).isEqualTo("journal-forked");
        assertThat(refused.json().path("position").asLong()).isEqualTo(position);
        assertThat(refused.json().path("detail").asString())
                .contains("primera diferencia", "posición " + position);
        assertThat(health(node)).contains("first known difference is at position " + position);
    }

    @Test
    void an_older_database_that_went_on_by_itself_names_where_it_left() throws Exception {
        try (RunningNode node = RunningNode.on(database, topic)) {
            carry(node, 2);
        }
        Database older = copy();
        try (RunningNode node = RunningNode.on(older, RunningNode.freshTopic())) {
            assertThat(constitute(node).status()).isEqualTo(201);
            assertThat(constitute(node).status()).isEqualTo(201);
        }
        try (RunningNode node = RunningNode.on(database, topic)) {
            carry(node, 5);
        }
        try (RunningNode node = RunningNode.on(older, topic)) {
            namesFirstDifference(node, 2);
        }
    }

    @Test
    void a_row_inserted_by_hand_leaves_for_nobody() throws Exception {
        try (RunningNode node = RunningNode.on(database, topic)) {
            carry(node, 3);
        }
        byHand(
                """
                insert into event (position, recorded_at, version, occurred_on, stream_type, type,
                                   revision, stream, event_id, payload, metadata)
                select 5, recorded_at, version + 1, occurred_on, stream_type, type, revision,
                       stream, gen_random_uuid(), payload, metadata
                from event where position = 2\
                """);
        try (RunningNode node = RunningNode.on(database, topic)) {
            Reply refused = constitute(node);
            assertThat(refused.problem()).isEqualTo("journal-forked");
            assertThat(refused.json().path("position").asLong()).isEqualTo(5);
            assertThat(check(node).difference()).isEqualTo(new TopicCheck.Difference(5, What.GAP));
            onePerPosition(2);
        }
        byHand("delete from event where position = 2");
        byHand("update event set position = 2 where position = 5");
        try (RunningNode node = RunningNode.on(database, topic)) {
            assertThat(constitute(node).json().path("position").asLong()).isEqualTo(2);
            assertThat(check(node).difference())
                    .isEqualTo(new TopicCheck.Difference(2, What.EVENT));
            onePerPosition(2);
        }
    }

    @Test
    void a_topic_that_was_deleted_or_is_older_is_noticed_and_filled_again() throws Exception {
        try (RunningNode node = RunningNode.on(database, topic)) {
            carry(node, 5);
            List<ConsumerRecord<byte[], byte[]>> older =
                    TopicReading.all(Servers.kafkaBootstrap(), topic).subList(0, 3);
            deleteTopic();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(health(node)).contains("positions from 0 on"));
            assertThat(constitute(node).status()).isEqualTo(201);
            assertThat(node.post("/api/v1/relay:republish", "{}").status()).isEqualTo(200);
            await().atMost(PATIENCE).untilAsserted(() -> onePerPosition(5));

            deleteTopic();
            putBack(older);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(health(node)).contains("positions from 3 on"));
            assertThat(check(node).missing()).isEqualTo(3);
            assertThat(node.post("/api/v1/relay:republish", "{}").status()).isEqualTo(200);
            await().atMost(PATIENCE).untilAsserted(() -> onePerPosition(5));
            await().atMost(PATIENCE).untilAsserted(() -> carry(node, 1));
            assertThat(check(node).complete()).isTrue();
        }
    }

    private void deleteTopic() throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", Servers.kafkaBootstrap()));
    }

    private void putBack(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        try (Admin admin = admin();
                var producer =
                        new KafkaProducer<>(
                                Map.<String, Object>of(
                                        "bootstrap.servers", Servers.kafkaBootstrap()),
                                new ByteArraySerializer(),
                                new ByteArraySerializer())) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> {
                        admin.createTopics(
                                        List.of(
                                                new NewTopic(
                                                                topic,
                                                                Optional.of(1),
                                                                Optional.empty())
                                                        .configs(Map.of("retention.ms", "-1"))))
                                .all()
                                .get(5, TimeUnit.SECONDS);
                        return true;
                    });
            for (ConsumerRecord<byte[], byte[]> record : records) {
                producer.send(
                                new ProducerRecord<>(
                                        topic, 0, record.key(), record.value(), record.headers()))
                        .get();
            }
        }
    }

    @Test
    void with_the_broker_away_only_a_node_that_knows_its_journal_accepts(@TempDir Path home)
            throws Exception {
        String marker = "mesa.events.marker=" + home.resolve("journal-end");
        try (RunningNode node = RunningNode.on(database, topic, marker)) {
            carry(node, 2);
        }
        Database older = copy();
        try (RunningNode node = RunningNode.on(database, topic, NOBODY)) {
            assertThat(constitute(node).problem()).isEqualTo("journal-unchecked");
        }
        try (RunningNode node = RunningNode.on(database, topic, NOBODY, marker)) {
            assertThat(constitute(node).status()).isEqualTo(201);
        }
        try (RunningNode node = RunningNode.on(older, topic, NOBODY, marker)) {
            assertThat(constitute(node).problem()).isEqualTo("journal-behind");
        }
    }
}
