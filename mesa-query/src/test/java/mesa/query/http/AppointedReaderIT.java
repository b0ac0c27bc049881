package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.session.SessionId;
import mesa.api.wire.Json;
import mesa.embedded.issuer.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The secretariat of one mesa reads what is reserved there, and elsewhere what everybody reads. */
class AppointedReaderIT {
    private static final MesaId HERE = new MesaId(new UUID(4, 1));
    private static final MesaId ELSEWHERE = new MesaId(new UUID(4, 2));
    private static final AgreementId OURS = new AgreementId(new UUID(2, 1));
    private static final AgreementId THEIRS = new AgreementId(new UUID(2, 2));

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static RunningWindow window;
    private static String token;

    @BeforeAll
    static void record() {
        window = new RunningWindow("mesa.access.issuer-uri=" + ISSUER.uri());
        token =
                ISSUER.sign(
                        ISSUER.claims("u-appointed", null)
                                .with(
                                        "appointments",
                                        Map.of(HERE.value().toString(), List.of("SECRETARIAT"))));
        window.topic.write(HERE, constituted(HERE, "Mesa de aquí", "AQUI"));
        window.topic.write(ELSEWHERE, constituted(ELSEWHERE, "Mesa de allá", "ALLA"));
        window.topic.write(OURS, proposed(OURS, HERE, "Acuerdo de aquí"));
        long last = window.topic.write(THEIRS, proposed(THEIRS, ELSEWHERE, "Acuerdo de allá"));
        assertThat(get("/api/v1/agreements?minPosition=" + last).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        window.close();
        ISSUER.close();
    }

    @Test
    void reads_the_lists_of_its_mesa_whole() {
        for (String path :
                List.of("/api/v1/agreements", "/api/v1/agreements.csv", "/es/acuerdos")) {
            assertThat(get(path).body())
                    .as(path)
                    .contains("Acuerdo de aquí")
                    .doesNotContain("Acuerdo de allá");
        }
    }

    @Test
    void reads_items_histories_and_pages_of_its_mesa_and_of_no_other() {
        for (String path :
                List.of(
                        "/api/v1/agreements/%s",
                        "/api/v1/agreements/%s/history", "/es/acuerdos/%s")) {
            HttpResponse<String> ours = get(path.formatted(OURS.value()));
            assertThat(ours.statusCode()).as(path).isEqualTo(200);
            assertThat(ours.body()).as(path).contains("Acuerdo de aquí");
            HttpResponse<String> theirs = get(path.formatted(THEIRS.value()));
            assertThat(theirs.statusCode()).as(path).isEqualTo(403);
            assertThat(theirs.body()).as(path).doesNotContain("Acuerdo de allá");
        }
        assertThat(Json.MAPPER.readTree(get("/api/v1/agreements").body()).path("reserved"))
                .hasSize(1);
    }

    @Test
    void reads_no_journal() {
        assertThat(get("/api/v1/journal").statusCode()).isIn(403, 404);
    }

    private static MesaConstituted constituted(MesaId mesa, String name, String acronym) {
        return new MesaConstituted(
                mesa,
                MesaKind.PERMANENT_INTERSECTORAL,
                name,
                acronym,
                List.of(),
                new EnablingInstrument(
                        "Acuerdo Ministerial", "1", LocalDate.of(2018, 10, 4), "Cancillería", null),
                null,
                Instant.parse("2026-01-05T15:00:00Z"));
    }

    private static AgreementProposed proposed(AgreementId id, MesaId mesa, String title) {
        return new AgreementProposed(
                id,
                mesa,
                new SessionId(new UUID(5, 1)),
                4,
                title,
                "Texto del " + title,
                Sha256.of(title),
                AgreementKind.OPERATIVE,
                FollowUpBody.of(new ActorId(new UUID(9, 1))),
                new AgreementTags(List.of(1), List.of(), List.of("01"), List.of(), null),
                List.of(),
                null,
                Visibility.RESTRICTED,
                new Reserve("LOSPEE, art. 19", LocalDate.of(2999, 1, 1)));
    }

    private static HttpResponse<String> get(String path) {
        return window.get(path, "Authorization", "Bearer " + token);
    }
}
