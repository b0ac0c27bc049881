package mesa.command.store;

import static mesa.command.store.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import mesa.api.StreamId;
import mesa.api.Tag;
import mesa.command.store.AppendResult.Conflict;
import mesa.command.store.AppendResult.Repeated;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.Guard.TagGuard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConcurrentAppendsIT {
    private EventsDatabase database;
    private Journal journal;

    @BeforeEach
    void open() {
        database = FreshEvents.open();
        journal = new Journal(database);
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void eight_writers_with_conflicts_leave_no_gap() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        List<List<Long>> written = together(8, writer -> write(new Random(seed + writer), 150));
        List<Long> acknowledged = written.stream().flatMap(List::stream).sorted().toList();
        List<RawEvent> stored = journal.read(0, 10_000);
        assertThat(stored.stream().map(RawEvent::position))
                .containsExactlyElementsOf(LongStream.range(0, stored.size()).boxed().toList());
        assertThat(stored.stream().map(RawEvent::position)).containsAll(acknowledged);
        assertThat(stored).hasSize(acknowledged.size());
        assertThat(journal.head()).isEqualTo(stored.size() - 1);
        Set<String> versions = new HashSet<>();
        stored.forEach(it -> assertThat(versions.add(it.stream() + "@" + it.version())).isTrue());
    }

    /** Positions acknowledged, one in twenty appends being against a stale version. */
    private List<Long> write(Random random, int appends) {
        List<Long> positions = new ArrayList<>();
        StreamId stream = Some.stream();
        long version = -1;
        for (int i = 0; i < appends; i++) {
            int count = 1 + random.nextInt(3);
            if (version >= 0 && random.nextInt(20) == 0) {
                assertThat(journal.append(Some.append(stream, version - 1)))
                        .isInstanceOf(Conflict.class);
                continue;
            }
            if (random.nextInt(4) == 0) {
                stream = Some.stream();
                version = -1;
            }
            Stored stored =
                    (Stored) journal.append(Append.of(stream, version, Some.events(stream, count)));
            assertThat(stored.version()).isEqualTo(version + count);
            version = stored.version();
            LongStream.range(0, count).forEach(k -> positions.add(stored.firstPosition() + k));
        }
        return positions;
    }

    @Test
    void pages_fetched_at_the_same_time_come_in_order_and_end_at_the_end() throws Exception {
        together(
                10,
                _ -> journal.append(Append.of(Some.stream(), -1, Some.events(Some.stream(), 11))));
        for (int size : new int[] {1, 7, 10, 11, 109, 110, 111}) {
            List<Long> positions = new ArrayList<>();
            journal.recorded(3, size)
                    .forEachRemaining(page -> page.forEach(it -> positions.add(it.position())));
            assertThat(positions)
                    .as("pages of %d", size)
                    .containsExactlyElementsOf(LongStream.range(3, 110).boxed().toList());
        }
        assertThat(journal.pages(110, 5).hasNext()).isFalse();
    }

    @Test
    void sixty_four_with_one_key_are_one() throws Exception {
        List<AppendResult> verdicts =
                together(
                        64,
                        n -> {
                            StreamId stream = Some.stream();
                            return journal.append(
                                    new Append(
                                            stream,
                                            -1,
                                            List.of(Some.event(stream)),
                                            List.of(),
                                            List.of(),
                                            new CommandKey("one", new byte[] {(byte) n})));
                        });
        assertThat(verdicts).filteredOn(Stored.class::isInstance).hasSize(1);
        assertThat(verdicts).filteredOn(Repeated.class::isInstance).hasSize(63);
        assertThat(journal.read(0, 100)).hasSize(1);
    }

    @Test
    void of_many_at_one_version_exactly_one_is_stored() throws Exception {
        StreamId stream = Some.stream();
        for (int round = -1; round < 5; round++) {
            int expected = round;
            List<AppendResult> verdicts =
                    together(16, _ -> journal.append(Some.append(stream, expected)));
            assertThat(verdicts).filteredOn(Stored.class::isInstance).hasSize(1);
            assertThat(verdicts).filteredOn(Conflict.class::isInstance).hasSize(15);
        }
        assertThat(journal.stream(stream, 0)).hasSize(6);
    }

    @Test
    void a_tag_counted_by_all_is_given_to_one() throws Exception {
        Tag tag = Tag.of("code", "MNMH-2026");
        List<AppendResult> verdicts =
                together(
                        32,
                        _ -> {
                            StreamId stream = Some.stream();
                            return journal.append(
                                    new Append(
                                            stream,
                                            -1,
                                            List.of(Some.event(stream)),
                                            List.of(tag),
                                            List.of(new TagGuard(tag, 0)),
                                            null));
                        });
        assertThat(verdicts).filteredOn(Stored.class::isInstance).hasSize(1);
        assertThat(journal.count(tag)).isEqualTo(1);
    }

    @Test
    void tags_without_guard_are_all_counted() throws Exception {
        Tag tag = Tag.of("binds", "institution");
        together(
                32,
                _ -> {
                    StreamId stream = Some.stream();
                    return journal.append(
                            new Append(
                                    stream,
                                    -1,
                                    Some.events(stream, 2),
                                    List.of(tag),
                                    List.of(),
                                    null));
                });
        assertThat(journal.count(tag)).isEqualTo(32);
        assertThat(journal.tagged(tag)).hasSize(32).doesNotHaveDuplicates();
    }

    @Test
    void a_value_the_server_cannot_take_harms_no_neighbour() throws Exception {
        List<Boolean> stored =
                together(
                        16,
                        n -> {
                            StreamId stream = Some.stream();
                            Tag tag = new Tag(n == 7 ? "nul\0" : "fine" + n);
                            try {
                                return journal.append(
                                                new Append(
                                                        stream,
                                                        -1,
                                                        List.of(Some.event(stream)),
                                                        List.of(tag),
                                                        List.of(),
                                                        null))
                                        instanceof Stored;
                            } catch (IllegalArgumentException e) {
                                return false;
                            }
                        });
        assertThat(stored).filteredOn(it -> it).hasSize(15);
        assertThat(stored.get(7)).isFalse();
        assertThat(journal.head()).isEqualTo(14);
    }
}
