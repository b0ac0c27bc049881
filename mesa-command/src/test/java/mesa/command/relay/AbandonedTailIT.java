package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mesa.command.relay.RestoreDrillsIT.carry;
import static mesa.command.relay.RestoreDrillsIT.constitute;
import static mesa.command.relay.RestoreDrillsIT.copyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import mesa.api.Recorded;
import mesa.api.wire.AbandonedTail;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.command.reaction.Reactions;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An operator gives up events that were published and that the journal has lost. */
@Timeout(120)
class AbandonedTailIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String topic = RunningNode.freshTopic();
    private final String agreements = Servers.freshTopic("mesa.agreements");
    private final Database database = Servers.freshEventsDatabase();

    private static Reply abandon(RunningNode node, String through, String reason) {
        return node.post("/api/v1/relay:abandon?through=" + through + "&reason=" + reason, "{}");
    }

    private static List<RawEvent> rows(RunningNode node) {
        return node.bean(Journal.class).read(0, 1000);
    }

    private static List<Long> positions(RunningNode node) {
        return rows(node).stream().map(RawEvent::position).toList();
    }

    private static <T> List<T> all(Iterator<List<T>> pages) {
        List<T> all = new ArrayList<>();
        pages.forEachRemaining(all::addAll);
        return all;
    }

    private void isComplete(RunningNode node, long abandoned) throws Exception {
        TopicCheck check = node.bean(Relay.class).check();
        assertThat(check.complete()).as(check.toString()).isTrue();
        assertThat(check.abandoned()).isEqualTo(abandoned);
        assertThat(
                        TopicReading.all(Servers.kafkaBootstrap(), topic).stream()
                                .map(r -> JournalRecord.read(r).event())
                                .map(e -> e.position() + " " + e.id())
                                .distinct()
                                .map(word -> word.split(" ")[0]))
                .as("no position has two contents")
                .doesNotHaveDuplicates();
    }

    @Test
    void the_journal_goes_on_after_them_and_every_reader_passes_over_them() throws Exception {
        try (RunningNode node = RunningNode.on(database, topic)) {
            carry(node, 3);
        }
        Database older = copyOf(database);
        try (RunningNode node = RunningNode.on(database, topic)) {
            carry(node, 5);
        }
        try (RunningNode node =
                RunningNode.on(older, topic, "mesa.relay.agreements=" + agreements)) {
            assertThat(constitute(node).problem()).isEqualTo("journal-behind");
            assertThat(abandon(node, "6", "x").json().path("valid").asString()).contains("7");
            assertThat(abandon(node, "x", "x").status()).isEqualTo(400);
            assertThat(abandon(node, "7", "").status()).isEqualTo(400);
            assertThat(abandon(node, "7", "%00").status()).isEqualTo(400);
            assertThat(positions(node)).containsExactly(0L, 1L, 2L);

            Reply done = abandon(node, "7", "No%20se%20recupera");
            assertThat(done.status()).as(done.response().body()).isEqualTo(200);
            assertThat(done.json().path("first").asLong()).isEqualTo(3);
            assertThat(done.json().path("last").asLong()).isEqualTo(7);
            assertThat(abandon(node, "7", "x").status()).isEqualTo(400);

            RawEvent record = rows(node).getLast();
            assertThat(AbandonedTail.of(record.payload()))
                    .isEqualTo(new AbandonedTail(3, 7, "No se recupera"));
            assertThat(constitute(node).json().path("position").asLong()).isEqualTo(9);
            carry(node, 1);
            assertThat(positions(node)).containsExactly(0L, 1L, 2L, 8L, 9L, 10L);
            isComplete(node, 5);
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(TopicReading.all(Servers.kafkaBootstrap(), agreements))
                                    .as("agencies are told")
                                    .extracting(r -> new String(r.value(), UTF_8))
                                    .singleElement()
                                    .asString()
                                    .contains("\"first\":3,\"last\":7"));
            assertThat(node.bean(Reactions.class).awaitDone(10, PATIENCE)).isTrue();

            Journal journal = node.bean(Journal.class);
            assertThat(all(journal.pages(0, 2)))
                    .extracting(RawEvent::position)
                    .containsExactly(0L, 1L, 2L, 8L, 9L, 10L);
            assertThat(all(journal.recorded(0, 2)))
                    .extracting(Recorded::position)
                    .containsExactly(0L, 1L, 2L, 9L, 10L);
        }
        List<Long> kept;
        try (RunningNode node = RunningNode.on(older, topic)) {
            carry(node, 1);
            kept = positions(node);
            assertThat(node.post("/api/v1/relay:republish", "{}").status()).isEqualTo(200);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(node.bean(Relay.class).lag()).isZero());
            isComplete(node, 5);
        }
        // The journal is lost altogether: what was given up does not come back with the rest.
        try (RunningNode node = RunningNode.on(Servers.freshEventsDatabase(), topic)) {
            assertThat(node.post("/api/v1/relay:recover", "{}").status()).isEqualTo(200);
            assertThat(positions(node)).isEqualTo(kept);
            carry(node, 1);
            isComplete(node, 5);
        }
    }
}
