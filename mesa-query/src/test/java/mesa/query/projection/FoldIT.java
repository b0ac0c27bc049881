package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import mesa.api.mesa.MesaId;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the intake makes of the topic, however it comes. */
@Timeout(120)
class FoldIT {
    private static final MesaId FIRST = new MesaId(new UUID(2, 1));
    private static final MesaId SECOND = new MesaId(new UUID(2, 2));

    private static Window window(JournalTopic topic, int batch) {
        return new Window(
                Servers.freshViewsDatabase(), topic.name(), batch, List.of(new MesaCards()));
    }

    @Test
    void rows_show_what_was_recorded_and_the_past_stays() {
        try (var topic = new JournalTopic();
                var window = window(topic, 100)) {
            topic.write(FIRST, SomeMesas.constituted(FIRST, "MNMH"));
            topic.write(SECOND, SomeMesas.constituted(SECOND, "MZ"));
            topic.write(FIRST, SomeMesas.constituted(FIRST, "MX"));
            window.reaches(2);

            MesaCard now = window.snapshots.now(r -> r.find(MesaCard.class, FIRST).orElseThrow());
            assertThat(now.acronym()).isEqualTo("MX");
            assertThat(now.renamed()).isEqualTo(1);
            assertThat(now.names()).containsExactly("Mesa «MNMH» ñandú", "Mesa «MX» ñandú");
            assertThat(now.counts()).containsEntry("MX", 2);
            assertThat(now.gazette()).isNull();
            MesaCard then =
                    window.snapshots.read(
                            AsOf.position(1), r -> r.find(MesaCard.class, FIRST).orElseThrow());
            assertThat(then.acronym()).isEqualTo("MNMH");
            assertThat(
                            window.snapshots.<Integer>read(
                                    AsOf.position(0), r -> r.rows(MesaCard.class, "true").size()))
                    .isEqualTo(1);
            assertThatThrownBy(() -> window.snapshots.read(AsOf.position(3), Snapshot::position))
                    .isInstanceOf(NotReached.class);
        }
    }

    @Test
    void random_batch_sizes_and_little_memory_give_identical_rows() {
        try (var topic = new JournalTopic();
                var whole = window(topic, 1000)) {
            new SomeMesas(42, 60).into(topic, 3_000);
            whole.reaches(2_999);
            String expected = whole.hash.of("mesa_card", 2_999);
            Random random = new Random(7);
            for (int i = 0; i < 4; i++) {
                int batch = 1 + random.nextInt(i == 0 ? 5 : 400);
                int memory = i % 2 == 0 ? 100_000 : 7;
                try (var other =
                        new Window(
                                Servers.freshViewsDatabase(),
                                topic.name(),
                                batch,
                                memory,
                                List.of(new MesaCards()))) {
                    other.reaches(2_999);
                    assertThat(other.hash.of("mesa_card", 2_999))
                            .as("batches of %d, %d rows in memory", batch, memory)
                            .isEqualTo(expected);
                    assertThat(other.hash.of("mesa_card", 1_500))
                            .isEqualTo(whole.hash.of("mesa_card", 1_500));
                }
            }
        }
    }

    @Test
    void repeated_delivery_changes_nothing() {
        try (var topic = new JournalTopic();
                var window = window(topic, 50)) {
            new SomeMesas(1, 20).into(topic, 300);
            window.reaches(299);
            String before = window.hash.of("mesa_card", 299);
            topic.repeat(100, 300);
            topic.repeat(0, 10);
            new SomeMesas(2, 20).into(topic, 1);
            window.reaches(300);
            assertThat(window.hash.of("mesa_card", 299)).isEqualTo(before);
        }
    }

    @Test
    void a_new_start_goes_on_where_the_rows_are() {
        String url = Servers.freshViewsDatabase();
        try (var topic = new JournalTopic()) {
            var models = List.of(new MesaCards());
            new SomeMesas(3, 20).into(topic, 200);
            try (var first = new Window(url, topic.name(), 30, models)) {
                first.reaches(199);
            }
            new SomeMesas(4, 20).into(topic, 200);
            try (var second = new Window(url, topic.name(), 30, models);
                    var fresh = window(topic, 1000)) {
                second.reaches(399);
                fresh.reaches(399);
                assertThat(second.hash.of("mesa_card", 399))
                        .isEqualTo(fresh.hash.of("mesa_card", 399));
            }
        }
    }

    @Test
    void a_missing_position_stops_everything_and_is_named() {
        try (var topic = new JournalTopic();
                var window = window(topic, 50)) {
            topic.write(FIRST, SomeMesas.constituted(FIRST, "A"));
            window.reaches(0);
            topic.leaveOut();
            topic.write(FIRST, SomeMesas.constituted(FIRST, "C"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            String.valueOf(window.projectionRunner.problem()).contains("missing"));
            assertThat(window.projectionRunner.problem()).contains("Position 1 is missing");
            assertThat(window.signal.position()).isZero();
        }
    }

    @Test
    void one_of_two_processes_folds_and_the_other_takes_over() {
        String url = Servers.freshViewsDatabase();
        try (var topic = new JournalTopic()) {
            var models = List.of(new MesaCards());
            var first = new Window(url, topic.name(), 30, models);
            Awaitility.await().until(first.projectionRunner::leads);
            try (var second = new Window(url, topic.name(), 30, models)) {
                new SomeMesas(5, 20).into(topic, 100);
                second.reaches(99);
                assertThat(second.projectionRunner.leads()).isFalse();
                first.close();
                new SomeMesas(6, 20).into(topic, 100);
                second.reaches(199);
                assertThat(second.projectionRunner.leads()).isTrue();
            }
        }
    }
}
