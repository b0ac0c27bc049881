package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mesa.api.commitment.Visibility.INTERNAL;
import static mesa.api.commitment.Visibility.PUBLIC;
import static mesa.api.commitment.Visibility.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementEvent.AgreementWithdrawn;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.command.RunningNode;
import mesa.command.store.Append;
import mesa.command.store.Journal;
import mesa.command.store.NewEvent;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** The topic for other agencies, read with the public CloudEvents library. */
class AgreementsIT {
    private static final LocalDate DAY = LocalDate.of(2021, 9, 7);
    private final String agreements = Servers.freshTopic("mesa.agreements");

    @Test
    void only_public_events_leave_as_cloud_events_that_anybody_can_read() {
        try (RunningNode node =
                RunningNode.on(
                        Servers.freshEventsDatabase(),
                        RunningNode.freshTopic(),
                        "mesa.relay.agreements=" + agreements)) {
            var id = new AgreementId(UUID.randomUUID());
            var inside = new AgreementWithdrawn(id, "retirado");
            var outside =
                    new AgreementInForce(
                            id,
                            new MesaId(new UUID(0, 2)),
                            "AC-MNMH-XXI-2021-03",
                            DAY,
                            DAY,
                            Visibility.PUBLIC,
                            null);
            node.bean(Journal.class)
                    .append(
                            Append.of(
                                    id.stream(),
                                    -1,
                                    List.of(event(inside), event(outside), event(inside))));
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> !TopicReading.all(Servers.kafkaBootstrap(), agreements).isEmpty());
            var records = TopicReading.all(Servers.kafkaBootstrap(), agreements);
            assertThat(records).hasSize(1);
            var record = records.getFirst();
            assertThat(new String(record.key(), UTF_8)).isEqualTo(id.value().toString());
            try (var reader = new CloudEventDeserializer()) {
                CloudEvent read = reader.deserialize(agreements, record.headers(), record.value());
                assertThat(read.getSpecVersion().toString()).isEqualTo("1.0");
                assertThat(read.getType()).isEqualTo("ec.mesa.agreement.in-force.v1");
                assertThat(read.getSubject()).isEqualTo("AC-MNMH-XXI-2021-03");
                assertThat(read.getExtension("sequence")).isEqualTo("00000000000000000001");
                assertThat(read.getTime()).isNotNull();
                assertThat(new String(read.getData().toBytes(), UTF_8))
                        .contains("\"inForceOn\":\"2021-09-07\"");
            }
        }
    }

    /** The public one is written last: once it is there, the others would be there too. */
    @Test
    void of_commitments_only_public_ones_leave() {
        try (RunningNode node =
                RunningNode.on(
                        Servers.freshEventsDatabase(),
                        RunningNode.freshTopic(),
                        "mesa.relay.agreements=" + agreements)) {
            for (Visibility visibility : List.of(RESTRICTED, INTERNAL, PUBLIC)) {
                append(node, visibility);
            }
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> !TopicReading.all(Servers.kafkaBootstrap(), agreements).isEmpty());
            assertThat(subjects(agreements)).containsExactly("PUBLIC");
        }
    }

    @Test
    void the_journal_never_goes_to_the_topic_of_the_agencies_nor_the_other_way_round() {
        String journal = RunningNode.freshTopic();
        try (RunningNode node =
                RunningNode.on(
                        Servers.freshEventsDatabase(),
                        journal,
                        "mesa.relay.agreements=" + agreements)) {
            append(node, Visibility.INTERNAL);
            var toAgencies = node.post("/api/v1/relay:republish?topic=" + agreements, "{}");
            assertThat(toAgencies.status()).isEqualTo(422);
            assertThat(toAgencies.json().path("type").asString())
                    .isEqualTo("/problems/foreign-topic");
            var toReaders =
                    node.post("/api/v1/relay:republish?line=agreements&topic=" + journal, "{}");
            assertThat(toReaders.status()).isEqualTo(422);
            assertThat(node.post("/api/v1/relay:check?line=another", "{}").status()).isEqualTo(400);
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() ->
                            assertThat(check(node))
                                    .isEqualTo(new TopicCheck(0, 0, -1, -1, -1, 0, 0, null)));
        }
    }

    @Test
    void a_topic_that_was_lost_is_found_out_and_filled_again() throws Exception {
        try (RunningNode node =
                RunningNode.on(
                        Servers.freshEventsDatabase(),
                        RunningNode.freshTopic(),
                        "mesa.relay.agreements=" + agreements)) {
            append(node, INTERNAL);
            append(node, PUBLIC);
            append(node, INTERNAL);
            append(node, PUBLIC);
            append(node, RESTRICTED);
            var whole = new TopicCheck(2, 2, 3, -1, 3, 0, 0, null);
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(check(node)).isEqualTo(whole));

            String copy = Servers.freshTopic("mesa.agreements");
            assertThat(
                            node.post("/api/v1/relay:republish?line=agreements&topic=" + copy, "{}")
                                    .json()
                                    .path("last")
                                    .asLong())
                    .isEqualTo(4);
            assertThat(subjects(copy)).containsExactly("PUBLIC", "PUBLIC");

            try (Admin admin =
                    Admin.create(
                            Map.<String, Object>of(
                                    "bootstrap.servers", Servers.kafkaBootstrap()))) {
                admin.deleteTopics(List.of(agreements)).all().get(20, TimeUnit.SECONDS);
            }
            await().atMost(Duration.ofSeconds(40))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(check(node))
                                    .isEqualTo(new TopicCheck(0, 0, -1, 1, 3, 0, 0, null)));
            assertThat(node.post("/api/v1/relay:republish?line=agreements", "{}").status())
                    .isEqualTo(200);
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(check(node)).isEqualTo(whole));
        }
    }

    /** A program older than what it finds: a withdrawal may follow, so nothing is left out. */
    @Test
    void what_this_version_cannot_read_stops_the_line_there_and_health_says_where()
            throws Exception {
        Database database = Servers.freshEventsDatabase();
        String setting = "mesa.relay.agreements=" + agreements;
        String journal = RunningNode.freshTopic();
        try (RunningNode node = RunningNode.on(database, journal, setting)) {
            append(node, PUBLIC);
        }
        unreadableAfter(database, 0);
        try (RunningNode node = RunningNode.on(database, journal, setting)) {
            append(node, PUBLIC);
            isDown(node, "position 1", "has no version 99");
        }
    }

    /** Nothing overtakes it, and what stands before it is sent once, however often it is tried. */
    @Test
    void what_stands_before_it_in_a_batch_is_sent_once() throws Exception {
        Database database = Servers.freshEventsDatabase();
        String journal = RunningNode.freshTopic();
        String first = Servers.freshTopic("mesa.agreements");
        try (RunningNode node =
                RunningNode.on(database, journal, "mesa.relay.agreements=" + first)) {
            append(node, PUBLIC);
            append(node, PUBLIC);
            // Otherwise the next start carries the rest of them before it is told to begin anew.
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() ->
                            assertThat(check(node))
                                    .isEqualTo(new TopicCheck(2, 2, 1, -1, 1, 0, 0, null)));
        }
        unreadableAfter(database, 1);
        try (RunningNode node =
                RunningNode.on(database, journal, "mesa.relay.agreements=" + agreements)) {
            append(node, PUBLIC);
            assertThat(node.post("/api/v1/relay:republish?line=agreements", "{}").status())
                    .isEqualTo(200);
            isDown(node, "position 2", "has no version 99");
            // Long enough for several more tries.
            Thread.sleep(Duration.ofSeconds(4));
            assertThat(subjects(agreements)).containsExactly("PUBLIC", "PUBLIC");
        }
    }

    private static void unreadableAfter(Database database, long position) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.ownerUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into event (position, recorded_at, version, occurred_on, stream_type,
                                       type, revision, stream, event_id, payload, metadata)
                    select position + 1, recorded_at, version + 1, occurred_on, stream_type, type,
                           99, stream, gen_random_uuid(), payload, metadata
                    from event where position = %d\
                    """
                            .formatted(position));
        }
    }

    private static void isDown(RunningNode node, String... words) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(
                                        node.send(
                                                        "GET",
                                                        "/actuator/health/details",
                                                        BodyPublishers.noBody())
                                                .response()
                                                .body())
                                .contains(words)
                                .contains("DOWN"));
    }

    @Test
    void a_record_whose_positions_are_of_another_journal_is_named() throws Exception {
        var database = Servers.freshEventsDatabase();
        String journal = RunningNode.freshTopic();
        try (RunningNode node =
                RunningNode.on(database, journal, "mesa.relay.agreements=" + agreements)) {
            append(node, PUBLIC);
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> !TopicReading.all(Servers.kafkaBootstrap(), agreements).isEmpty());
        }
        var record = TopicReading.all(Servers.kafkaBootstrap(), agreements).getFirst();
        assertThat(AgreementRecord.journal(record.headers())).hasSize(36);
        String others = Servers.freshTopic("mesa.agreements");
        record.headers().remove("ce_journal");
        record.headers().add("ce_journal", new UUID(0, 7).toString().getBytes(UTF_8));
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", Servers.kafkaBootstrap()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    others, 0, record.key(), record.value(), record.headers()))
                    .get();
        }
        try (RunningNode node =
                RunningNode.on(database, journal, "mesa.relay.agreements=" + others)) {
            var found = node.post("/api/v1/relay:check?line=agreements", "{}").json();
            assertThat(found.at("/difference/what").asString()).isEqualTo("JOURNAL");
            assertThat(found.at("/difference/position").asLong()).isZero();
        }
    }

    private static TopicCheck check(RunningNode node) {
        var found = node.post("/api/v1/relay:check?line=agreements", "{}").json();
        return new TopicCheck(
                found.path("records").asLong(),
                found.path("distinct").asLong(),
                found.path("last").asLong(),
                found.path("missing").asLong(),
                found.path("head").asLong(),
                found.path("foreign").asLong(),
                found.path("abandoned").asLong(),
                null);
    }

    private static List<String> subjects(String topic) {
        return TopicReading.all(Servers.kafkaBootstrap(), topic).stream()
                .map(it -> new String(it.headers().lastHeader("ce_subject").value(), UTF_8))
                .toList();
    }

    private static void append(RunningNode node, Visibility visibility) {
        var id = new CommitmentId(UUID.randomUUID());
        var accepted =
                new CommitmentAccepted(
                        id,
                        new AgreementId(new UUID(0, 1)),
                        new MesaId(new UUID(0, 2)),
                        visibility.name(),
                        new ActorId(new UUID(0, 3)),
                        DAY,
                        DAY,
                        visibility,
                        null);
        node.bean(Journal.class).append(Append.of(id.stream(), -1, List.of(event(accepted))));
    }

    private static NewEvent event(DomainEvent event) {
        return new NewEvent(
                UUID.randomUUID(),
                event,
                new Metadata(
                        "u1",
                        Set.of(Role.SECRETARIAT),
                        null,
                        Instant.parse("2021-09-07T15:00:00Z"),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        null),
                Instant.now());
    }
}
