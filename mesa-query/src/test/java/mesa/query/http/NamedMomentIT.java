package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseEvent.CommitmentStarted;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.SomeFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * Two commitments for a month, recorded at its beginning and long over today: a moment that is
 * named judges them on the day it was recorded, whether others have followed or not.
 */
@Timeout(120)
class NamedMomentIT {
    private static final MesaId MESA = new MesaId(new UUID(12, 1));
    private static final ActorId ACTOR = new ActorId(new UUID(12, 2));
    private static final AgreementId AGREEMENT = new AgreementId(new UUID(12, 3));
    private static final LocalDate START = LocalDate.of(2026, 1, 2);
    private static RunningWindow window;

    @BeforeAll
    static void promise() {
        window = new RunningWindow();
        promised(1);
        promised(2);
        reached();
    }

    private static void promised(int number) {
        CommitmentId id = new CommitmentId(new UUID(13, number));
        String code = "CO-MNMH-I-2026-01-0" + number;
        window.topic.write(
                id,
                new CommitmentFormulated(
                        id,
                        AGREEMENT,
                        MESA,
                        code,
                        SomeFacts.formulation("Abrir", ACTOR, START, Visibility.PUBLIC, null)
                                .verifiedBy(ACTOR),
                        START.plusDays(9)));
        window.topic.write(
                id,
                new CommitmentAccepted(
                        id,
                        AGREEMENT,
                        MESA,
                        code,
                        ACTOR,
                        START,
                        START.plusMonths(1),
                        Visibility.PUBLIC,
                        null));
        window.topic.write(id, new CommitmentStarted(id, START));
    }

    private static void reached() {
        window.topic.flush();
        window.context
                .getBean(PositionSignal.class)
                .await(window.topic.next() - 1, Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() {
        window.close();
    }

    @Test
    void the_newest_position_shows_the_same_when_others_have_followed() {
        String[] moments = {
            "/api/v1/commitments?asOf=",
            "/api/v1/commitments.csv?asOf=",
            "/api/v1/commitments/" + new UUID(13, 1) + "?asOf=",
            "/es/compromisos?asOf=",
            "/es/compromisos/CO-MNMH-I-2026-01-01?asOf=",
            "/es/tablero?asOf=",
            "/es/calendario?asOf="
        };
        String[] before = new String[moments.length];
        long head = window.topic.next() - 1;
        for (int i = 0; i < moments.length; i++) {
            before[i] = window.get(moments[i] + head).body();
        }
        assertThat(light(window.json("/api/v1/commitments"))).isEqualTo("RED");
        assertThat(light(window.json("/api/v1/commitments?asOf=" + head))).isNotEqualTo("RED");
        assertThat(before[3]).contains("Está viendo el pasado");
        promised(3);
        reached();
        for (int i = 0; i < moments.length; i++) {
            assertThat(window.get(moments[i] + head).body()).as(moments[i]).isEqualTo(before[i]);
        }
    }

    @Test
    void a_list_is_judged_on_one_day_to_its_last_page() {
        JsonNode first = window.json("/api/v1/commitments?limit=1&sort=code");
        JsonNode second =
                window.json(
                        "/api/v1/commitments?limit=1&sort=code&cursor="
                                + first.path("page").path("next").asString());
        assertThat(light(first)).isEqualTo("RED");
        assertThat(light(second)).isEqualTo("RED");
        assertThat(second.path("position")).isEqualTo(first.path("position"));
    }

    private static String light(JsonNode list) {
        return list.path("data").path(0).path("light").asString();
    }
}
