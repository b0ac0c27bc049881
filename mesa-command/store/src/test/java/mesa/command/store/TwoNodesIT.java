package mesa.command.store;

import static mesa.command.store.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import mesa.api.StreamId;
import mesa.command.store.AppendResult.Stored;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwoNodesIT {
    private final List<EventsDatabase> databases = new ArrayList<>();
    private final List<Journal> nodes = new ArrayList<>();

    @BeforeEach
    void open() {
        Database fresh = Servers.freshEventsDatabase();
        for (int i = 0; i < 2; i++) {
            databases.add(FreshEvents.open(fresh));
            nodes.add(new Journal(databases.get(i)));
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(Journal::close);
        databases.forEach(EventsDatabase::close);
    }

    @Test
    void keep_one_order_and_a_reader_never_sees_a_gap() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<Integer> results =
                together(
                        9,
                        n -> {
                            if (n == 8) {
                                return follow(done);
                            }
                            Journal node = nodes.get(n % 2);
                            for (int i = 0; i < 100; i++) {
                                assertThat(node.append(Some.append(Some.stream(), -1)))
                                        .isInstanceOf(Stored.class);
                            }
                            if (node.head() >= 0 && n == 0) {
                                nodes.get(0).awaitHead(799, Duration.ofSeconds(30));
                                done.set(true);
                            }
                            return 0;
                        });
        assertThat(results.get(8)).isEqualTo(800);
        for (Journal node : nodes) {
            assertThat(node.awaitHead(799, Duration.ofSeconds(5))).isTrue();
            assertThat(node.read(0, 1000).stream().map(RawEvent::position))
                    .containsExactlyElementsOf(LongStream.range(0, 800).boxed().toList());
        }
        assertThat(nodes.get(0).read(0, 1000).stream().map(RawEvent::id))
                .containsExactlyElementsOf(
                        nodes.get(1).read(0, 1000).stream().map(RawEvent::id).toList());
    }

    /** Reads behind the writers; every page must continue where the last one ended. */
    private int follow(AtomicBoolean done) {
        int next = 0;
        while (true) {
            boolean last = done.get();
            List<RawEvent> page = nodes.get(1).read(next, 50);
            for (RawEvent event : page) {
                assertThat(event.position()).isEqualTo(next);
                next++;
            }
            if (last && page.isEmpty()) {
                return next;
            }
        }
    }

    @Test
    void racing_on_one_stream_exactly_one_wins() throws Exception {
        StreamId stream = Some.stream();
        for (int round = -1; round < 20; round++) {
            int expected = round;
            List<AppendResult> verdicts =
                    together(2, n -> nodes.get(n).append(Some.append(stream, expected)));
            assertThat(verdicts).filteredOn(Stored.class::isInstance).hasSize(1);
            assertThat(verdicts).filteredOn(AppendResult.Conflict.class::isInstance).hasSize(1);
        }
        assertThat(nodes.get(0).stream(stream, 0)).hasSize(21);
    }

    @Test
    void one_is_told_of_the_other() throws Exception {
        for (int i = 0; i < 10; i++) {
            nodes.get(0).append(Some.append(Some.stream(), -1));
            assertThat(nodes.get(1).awaitHead(i, Duration.ofSeconds(5))).isTrue();
        }
    }
}
