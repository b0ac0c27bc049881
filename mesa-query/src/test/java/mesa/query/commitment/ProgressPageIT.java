package mesa.query.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.FIRST_QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.Quantity;
import mesa.api.commitment.ReportEvent.MeasurementRestated;
import mesa.api.commitment.ReportEvent.ProgressReported;
import mesa.api.commitment.Visibility;
import mesa.domain.Decided;
import mesa.domain.Setting;
import mesa.query.http.RunningWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How far a commitment has come, as its page says it. */
class ProgressPageIT {
    private static final String CODE = "CO-MNMH-VI-2021-01-01";
    private static RunningWindow window;

    @BeforeAll
    static void promise() {
        window = new RunningWindow();
        window.topic.write(
                COMMITMENT,
                new CommitmentFormulated(
                        COMMITMENT,
                        Setting.AGREEMENT,
                        Setting.MESA,
                        CODE,
                        toTen(Decided.formulation()),
                        LocalDate.of(2021, 9, 21)));
        window.topic.write(
                COMMITMENT,
                new CommitmentAccepted(
                        COMMITMENT,
                        Setting.AGREEMENT,
                        Setting.MESA,
                        CODE,
                        Setting.MIES,
                        Decided.START,
                        Decided.DUE,
                        Visibility.PUBLIC,
                        null));
        window.topic.write(
                COMMITMENT,
                new ProgressReported(
                        COMMITMENT,
                        Setting.MIES,
                        "attended",
                        FIRST_QUARTER,
                        people("0.04"),
                        "Avanza",
                        List.of()));
    }

    @AfterAll
    static void stop() {
        window.close();
    }

    private static Formulation toTen(Formulation f) {
        Indicator i = Decided.indicator().towards(Quantity.of(10), Decided.DUE);
        return new Formulation(
                f.statement(),
                f.product(),
                f.beneficiary(),
                f.territories(),
                f.responsible(),
                f.unit(),
                f.coResponsible(),
                f.focalPoint(),
                f.start(),
                f.due(),
                f.plan(),
                List.of(i),
                f.means(),
                f.verifier(),
                f.resources(),
                f.risk(),
                f.objectives(),
                f.weight(),
                f.visibility(),
                f.reserve());
    }

    private static Measurement people(String value) {
        return new Measurement(
                new Quantity(new BigDecimal(value)),
                LocalDate.of(2022, 3, 31),
                "registro",
                List.of());
    }

    private static String page(String language, String was, String is) {
        if (!was.equals(is)) {
            long last =
                    window.topic.write(
                            COMMITMENT,
                            new MeasurementRestated(
                                    COMMITMENT,
                                    "attended",
                                    FIRST_QUARTER,
                                    people(was),
                                    people(is),
                                    "Recuento"));
            window.topic.flush();
            window.json("/api/v1/commitments?minPosition=" + last);
        }
        return window.get("/" + language + "/compromisos/" + CODE).body().replace('\u00a0', ' ');
    }

    @Test
    void a_hundred_percent_is_said_when_it_is_reached_and_nothing_only_of_nothing() {
        window.topic.flush();
        window.json("/api/v1/commitments?minPosition=2");
        assertThat(page("es", "0.04", "0.04"))
                .contains("&lt;1 %", ">0,04<", "width=\"0.4\"")
                .doesNotContain(">0 %<");
        assertThat(page("es", "0.04", "9.96"))
                .contains("99 %", ">9,96<", "width=\"99.6\"")
                .doesNotContain("width=\"100\"");
        assertThat(page("es", "9.96", "10")).contains("100 %", "width=\"100\"");
    }
}
