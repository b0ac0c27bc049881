package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mesa.api.mesa.MesaId;
import mesa.api.wire.AbandonedTail;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events that the journal has given up are in no row, and nothing waits for them. */
@Timeout(120)
class AbandonedTailIT {
    private static final MesaId MESA = new MesaId(new UUID(3, 1));
    private static final UUID OURS = new UUID(1, 1);

    private final String name = Servers.freshTopic("mesa.journal");

    private Window window(String url) {
        return new Window(url, name, 10, List.of(new MesaCards()));
    }

    private static void write(JournalTopic topic, int events) {
        for (int i = 0; i < events; i++) {
            topic.write(MESA, SomeMesas.constituted(MESA, "A" + topic.next()));
        }
        topic.flush();
    }

    private static void giveUp(JournalTopic topic, int positions) {
        long first = topic.next();
        for (int i = 0; i < positions; i++) {
            topic.leaveOut();
        }
        topic.write(
                new MesaId(OURS),
                AbandonedTail.TYPE,
                1,
                new AbandonedTail(first, first + positions - 1, "Restored").payload());
        topic.flush();
    }

    private static int renamed(Window window) {
        return window.snapshots.now(r ->
                r.sql()
                        .sql("select max(c.renamed) from {ever mesa_card} c")
                        .query(Integer.class)
                        .single());
    }

    private static void isWithout(Window window, long position, int renamed) {
        window.reaches(position);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(renamed(window)).isEqualTo(renamed));
        window.becomes("mesa_card", Rebuilds.State.IN_STEP);
        assertThat(window.projectionRunner.problem()).isNull();
    }

    @Test
    void what_was_folded_of_them_leaves_the_rows_and_a_new_reader_never_folds_it() {
        String used = Servers.freshViewsDatabase();
        try (var older = new JournalTopic(OURS, name);
                var lost = new JournalTopic(OURS, name)) {
            write(older, 3);
            lost.begin(older);
            write(lost, 5);
            try (var window = window(used)) {
                window.reaches(7);
                assertThat(renamed(window)).isEqualTo(7);
                giveUp(older, 5);
                write(older, 1);
                isWithout(window, 9, 3);
                String expected = window.hash.of("mesa_card", 9);
                try (var other = window(Servers.freshViewsDatabase())) {
                    isWithout(other, 9, 3);
                    assertThat(other.hash.of("mesa_card", 9)).isEqualTo(expected);
                    other.rebuilds.ask(List.of("mesa_card"));
                    isWithout(other, 9, 3);
                }
            }
            try (var again = window(used)) {
                // Sent again from the beginning, and once more given up beyond the first tail.
                older.repeat(0, 3);
                older.repeat(8, 10);
                write(older, 1);
                giveUp(older, 2);
                write(older, 1);
                isWithout(again, 14, 5);
            }
        }
    }

    @Test
    void only_the_positions_that_were_given_up_may_be_missing() {
        try (var older = new JournalTopic(OURS, name);
                var window = window(Servers.freshViewsDatabase())) {
            write(older, 2);
            older.leaveOut();
            giveUp(older, 2);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(String.valueOf(window.projectionRunner.problem()))
                                    .contains("Position 2 is missing"));
        }
    }
}
