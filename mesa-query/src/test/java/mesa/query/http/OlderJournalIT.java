package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import mesa.api.mesa.MesaId;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.RoadmapEvent.RoadmapApproved;
import mesa.api.roadmap.RoadmapEvent.RoadmapDrafted;
import mesa.api.roadmap.RoadmapId;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.ReadModelHash;
import mesa.query.projection.Rebuilds;
import mesa.query.projection.Rebuilds.State;
import mesa.query.projection.Replacement;
import mesa.query.projection.Replacement.What;
import mesa.query.projection.SomeFacts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A journal from before the gate: what no row can hold is read all the same, and told of. */
@Timeout(120)
class OlderJournalIT {
    private static final MesaId MESA = new MesaId(new UUID(11, 1));
    private static final RoadmapId ROADMAP = new RoadmapId(new UUID(11, 2));
    private static RunningWindow window;
    private static Rebuilds rebuilds;

    @BeforeAll
    static void read() {
        window = new RunningWindow();
        rebuilds = window.context.getBean(Rebuilds.class);
        window.topic.write(MESA, SomeFacts.constituted(MESA, "Movi\0lidad \uD83D", "MNMH"));
        List<Milestone> milestones =
                List.of(
                        milestone("uno", "Hito\0 uno\u0007", LocalDate.of(2100, 1, 1)),
                        milestone("dos", "Hito lejano", LocalDate.MAX));
        window.topic.write(
                ROADMAP, new RoadmapDrafted(ROADMAP, MESA, "Hoja\0 de ruta", milestones));
        window.topic.write(ROADMAP, new RoadmapApproved(ROADMAP, 1, milestones, null));
        // Of another acronym, so long that no index takes it, and of bytes that are no characters.
        MesaId other = new MesaId(new UUID(11, 3));
        window.topic.write(other, SomeFacts.constituted(other, "Otra", random(5_000)));
        window.topic.flush();
        window.context.getBean(PositionSignal.class).await(3, Duration.ofSeconds(30));
    }

    private static Milestone milestone(String key, String title, LocalDate due) {
        return new Milestone(key, title, due, 50, List.of(), null);
    }

    private static String random(int length) {
        var letters = new Random(7);
        return letters.ints(length, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @AfterAll
    static void stop() {
        window.close();
    }

    @Test
    void every_model_goes_on() {
        assertThat(rebuilds.standings())
                .allSatisfy(s -> assertThat(s.state()).as(s.toString()).isEqualTo(State.IN_STEP));
    }

    @Test
    void it_is_on_pages_in_lists_files_and_calendars() {
        assertThat(window.get("/es/mesas").body()).contains("Movi\uFFFDlidad \uFFFD");
        assertThat(window.json("/api/v1/mesas").path("data").toString())
                .contains("Movi\uFFFDlidad \uFFFD");
        assertThat(window.get("/api/v1/mesas.csv").body()).contains("Movi\uFFFDlidad \uFFFD");
        assertThat(window.json("/api/v1/milestones").path("data").toString())
                .contains("Hito\uFFFD uno", "9999-12-31");
        assertThat(window.get("/api/v1/milestones.csv").body()).contains("Hito\uFFFD uno\uFFFD");
        String calendar = window.get("/es/calendario.ics").body();
        assertThat(calendar).contains("Hito\uFFFD uno\uFFFD", "DTEND;VALUE=DATE:99991231");
        for (String line : calendar.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).matches("[^\\p{Cc}]*");
        }
    }

    @Test
    void what_was_replaced_is_told_once_and_the_same_after_a_rebuild() {
        List<Replacement> before = rebuilds.overview().replacements();
        assertThat(before)
                .contains(
                        new Replacement(
                                "mesa_register",
                                0,
                                MESA.value().toString(),
                                "name",
                                What.CHARACTERS))
                .anySatisfy(one -> {
                    assertThat(one.model()).isEqualTo("milestone");
                    assertThat(one.what()).isEqualTo(What.DATE);
                });
        var counts = rebuilds.overview().replaced();
        ReadModelHash hash = window.context.getBean(ReadModelHash.class);
        List<String> live = rebuilds.models().stream().map(m -> hash.of(m, 3)).toList();
        rebuilds.ask(rebuilds.models());
        Awaitility.await()
                .until(() ->
                        rebuilds.standings().stream().allMatch(s -> s.state() == State.IN_STEP));
        assertThat(rebuilds.models().stream().map(m -> hash.of(m, 3)).toList()).isEqualTo(live);
        assertThat(rebuilds.overview().replacements()).isEqualTo(before);
        assertThat(rebuilds.overview().replaced()).isEqualTo(counts);
    }
}
