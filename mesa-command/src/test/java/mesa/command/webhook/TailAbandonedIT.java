package mesa.command.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import mesa.api.Metadata;
import mesa.api.Role;
import mesa.api.mesa.MesaId;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.Json;
import mesa.command.RunningNode;
import mesa.command.relay.TopicReading;
import mesa.command.store.Journal;
import mesa.embedded.Servers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That published events were given up is told to every agency, whatever it asked for. */
class TailAbandonedIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String TYPE = "ec.mesa.journal.tail-abandoned.v1";

    private final String agreements = Servers.freshTopic("mesa.agreements");

    @Test
    void webhooks_and_the_topic_tell_which_positions_are_void() throws Exception {
        try (RunningNode node =
                        RunningNode.on(
                                Servers.freshEventsDatabase(),
                                RunningNode.freshTopic(),
                                "mesa.webhooks.anywhere=true",
                                "mesa.relay.agreements=" + agreements);
                Receiver receiver = Receiver.start();
                Receiver choosy = Receiver.start()) {
            Hooks hooks = new Hooks(node);
            hooks.subscribe(receiver, new MesaId(UUID.randomUUID()));
            assertThat(
                            node.post(
                                            "/api/v1/webhooks",
                                            "{\"url\":\"%s\",\"types\":[\"ec.mesa.mesa.convened.v1\"]}"
                                                    .formatted(choosy.url()))
                                    .status())
                    .isEqualTo(201);
            hooks.inForce(new MesaId(UUID.randomUUID()));
            Journal journal = node.bean(Journal.class);
            long first = journal.head() + 1;
            journal.abandon(new AbandonedTail(first, first + 4, "Copia de mayo"), operator());

            await().atMost(SOON)
                    .until(() -> receiver.calls().size() == 1 && choosy.calls().size() == 1);
            assertThat(choosy.calls().getFirst().body())
                    .isEqualTo(receiver.calls().getFirst().body());
            JsonNode event = Json.MAPPER.readTree(receiver.calls().getFirst().body());
            assertThat(event.path("type").asString()).isEqualTo(TYPE);
            assertThat(event.path("sequence").asLong()).isEqualTo(first + 5);
            assertThat(event.path("source").asString())
                    .isEqualTo("/journals/" + event.path("data").path("journal").asString());
            assertThat(event.path("data").path("first").asLong()).isEqualTo(first);
            assertThat(event.path("data").path("last").asLong()).isEqualTo(first + 4);
            assertThat(event.toString()).doesNotContain("Copia de mayo");

            await().atMost(SOON)
                    .until(() ->
                            TopicReading.all(Servers.kafkaBootstrap(), agreements).size() == 2);
            ConsumerRecord<byte[], byte[]> record =
                    TopicReading.all(Servers.kafkaBootstrap(), agreements).getLast();
            assertThat(header(record, "ce_type")).isEqualTo(TYPE);
            assertThat(header(record, "ce_id")).isEqualTo(event.path("id").asString());
            assertThat(Json.MAPPER.readTree(record.value())).isEqualTo(event.path("data"));
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static Metadata operator() {
        UUID request = UUID.randomUUID();
        return new Metadata(
                "operator", Set.of(Role.ADMIN), null, Instant.now(), request, request, null);
    }
}
