package mesa.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Two whole applications of the command side, behind one address in production, on one database.
 */
final class TwoProcessesIT {
    private static final int WRITERS = 8;
    private static final int EACH = 25;

    @Test
    void two_processes_keep_one_order_in_the_table_and_on_the_topic() throws Exception {
        String database = Servers.freshEventsDatabase();
        String topic = RunningNode.freshTopic();
        try (RunningNode one = RunningNode.on(database, topic);
                RunningNode other = RunningNode.on(database, topic)) {
            long before = one.head();
            Map<UUID, Long> answered = write(one, other);

            assertThat(answered).hasSize(WRITERS * EACH);
            Map<UUID, Long> stored = new HashMap<>();
            for (RawEvent event : one.bean(Journal.class).read(before + 1, 10_000)) {
                assertThat(stored.put(event.stream().id(), event.position())).isNull();
            }
            assertThat(stored).isEqualTo(answered);
            long head = one.head();
            assertThat(new TreeSet<>(answered.values()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(before + 1, head).boxed().toList());
            assertThat(other.head()).isEqualTo(head);
            List<Long> order = LongStream.rangeClosed(0, head).boxed().toList();
            // One of the two leads, so none is repeated.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() ->
                            assertThat(TopicReading.positions(Servers.kafkaBootstrap(), topic))
                                    .isEqualTo(order));
        }
    }

    /** Each writer goes to both processes in turn. */
    private static Map<UUID, Long> write(RunningNode one, RunningNode other) throws Exception {
        List<Callable<Map<UUID, Long>>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(() -> {
                Map<UUID, Long> mine = new HashMap<>();
                for (int n = 0; n < EACH; n++) {
                    UUID actor = UUID.randomUUID();
                    Reply reply = register(n % 2 == 0 ? one : other, actor);
                    assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
                    mine.put(actor, reply.json().path("position").asLong());
                    Reply again = register(n % 2 == 0 ? other : one, actor, "If-Match", "*");
                    assertThat(again.status()).isEqualTo(422);
                }
                return mine;
            });
        }
        Map<UUID, Long> all = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Map<UUID, Long>> writer : threads.invokeAll(writers)) {
                all.putAll(writer.get());
            }
        }
        return all;
    }

    private static Reply register(RunningNode node, UUID actor, String... headers) {
        return node.post(
                "/api/v1/actors/" + actor + "/register",
                """
                {"name":"Institución %s","sector":"ACADEMIA"}\
                """
                        .formatted(actor),
                headers);
    }
}
