package mesa.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import mesa.api.StreamId;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Two whole applications of the command side, behind one address in production, on one database.
 */
final class TwoProcessesIT {
    private static final int WRITERS = 8;
    private static final int EACH = 25;
    private static final int ROUNDS = 15;

    @Test
    void two_processes_keep_one_order_in_the_table_and_on_the_topic() throws Exception {
        Database database = Servers.freshEventsDatabase();
        String topic = RunningNode.freshTopic();
        try (RunningNode one = RunningNode.on(database, topic);
                RunningNode other = RunningNode.on(database, topic)) {
            long before = one.head();
            Map<UUID, Long> answered = write(one, other);

            assertThat(answered).hasSize(WRITERS * EACH);
            long head = Collections.max(answered.values());
            for (RunningNode node : List.of(one, other)) {
                // A node hears of what the other stored, which takes a moment.
                assertThat(node.bean(Journal.class).awaitHead(head, Duration.ofSeconds(10)))
                        .isTrue();
                assertThat(node.head()).isEqualTo(head);
            }
            Map<UUID, Long> stored = new HashMap<>();
            for (RawEvent event : one.bean(Journal.class).read(before + 1, 10_000)) {
                assertThat(stored.put(event.stream().id(), event.position())).isNull();
            }
            assertThat(stored).isEqualTo(answered);
            assertThat(new TreeSet<>(answered.values()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(before + 1, head).boxed().toList());
            List<Long> order = LongStream.rangeClosed(0, head).boxed().toList();
            // One of the two leads, so none is repeated.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() ->
                            assertThat(TopicReading.positions(Servers.kafkaBootstrap(), topic))
                                    .isEqualTo(order));
        }
    }

    @Test
    void of_two_who_change_one_stream_at_once_one_wins_and_the_other_may_try_again()
            throws Exception {
        Database database = Servers.freshEventsDatabase();
        String topic = RunningNode.freshTopic();
        try (RunningNode one = RunningNode.on(database, topic);
                RunningNode other = RunningNode.on(database, topic);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            UUID actor = UUID.randomUUID();
            assertThat(register(one, actor).status()).isEqualTo(200);
            long version = 0;
            for (int round = 0; round < ROUNDS; round++) {
                String seen = "\"" + version + "\"";
                var start = new CountDownLatch(1);
                List<Callable<Reply>> race = new ArrayList<>();
                for (RunningNode node : List.of(one, other)) {
                    String name = "Round " + round + " by " + node.uri("/").getPort();
                    race.add(() -> {
                        start.await();
                        return rename(node, actor, name, seen);
                    });
                }
                List<Future<Reply>> running = race.stream().map(threads::submit).toList();
                start.countDown();
                List<Integer> statuses = new ArrayList<>();
                for (Future<Reply> reply : running) {
                    statuses.add(reply.get().status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 412);
                RunningNode loser = statuses.getFirst() == 412 ? one : other;
                Reply again = rename(loser, actor, "Again " + round, "\"" + ++version + "\"");
                assertThat(again.status()).as(again.response().body()).isEqualTo(200);
                assertThat(again.header("ETag")).isEqualTo("\"" + ++version + "\"");
            }
            assertThat(one.bean(Journal.class).stream(new StreamId("actor", actor), 0))
                    .extracting(event -> event.version())
                    .containsExactlyElementsOf(LongStream.rangeClosed(0, version).boxed().toList());
        }
    }

    private static Reply rename(RunningNode node, UUID actor, String name, String seen) {
        return node.post(
                "/api/v1/actors/" + actor + "/rename",
                "{\"name\":\"%s\",\"norm\":\"Decreto 1\"}".formatted(name),
                "If-Match",
                seen);
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
