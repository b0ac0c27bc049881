package mesa.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mesa.query.web.Drawn;
import mesa.query.web.GcmWheel;
import mesa.query.web.Language;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.StackedBars;
import mesa.query.web.TrafficLight;
import mesa.query.web.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DashboardDrawnTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void shows_what_is_promised_in_both_languages(Language language) {
        String html = draw(language, full(), "full");

        assertThat(html)
                .contains("CO-MNMH-XXI-2021-03-01", "Azuay: 2", "AC-MNMH-XXIII-2026-04")
                .contains(language.messages().text("light.LATE"))
                .doesNotContain("style=", "<script>", "onclick");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void says_what_to_do_next_when_there_is_nothing_yet(Language language) {
        String html = draw(language, empty(), "empty");

        assertThat(html)
                .contains(language.messages().text("empty.latest.next"))
                .contains(language.messages().text("empty.coming.next"))
                .doesNotContain("<table");
    }

    @Test
    void texts_of_others_are_never_markup() {
        Dashboard model =
                new Dashboard(
                        List.of(),
                        List.of(),
                        0,
                        Map.of(),
                        GcmWheel.of(Map.of()),
                        0,
                        List.of(),
                        List.of(),
                        List.of(
                                new Dashboard.Decision(
                                        Instant.EPOCH,
                                        "<img src=x>",
                                        null,
                                        null,
                                        "\"><script>",
                                        1)),
                        List.of(),
                        new StackedBars(List.of(), List.of()));

        assertThat(draw(Language.ES, model, "markup")).doesNotContain("<img src=x>", "\"><script>");
    }

    private static String draw(Language language, Dashboard model, String name) {
        PageRequest request = Drawn.request(language, PathWord.DASHBOARD);
        return Drawn.html(
                request,
                View.of(
                        "overview/dashboard",
                        request.text("dashboard.title"),
                        request.text("dashboard.eyebrow"),
                        model),
                name);
    }

    private static Dashboard empty() {
        return new Dashboard(
                List.of(),
                List.of(),
                0,
                Map.of(),
                GcmWheel.of(Map.of()),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new StackedBars(List.of(), List.of()));
    }

    private static Dashboard full() {
        Instant now = Instant.parse("2026-11-23T23:04:00Z");
        return new Dashboard(
                List.of(
                        new Dashboard.Counter(
                                54, "compromisos abiertos", "de 22 ediciones", "", "#"),
                        new Dashboard.Counter(31, "● en plazo", "57 %", "ok", "#"),
                        new Dashboard.Counter(14, "▲ en riesgo", null, "risk", "#"),
                        new Dashboard.Counter(9, "■ atrasados", "mediana 46 días", "late", "#"),
                        new Dashboard.Counter(
                                37, "✓ verificados", "70 % en su fecha", "done", "#")),
                List.of(
                        due("CO-MNMH-XXI-2021-03-01", TrafficLight.LATE, 35),
                        due("CO-MNMH-XXII-2022-01-02", TrafficLight.AT_RISK, 58),
                        due("CO-MNMH-X-2019-01-01", TrafficLight.VERIFIED, 100)),
                54,
                Map.of("01", 2L, "04", 1L, "17", 9L, "09", 4L, "20", 1L),
                GcmWheel.of(Map.of(1, 8L, 3, 2L, 4, 9L, 5, 6L, 10, 3L, 14, 8L, 23, 9L)),
                7,
                List.of(
                        new Dashboard.Row("Cancillería", "#", List.of(12L, 3L, 1L, 0L)),
                        new Dashboard.Row("Min. del Interior", "#", List.of(9L, 2L, 2L, 1L)),
                        new Dashboard.Row("AME", "#", List.of(5L, 1L, 1L, 0L))),
                List.of(
                        new Dashboard.Gauge("Con plazo", 96, 100, new BigDecimal("42.3")),
                        new Dashboard.Gauge("Con indicador", 88, 100, null),
                        new Dashboard.Gauge(
                                "Con órgano de seguimiento", 91, 100, new BigDecimal("13"))),
                List.of(
                        new Dashboard.Decision(
                                now,
                                "Acuerdo adoptado",
                                "AC-MNMH-XXIII-2026-04",
                                "#",
                                "Ventanilla única de regularización",
                                18422),
                        new Dashboard.Decision(
                                now.minusSeconds(90_000),
                                "Quórum recuperado",
                                null,
                                null,
                                "21 / 27",
                                18420)),
                List.of(
                        new Dashboard.Coming(
                                "MNMH-XXIII-2026",
                                "#",
                                "Regularización y derechos",
                                now.plusSeconds(800_000),
                                "Cuenca, Universidad de Cuenca",
                                "Convocada",
                                true)),
                new StackedBars(
                        List.of("Estado", "Sociedad", "Internacional"),
                        List.of(
                                new StackedBars.Bar("XX", List.of(9L, 5L, 3L)),
                                new StackedBars.Bar("XXI", List.of(12L, 7L, 4L)))));
    }

    private static Dashboard.Due due(String code, TrafficLight light, int percent) {
        return new Dashboard.Due(
                code,
                "#",
                "Publicar el protocolo de referencia de personas retornadas a servicios de protección",
                "MIES",
                2,
                light,
                BigDecimal.valueOf(percent, 2),
                "700 / 2 000 personas",
                LocalDate.of(2026, 6, 30),
                LocalDate.of(2026, 4, 30),
                62L);
    }
}
