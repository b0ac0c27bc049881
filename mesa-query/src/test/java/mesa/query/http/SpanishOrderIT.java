package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.query.projection.PositionSignal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Names stand where a Spanish reader looks for them, page after page, in every format. */
@Timeout(120)
class SpanishOrderIT {
    private static final List<String> IN_ORDER =
            List.of(
                    "Ágora",
                    "apicultores del Sur",
                    "Árbol de Vida",
                    "Navegantes",
                    "Ñukanchik",
                    "Obreras",
                    "Obreras",
                    "obreros",
                    "Zamora");
    private static RunningWindow window;

    @BeforeAll
    static void register() {
        window = new RunningWindow();
        // In none of the orders there are.
        List<Integer> turns = List.of(4, 0, 8, 2, 6, 1, 7, 3, 5);
        for (int i : turns) {
            ActorId id = new ActorId(new UUID(14, i + 1));
            window.topic.write(
                    id,
                    new ActorRegistered(
                            id,
                            IN_ORDER.get(i),
                            null,
                            Sector.SUPPORT_ORGANISATION,
                            null,
                            null,
                            null,
                            LocalDate.of(2026, 1, 5)));
        }
        window.topic.flush();
        window.context
                .getBean(PositionSignal.class)
                .await(turns.size() - 1L, Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() {
        window.close();
    }

    @Test
    void in_a_list_page_after_page_in_both_directions() {
        assertThat(paged("name")).isEqualTo(IN_ORDER);
        assertThat(paged("-name")).isEqualTo(IN_ORDER.reversed());
    }

    private static List<String> paged(String sort) {
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = window.json("/api/v1/actors?limit=2&sort=" + sort + cursor);
            page.path("data").forEach(one -> names.add(one.path("name").asString()));
            cursor =
                    page.path("page").has("next")
                            ? "&cursor=" + page.path("page").path("next").asString()
                            : "";
        } while (!cursor.isEmpty());
        return names;
    }

    @Test
    void in_a_file_and_on_a_page() {
        for (String path : new String[] {"/api/v1/actors.csv", "/es/instituciones"}) {
            String text = window.get(path).body();
            assertThat(IN_ORDER.stream().distinct().toList())
                    .as(path)
                    .isSortedAccordingTo(Comparator.comparingInt(text::indexOf));
            assertThat(text).contains(IN_ORDER);
        }
    }
}
