package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.api.mesa.MesaId;
import mesa.embedded.Servers;
import mesa.query.projection.Rebuilds.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

/** A failure stops the model it concerns, loudly, and nothing else. */
@Timeout(120)
class FailureIT {
    private static final MesaId MESA = new MesaId(new UUID(3, 1));

    @Test
    void a_failing_fold_stops_its_model_only_and_goes_on_after_a_fix() {
        var good = new MesaCards();
        var fragile = new FragileCards();
        try (var topic = new JournalTopic();
                var window =
                        new Window(
                                Servers.freshViewsDatabase(),
                                topic.name(),
                                10,
                                List.of(good, fragile))) {
            topic.write(MESA, SomeMesas.constituted(MESA, "A"));
            topic.write(MESA, SomeMesas.constituted(MESA, "BAD"));
            topic.write(MESA, SomeMesas.constituted(MESA, "C"));
            window.reaches(2);
            window.becomes("fragile", State.STOPPED);
            assertThat(window.standing("fragile").position()).isEqualTo(0);
            assertThat(window.standing("fragile").error()).contains("cannot take BAD");
            var health =
                    new ProjectionHealth(window.projectionRunner, window.rebuilds, window.aside)
                            .health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails()).containsKey("fragile");
            window.snapshots.readLagging(
                    AsOf.NOW,
                    r -> {
                        assertThat(r.behind()).isEqualTo(Map.of("fragile", 0L));
                        assertThat(r.find(MesaCard.class, MESA).orElseThrow().acronym())
                                .isEqualTo("C");
                        assertThat(r.reached()).isEqualTo(2);
                        assertThat(r.find(FragileCard.class, MESA).orElseThrow().acronym())
                                .isEqualTo("A");
                        assertThat(r.lagging())
                                .singleElement()
                                .satisfies(modelLag -> assertThat(modelLag.since()).isNotNull());
                        assertThat(r.reached()).isZero();
                        return true;
                    });
            assertThatThrownBy(() -> window.snapshots.now(r -> r.find(FragileCard.class, MESA)))
                    .isInstanceOf(ModelStopped.class);
            assertThatThrownBy(() ->
                            window.snapshots.readLagging(
                                    AsOf.position(1), r -> r.find(FragileCard.class, MESA)))
                    .isInstanceOf(ModelStopped.class);
            assertThat(
                            window.snapshots.<String>read(
                                    AsOf.position(0),
                                    r -> r.find(FragileCard.class, MESA).orElseThrow().acronym()))
                    .isEqualTo("A");

            fragile.repaired = true;
            window.becomes("fragile", State.IN_STEP);
            topic.write(MESA, SomeMesas.constituted(MESA, "D"));
            window.reaches(3);
            window.snapshots.now(r -> {
                assertThat(r.behind()).isEmpty();
                assertThat(r.find(FragileCard.class, MESA).orElseThrow().acronym()).isEqualTo("D");
                assertThat(r.rows(FragileCard.class, "true")).hasSize(1);
                return true;
            });
            assertThat(
                            new ProjectionHealth(
                                            window.projectionRunner, window.rebuilds, window.aside)
                                    .health()
                                    .getStatus())
                    .isEqualTo(Status.UP);
        }
    }

    @Test
    void an_unreadable_record_stops_who_folds_its_feature() {
        try (var topic = new JournalTopic();
                var window =
                        new Window(
                                Servers.freshViewsDatabase(),
                                topic.name(),
                                10,
                                List.of(new MesaCards(), new StreamVersions()))) {
            topic.write(MESA, SomeMesas.constituted(MESA, "A"));
            topic.write(MESA, "mesa.constituted", 1, "{\"nonsense\":".getBytes());
            topic.write(MESA, SomeMesas.constituted(MESA, "C"));
            window.reaches(2);
            window.becomes("mesa_card", State.STOPPED);
            assertThat(window.standing("mesa_card").error()).contains("position 1");
            assertThat(window.standing("stream_version").state()).isEqualTo(State.IN_STEP);
            var health =
                    new ProjectionHealth(window.projectionRunner, window.rebuilds, window.aside)
                            .health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails())
                    .containsKey("mesa_card")
                    .doesNotContainKey("stream_version");
            assertThat(
                            window.snapshots.<Long>now(
                                    r -> r.find(StreamVersion.class, MESA).orElseThrow().version()))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_program_that_can_read_it_goes_on_where_the_one_before_had_stopped() {
        String url = Servers.freshViewsDatabase();
        try (var topic = new JournalTopic()) {
            topic.write(MESA, SomeMesas.constituted(MESA, "A"));
            topic.write(MESA, SomeMesas.constituted(MESA, "BAD"));
            topic.write(MESA, SomeMesas.constituted(MESA, "C"));
            try (var broken =
                    new Window(
                            url, topic.name(), 10, List.of(new MesaCards(), new FragileCards()))) {
                broken.reaches(2);
                broken.becomes("fragile", State.STOPPED);
            }
            var repaired = new FragileCards();
            repaired.repaired = true;
            try (var window =
                    new Window(url, topic.name(), 10, List.of(new MesaCards(), repaired))) {
                window.becomes("fragile", State.IN_STEP);
                assertThat(window.standing("fragile").position()).isEqualTo(2);
                assertThat(
                                window.snapshots.<String>now(r ->
                                        r.find(FragileCard.class, MESA).orElseThrow().acronym()))
                        .isEqualTo("C");
                Awaitility.await()
                        .untilAsserted(() ->
                                assertThat(
                                                new ProjectionHealth(
                                                                window.projectionRunner,
                                                                window.rebuilds,
                                                                window.aside)
                                                        .health()
                                                        .getStatus())
                                        .isEqualTo(Status.UP));
            }
        }
    }

    @Test
    void a_rebuild_that_fails_leaves_the_live_rows_and_says_so_until_one_succeeds() {
        var fragile = new FragileCards();
        fragile.repaired = true;
        try (var topic = new JournalTopic();
                var window =
                        new Window(
                                Servers.freshViewsDatabase(),
                                topic.name(),
                                10,
                                List.of(new MesaCards(), fragile))) {
            topic.write(MESA, SomeMesas.constituted(MESA, "BAD"));
            topic.write(MESA, SomeMesas.constituted(MESA, "B"));
            window.reaches(1);
            fragile.repaired = false;
            window.rebuilds.ask(window.rebuilds.models());
            assertThat(window.standing("fragile").pending()).isTrue();
            window.becomes("mesa_card", State.IN_STEP);
            window.becomes("fragile", State.FAILED);
            assertThat(window.standing("fragile").rebuildError()).contains("cannot take BAD");
            assertThat(window.standing("fragile").error()).isNull();
            assertThat(
                            new ProjectionHealth(
                                            window.projectionRunner, window.rebuilds, window.aside)
                                    .health()
                                    .getDetails())
                    .containsKey("fragile");
            topic.write(MESA, SomeMesas.constituted(MESA, "C"));
            window.reaches(2);
            assertThat(
                            window.snapshots.<String>now(
                                    r -> r.find(FragileCard.class, MESA).orElseThrow().acronym()))
                    .isEqualTo("C");

            fragile.repaired = true;
            window.rebuilds.ask(List.of("fragile"));
            window.becomes("fragile", State.IN_STEP);
            assertThat(window.standing("fragile").trouble()).isNull();
            assertThat(
                            new ProjectionHealth(
                                            window.projectionRunner, window.rebuilds, window.aside)
                                    .health()
                                    .getStatus())
                    .isEqualTo(Status.UP);
        }
    }

    @Test
    void an_event_left_out_by_decision_comes_back_with_a_rebuild_that_can_fold_it() {
        var fragile = new FragileCards();
        MesaId other = new MesaId(new UUID(3, 2));
        try (var topic = new JournalTopic();
                var window =
                        new Window(
                                Servers.freshViewsDatabase(), topic.name(), 10, List.of(fragile))) {
            topic.write(MESA, SomeMesas.constituted(MESA, "A"));
            topic.write(other, SomeMesas.constituted(other, "BAD"));
            topic.write(MESA, SomeMesas.constituted(MESA, "C"));
            window.reaches(2);
            window.becomes("fragile", State.STOPPED);
            assertThat(window.rebuilds.skip("fragile", 0, "no", "ana")).isFalse();
            assertThat(window.rebuilds.skip("fragile", 1, "Ilegible", "ana")).isTrue();
            window.becomes("fragile", State.IN_STEP);
            assertThat(window.snapshots.<Integer>now(r -> r.rows(FragileCard.class, "true").size()))
                    .isEqualTo(1);
            var health =
                    new ProjectionHealth(window.projectionRunner, window.rebuilds, window.aside)
                            .health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("skipped", List.of("fragile 1"));

            window.rebuilds.ask(List.of("fragile"));
            window.becomes("fragile", State.IN_STEP);
            assertThat(window.rebuilds.overview().skips())
                    .as("still needed by this program")
                    .hasSize(1);

            fragile.repaired = true;
            window.rebuilds.ask(List.of("fragile"));
            window.becomes("fragile", State.IN_STEP);
            assertThat(window.rebuilds.overview().skips()).isEmpty();
            assertThat(window.snapshots.<Integer>now(r -> r.rows(FragileCard.class, "true").size()))
                    .isEqualTo(2);
        }
    }

    @Test
    void rows_the_database_refuses_stop_their_model_only() {
        var doubled = new DoubledKeys();
        try (var topic = new JournalTopic();
                var window =
                        new Window(
                                Servers.freshViewsDatabase(),
                                topic.name(),
                                10,
                                List.of(new MesaCards(), doubled))) {
            topic.write(MESA, SomeMesas.constituted(MESA, "A"));
            topic.write(MESA, SomeMesas.constituted(MESA, "B"));
            topic.flush();
            window.reaches(1);
            window.becomes("doubled_key", State.STOPPED);
            // Whatever came in one batch, the event to decide about is found.
            Awaitility.await().until(() -> window.standing("doubled_key").position() == 0);
            assertThat(window.standing("mesa_card").state()).isEqualTo(State.IN_STEP);
            assertThat(
                            window.snapshots.<String>now(
                                    r -> r.find(MesaCard.class, MESA).orElseThrow().acronym()))
                    .isEqualTo("B");
        }
    }

    @Test
    void the_intake_survives_a_database_that_cuts_its_connections() throws Exception {
        String url = Servers.freshViewsDatabase();
        try (var topic = new JournalTopic();
                var window = new Window(url, topic.name(), 5, List.of(new MesaCards()));
                var fresh =
                        new Window(
                                Servers.freshViewsDatabase(),
                                topic.name(),
                                500,
                                List.of(new MesaCards()));
                var admin = java.sql.DriverManager.getConnection(url);
                var statement = admin.createStatement()) {
            var mesas = new SomeMesas(11, 30);
            for (int i = 0; i < 20; i++) {
                mesas.into(topic, 50);
                statement.execute(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                            and backend_type = 'client backend'\
                        """);
            }
            window.reaches(999);
            fresh.reaches(999);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(window.hash.of("mesa_card", 999))
                                    .isEqualTo(fresh.hash.of("mesa_card", 999)));
        }
    }
}
