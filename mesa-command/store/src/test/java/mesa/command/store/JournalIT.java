package mesa.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.Recorded;
import mesa.api.StreamId;
import mesa.api.Tag;
import mesa.command.store.AppendResult.Conflict;
import mesa.command.store.AppendResult.Repeated;
import mesa.command.store.AppendResult.Stored;
import mesa.command.store.Guard.StreamGuard;
import mesa.command.store.Guard.TagGuard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalIT {
    private final StreamId stream = Some.stream();
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
    void an_empty_journal_has_no_head() {
        assertThat(journal.head()).isEqualTo(-1);
        assertThat(journal.read(0, 10)).isEmpty();
        assertThat(journal.stream(stream, 0)).isEmpty();
    }

    @Test
    void positions_begin_at_0_and_versions_too() {
        assertThat(journal.append(Append.of(stream, -1, Some.events(stream, 3))))
                .isEqualTo(new Stored(0, 2));
        assertThat(journal.append(Some.append(stream, 2))).isEqualTo(new Stored(3, 3));
        assertThat(journal.head()).isEqualTo(3);
    }

    @Test
    void what_was_stored_is_read_as_it_was_given() {
        NewEvent given = Some.event(stream);
        journal.append(Append.of(stream, -1, List.of(given)));
        assertThat(journal.stream(stream, 0))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.event()).isEqualTo(given.event());
                    assertThat(read.metadata()).isEqualTo(given.metadata());
                    assertThat(read.id()).isEqualTo(given.id());
                    assertThat(read.recordedAt()).isEqualTo(given.recordedAt());
                    assertThat(read.occurredOn()).isEqualTo(LocalDate.of(2018, 10, 29));
                    assertThat(read.stream()).isEqualTo(stream);
                    assertThat(read.position()).isZero();
                    assertThat(read.version()).isZero();
                });
        assertThat(journal.read(0, 10).getFirst().decode())
                .isEqualTo(journal.stream(stream, 0).getFirst());
    }

    @Test
    void a_clock_an_hour_back_changes_no_order() {
        NewEvent now = Some.event(stream);
        NewEvent before =
                new NewEvent(
                        UUID.randomUUID(),
                        now.event(),
                        now.metadata(),
                        now.recordedAt().minus(Duration.ofHours(1)));
        journal.append(Append.of(stream, -1, List.of(now)));
        assertThat(journal.append(Append.of(stream, 0, List.of(before))))
                .isEqualTo(new Stored(1, 1));
        assertThat(journal.read(0, 10)).extracting(RawEvent::position).containsExactly(0L, 1L);
        assertThat(journal.stream(stream, 0))
                .extracting(Recorded::id)
                .containsExactly(now.id(), before.id());
    }

    @Test
    void a_stale_version_is_a_conflict_and_stores_nothing() {
        journal.append(Some.append(stream, -1));
        assertThat(journal.append(Some.append(stream, -1))).isInstanceOf(Conflict.class);
        assertThat(journal.append(Some.append(stream, 1))).isInstanceOf(Conflict.class);
        assertThat(journal.head()).isZero();
        assertThat(journal.read(0, 10)).hasSize(1);
    }

    @Test
    void the_same_events_sent_again_are_stored_once() {
        Append append = Append.of(stream, -1, Some.events(stream, 2));
        journal.append(Some.append(Some.stream(), -1));
        assertThat(journal.append(append)).isEqualTo(new Stored(1, 1));
        assertThat(journal.append(append)).isEqualTo(new Stored(1, 1));
        assertThat(journal.read(0, 10)).hasSize(3);
    }

    @Test
    void a_moved_guard_is_a_conflict() {
        StreamId other = Some.stream();
        journal.append(Some.append(other, -1));
        assertThat(journal.append(guarded(new StreamGuard(other, 1)))).isInstanceOf(Conflict.class);
        assertThat(journal.append(guarded(new StreamGuard(other, 0)))).isEqualTo(new Stored(1, 0));
    }

    @Test
    void a_tag_is_counted_found_and_guarded() {
        Tag tag = Tag.of("actor-identity", "1760001040001");
        Append first = tagged(stream, tag, 0);
        Append second = tagged(Some.stream(), tag, 0);
        assertThat(journal.count(tag)).isZero();
        assertThat(journal.append(first)).isEqualTo(new Stored(0, 0));
        assertThat(journal.append(second)).isInstanceOf(Conflict.class);
        assertThat(journal.append(tagged(second.stream(), tag, 1))).isEqualTo(new Stored(1, 0));
        assertThat(journal.count(tag)).isEqualTo(2);
        assertThat(journal.tagged(tag)).containsExactly(stream, second.stream());
    }

    @Test
    void a_key_counts_once_and_gives_back_its_note() {
        byte[] note = "answer".getBytes(StandardCharsets.UTF_8);
        assertThat(journal.append(keyed(Some.stream(), note))).isEqualTo(new Stored(0, 0));
        assertThat(journal.append(keyed(Some.stream(), new byte[0])))
                .isInstanceOfSatisfying(
                        Repeated.class,
                        it -> {
                            assertThat(it.note()).isEqualTo(note);
                            assertThat(it.firstPosition()).isZero();
                        });
        assertThat(journal.recall("k")).isPresent();
        assertThat(journal.recall("other")).isEmpty();
    }

    @Test
    void waiting_for_the_head_ends_with_the_append_or_with_the_time() throws Exception {
        assertThat(journal.awaitHead(0, Duration.ofMillis(20))).isFalse();
        Thread.startVirtualThread(() -> journal.append(Some.append(stream, -1)));
        assertThat(journal.awaitHead(0, Duration.ofSeconds(10))).isTrue();
    }

    private Append guarded(Guard guard) {
        return new Append(stream, -1, List.of(Some.event(stream)), List.of(), List.of(guard), null);
    }

    private static Append tagged(StreamId stream, Tag tag, long count) {
        return new Append(
                stream,
                -1,
                List.of(Some.event(stream)),
                List.of(tag),
                List.of(new TagGuard(tag, count)),
                null);
    }

    private static Append keyed(StreamId stream, byte[] note) {
        return new Append(
                stream,
                -1,
                List.of(Some.event(stream)),
                List.of(),
                List.of(),
                new CommandKey("k", note));
    }
}
