package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import mesa.embedded.Servers;
import mesa.query.projection.Rebuilds.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A rebuild gives the same rows, beside the live ones, while writes and reads go on. */
@Timeout(120)
class RebuildIT {
    private static int generation(Window window, String model) throws Exception {
        try (var connection = window.database.write()) {
            return CheckpointTable.models(connection).stream()
                    .filter(m -> m.name().equals(model))
                    .findFirst()
                    .orElseThrow()
                    .generation();
        }
    }

    @Test
    void a_rebuild_equals_the_live_rows_and_no_read_fails_meanwhile() throws Exception {
        var models = List.of(new MesaCards(), new StreamVersions());
        try (var topic = new JournalTopic();
                var window =
                        new Window(Servers.freshViewsDatabase(), topic.name(), 500, 300, models)) {
            new SomeMesas(21, 500).into(topic, 15_000);
            window.reaches(14_999);
            String before = window.hash.of("mesa_card", 14_999);

            var stop = new AtomicBoolean();
            var reads = new AtomicLong();
            var wrong = new ArrayList<Object>();
            Thread reader =
                    Thread.ofVirtual()
                            .start(() -> {
                                while (!stop.get()) {
                                    try {
                                        long rows =
                                                window.snapshots.read(
                                                        AsOf.position(14_999),
                                                        r ->
                                                                r.sql()
                                                                        .sql(
                                                                                "select count(*) from {mesa_card} c")
                                                                        .query(Long.class)
                                                                        .single());
                                        reads.incrementAndGet();
                                        if (rows < 400) {
                                            wrong.add(rows);
                                        }
                                    } catch (RuntimeException e) {
                                        wrong.add(e);
                                    }
                                }
                            });
            window.rebuilds.ask(List.of("mesa_card", "stream_version"));
            var more = new SomeMesas(22, 500);
            int written = 15_000;
            while (generation(window, "mesa_card") == 1) {
                more.into(topic, 50);
                written += 50;
                window.reaches(written - 1);
            }
            window.becomes("mesa_card", State.IN_STEP);
            window.reaches(written - 1);
            stop.set(true);
            reader.join();

            assertThat(wrong).isEmpty();
            assertThat(reads).hasPositiveValue();
            assertThat(window.hash.of("mesa_card", 14_999)).isEqualTo(before);
            try (var fresh =
                    new Window(Servers.freshViewsDatabase(), topic.name(), 2_000, models)) {
                fresh.reaches(written - 1);
                for (String model : List.of("mesa_card", "stream_version")) {
                    assertThat(window.hash.of(model, written - 1))
                            .isEqualTo(fresh.hash.of(model, written - 1));
                }
            }
        }
    }

    @Test
    void another_fold_version_rebuilds_by_itself() throws Exception {
        String url = Servers.freshViewsDatabase();
        try (var topic = new JournalTopic()) {
            new SomeMesas(31, 50).into(topic, 1_000);
            try (var old = new Window(url, topic.name(), 100, List.of(new MesaCards()))) {
                old.reaches(999);
            }
            var newer =
                    new MesaCards() {
                        @Override
                        public int version() {
                            return 2;
                        }
                    };
            try (var window = new Window(url, topic.name(), 100, List.of(newer))) {
                Awaitility.await().until(() -> generation(window, "mesa_card") == 2);
                window.becomes("mesa_card", State.IN_STEP);
                assertThat(
                                window.snapshots.<Integer>now(
                                        r -> r.rows(MesaCard.class, "true").size()))
                        .isPositive();
            }
        }
    }

    @Test
    void a_model_added_later_is_built_beside_the_others() throws Exception {
        String url = Servers.freshViewsDatabase();
        try (var topic = new JournalTopic()) {
            new SomeMesas(41, 50).into(topic, 1_000);
            try (var old = new Window(url, topic.name(), 100, List.of(new MesaCards()))) {
                old.reaches(999);
            }
            try (var window =
                    new Window(
                            url,
                            topic.name(),
                            100,
                            List.of(new MesaCards(), new StreamVersions()))) {
                window.reaches(999);
                Awaitility.await().until(() -> generation(window, "stream_version") == 2);
                window.becomes("stream_version", State.IN_STEP);
                assertThat(
                                window.snapshots.<Integer>now(
                                        r -> r.rows(StreamVersion.class, "true").size()))
                        .isEqualTo(50);
            }
        }
    }
}
