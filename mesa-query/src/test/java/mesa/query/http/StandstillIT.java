package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mesa.api.mesa.MesaId;
import mesa.api.wire.Json;
import mesa.query.projection.Rebuilds;
import mesa.query.projection.Rebuilds.State;
import mesa.query.projection.SomeFacts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * The read models of mesas stand still at position 1 while the journal goes on to 3: whoever reads
 * them is told, and nobody is told a position that was not read.
 */
@Timeout(120)
class StandstillIT {
    private static final MesaId MESA = new MesaId(new UUID(9, 1));
    private static RunningWindow window;

    @BeforeAll
    static void a_model_stops() {
        window = new RunningWindow();
        window.topic.write(MESA, SomeFacts.constituted(MESA, "Movilidad", "MNMH"));
        window.topic.write(MESA, SomeFacts.constituted(MESA, "Movilidad Humana", "MNMH"));
        window.topic.write(
                MESA, "mesa.constituted", 1, "{\"nonsense\":".getBytes(StandardCharsets.UTF_8));
        window.topic.write(MESA, SomeFacts.constituted(MESA, "Movilidad III", "MNMH"));
        window.topic.flush();
        Rebuilds rebuilds = window.context.getBean(Rebuilds.class);
        Awaitility.await()
                .until(() -> {
                    Rebuilds.Overview all = rebuilds.overview();
                    return all.position() == 3
                            && all.models().stream()
                                    .anyMatch(m ->
                                            m.model().equals("mesa_register")
                                                    && m.state() == State.STOPPED);
                });
    }

    @AfterAll
    static void stop() {
        window.close();
    }

    @Test
    void its_page_says_since_when_and_ends_at_the_position_it_has_read() {
        HttpResponse<String> page = window.get("/es/mesas");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Una parte de esta página está detenida desde el ")
                .contains("Muestra lo registrado hasta la posición 1;")
                .contains("Datos hasta la posición <b class=\"num\">1</b>")
                .contains("Movilidad Humana")
                .doesNotContain("Movilidad III")
                .doesNotContain("mesa_register");
        assertThat(page.headers().firstValue("Mesa-Position")).contains("1");
        assertThat(window.get("/en/mesas").body())
                .contains("Part of this page has stood still since ")
                .contains("up to position 1;");
    }

    @Test
    void a_page_that_does_not_read_it_goes_on_without_a_word() {
        HttpResponse<String> page = window.get("/es/problemas");
        assertThat(page.headers().firstValue("Mesa-Position")).contains("3");
        assertThat(page.body()).doesNotContain("class=\"lag\"");
    }

    @Test
    void its_list_file_and_item_say_that_they_stand_still() {
        for (String path :
                new String[] {
                    "mesas",
                    "mesas.csv",
                    "mesas/" + MESA.value(),
                    "mesas/" + MESA.value() + "?minPosition=3",
                    "mesas/" + MESA.value() + "/history",
                    "mesas?minPosition=2",
                    "mesas?asOf=2"
                }) {
            HttpResponse<String> answer = window.get("/api/v1/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("30");
            assertThat(answer.headers().firstValue("Content-Disposition")).as(path).isEmpty();
            JsonNode problem = Json.MAPPER.readTree(answer.body());
            assertThat(problem.path("type").asString()).isEqualTo("/problems/stands-still");
            assertThat(problem.path("position").asLong()).isEqualTo(1);
            assertThat(problem.path("model").asString()).isEqualTo("mesa_register");
            assertThat(problem.path("state").asString()).isEqualTo("STOPPED");
        }
    }

    @Test
    void up_to_where_it_stands_the_past_is_told_and_not_beyond() {
        JsonNode before = window.json("/api/v1/mesas?asOf=1");
        assertThat(before.path("position").asLong()).isEqualTo(1);
        assertThat(before.path("data").path(0).path("name").asString())
                .isEqualTo("Movilidad Humana");
        assertThat(window.get("/es/mesas?asOf=1").statusCode()).isEqualTo(200);
        HttpResponse<String> beyond = window.get("/es/mesas?asOf=3");
        assertThat(beyond.statusCode()).isEqualTo(503);
        assertThat(beyond.headers().firstValue("Retry-After")).contains("30");
        assertThat(beyond.body())
                .contains("Ese momento no se puede mostrar todavía")
                .contains("llega hasta la posición 1.");
    }

    @Test
    void a_calendar_that_needs_it_is_not_given_out_with_a_hole() {
        assertThat(window.get("/es/calendario.ics").statusCode()).isEqualTo(200);
        HttpResponse<String> feed = window.get("/es/calendario.ics?mesa=MNMH-III-2026");
        assertThat(feed.statusCode()).isEqualTo(503);
        assertThat(feed.headers().firstValue("Retry-After")).contains("30");
    }
}
