package mesa.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.acta.ActaContent;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.acta.ActaEvent.ActaPublished;
import mesa.api.acta.ActaId;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Evidence;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.Place;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterEvent.MembershipAccepted;
import mesa.api.session.AgendaEvent.AgendaPublished;
import mesa.api.session.AgendaItem;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.documents.DocumentSettings;
import mesa.documents.Documents;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.http.RunningWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is read by those who may read a record that names it. */
class DocumentDownloadIT {
    private static final UUID OURS = new UUID(9, 1);
    private static final UUID THEIRS = new UUID(9, 2);
    private static final MesaId MESA = new MesaId(new UUID(4, 9));
    private static final SessionId SESSION = new SessionId(new UUID(5, 1));
    private static final ActaId ACTA = new ActaId(new UUID(6, 1));
    private static final AgreementId SECRET = new AgreementId(new UUID(2, 1));
    private static final CommitmentId OPEN = new CommitmentId(new UUID(3, 1));
    private static final CommitmentId KEPT = new CommitmentId(new UUID(3, 2));
    private static final CommitmentId RECLOSED = new CommitmentId(new UUID(3, 3));
    private static final Instant AT = Instant.parse("2026-01-05T15:00:00Z");

    private static final TestIssuer ISSUER = TestIssuer.start();
    @TempDir private static Path folder;
    private static Documents documents;
    private static RunningWindow window;

    @BeforeAll
    static void record() {
        documents =
                new Documents(
                        new DocumentSettings(
                                folder,
                                DocumentSettings.USUAL_BYTES,
                                DocumentSettings.USUAL_TYPES,
                                null));
        window =
                new RunningWindow(
                        "mesa.access.issuer-uri=" + ISSUER.uri(),
                        "mesa.documents.folder=" + folder);
        for (CommitmentId id : List.of(OPEN, KEPT, RECLOSED)) {
            window.topic.write(id, formulated(id, id.equals(KEPT)));
        }
        window.topic.write(OPEN, evidence(OPEN, kept("abierto")));
        window.topic.write(KEPT, evidence(KEPT, kept("reservado")));
        window.topic.write(KEPT, evidence(KEPT, kept("ambos")));
        window.topic.write(OPEN, evidence(OPEN, kept("ambos")));
        window.topic.write(RECLOSED, evidence(RECLOSED, kept("reclasificado")));
        window.topic.write(
                RECLOSED,
                new CommitmentVisibilityChanged(
                        RECLOSED, Visibility.RESTRICTED, reserve(), "Resolución 12"));
        window.topic.write(
                MESA,
                new MemberInvited(
                        MESA,
                        new ActorId(OURS),
                        Sector.MEDIA,
                        MemberRole.FULL_MEMBER,
                        true,
                        null,
                        AT));
        window.topic.write(MESA, new MembershipAccepted(MESA, new ActorId(OURS), AT));
        window.topic.write(
                MESA,
                new MesaConvened(
                        MESA,
                        SESSION,
                        SessionKind.ORDINARY,
                        "M-XXI-2021",
                        21,
                        AT,
                        null,
                        new Place(Place.Modality.IN_PERSON, "01", "Cuenca", "Casa", null),
                        "Retorno",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        15,
                        List.of(),
                        AT));
        window.topic.write(
                ACTA,
                new ActaDrafted(
                        ACTA,
                        SESSION,
                        MESA,
                        "ACTA-M-XXI-2021",
                        LocalDate.of(2026, 1, 5),
                        new ActaContent(
                                false, List.of(), List.of(), List.of(), List.of(), List.of())));
        window.topic.write(
                ACTA,
                new ActaPublished(
                        ACTA,
                        SESSION,
                        MESA,
                        "ACTA-M-XXI-2021",
                        kept("firmado"),
                        kept("publicado"),
                        List.of("nombres")));
        window.topic.write(SECRET, proposed());
        long last =
                window.topic.write(
                        SESSION,
                        new AgendaPublished(
                                SESSION,
                                List.of(
                                        item(1, "Ver " + kept("orden reservado").value()),
                                        item(2, "Ver " + kept("orden abierto").value())),
                                AT));
        kept("nadie");
        window.topic.flush();
        window.json("/api/v1/commitments?minPosition=" + last);
    }

    @AfterAll
    static void stop() {
        window.close();
        ISSUER.close();
    }

    @Test
    void what_a_public_record_names_is_everybody_s_and_asked_for_again_each_time() {
        for (String text : List.of("abierto", "ambos", "publicado", "orden abierto")) {
            HttpResponse<String> answer = window.get(address(text));
            assertThat(answer.statusCode()).as(text).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(text);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, no-cache");
            assertThat(window.get(address(text), "If-None-Match", tag(text)).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void what_only_kept_back_records_name_is_there_for_nobody_who_may_not_read_them() {
        String delegate = ISSUER.token(THEIRS, "delegate");
        for (String text : List.of("reservado", "reclasificado", "orden reservado")) {
            assertThat(window.get(address(text)).statusCode()).as(text).isEqualTo(404);
            assertThat(get(text, delegate).statusCode()).as(text).isEqualTo(404);
            assertThat(window.get(address(text), "If-None-Match", tag(text)).statusCode())
                    .as(text)
                    .isEqualTo(404);
            for (String reader :
                    List.of(ISSUER.token(OURS, "delegate"), ISSUER.token(null, "auditor"))) {
                HttpResponse<String> answer = get(text, reader);
                assertThat(answer.statusCode()).as(text).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .contains("private, no-store");
            }
        }
    }

    @Test
    void of_an_acta_the_public_has_what_was_published_and_the_members_what_was_signed() {
        assertThat(window.get(address("firmado")).statusCode()).isEqualTo(404);
        assertThat(get("firmado", ISSUER.token(null, "verifier")).statusCode()).isEqualTo(404);
        assertThat(get("firmado", ISSUER.token(THEIRS, "delegate")).statusCode())
                .as("of an institution that has no seat there")
                .isEqualTo(404);
        assertThat(get("firmado", ISSUER.token(OURS, "delegate")).statusCode()).isEqualTo(200);
    }

    @Test
    void what_nothing_names_yet_is_for_those_who_may_send_documents() {
        assertThat(window.get(address("nadie")).statusCode()).isEqualTo(404);
        assertThat(get("nadie", ISSUER.token(null, "auditor")).statusCode()).isEqualTo(404);
        HttpResponse<String> answer = get("nadie", ISSUER.token(OURS, "delegate"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    private static Sha256 kept(String text) {
        return documents
                .keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.txt")
                .hash();
    }

    private static String address(String text) {
        return "/api/v1/documents/" + Sha256.of(text).value();
    }

    private static String tag(String text) {
        return '"' + Sha256.of(text).value() + '"';
    }

    private static HttpResponse<String> get(String text, String token) {
        return window.get(address(text), "Authorization", "Bearer " + token);
    }

    private static Reserve reserve() {
        return new Reserve("LOSPEE, art. 19", LocalDate.of(2999, 1, 1));
    }

    private static EvidenceAttached evidence(CommitmentId id, Sha256 hash) {
        return new EvidenceAttached(id, new Evidence(hash, "Informe", "m", 10, "text/plain", null));
    }

    private static AgendaItem item(int number, String document) {
        return new AgendaItem(
                number,
                "Punto " + number,
                AgendaItem.Kind.DECISIVE,
                new ActorId(OURS),
                10,
                document,
                null,
                null);
    }

    private static AgreementProposed proposed() {
        return new AgreementProposed(
                SECRET,
                MESA,
                SESSION,
                1,
                "Acuerdo callado",
                "Texto",
                Sha256.of("Texto"),
                AgreementKind.OPERATIVE,
                FollowUpBody.of(new ActorId(OURS)),
                new AgreementTags(List.of(1), List.of(), List.of("01"), List.of(), null),
                List.of(),
                null,
                Visibility.RESTRICTED,
                reserve());
    }

    private static CommitmentFormulated formulated(CommitmentId id, boolean restricted) {
        LocalDate day = LocalDate.of(2026, 1, 3);
        return new CommitmentFormulated(
                id,
                SECRET,
                MESA,
                "CO-M-XXI-2021-01-0" + id.value().getLeastSignificantBits(),
                new Formulation(
                        "Hacer algo",
                        null,
                        null,
                        List.of(),
                        new ActorId(OURS),
                        null,
                        List.of(),
                        null,
                        day,
                        day.plusYears(1),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        0,
                        restricted ? Visibility.RESTRICTED : Visibility.PUBLIC,
                        restricted ? reserve() : null),
                LocalDate.of(2026, 2, 1));
    }
}
