package mesa.query.agreement;

import static mesa.domain.Setting.AGREEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementLapsed;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementEvent.AgreementReopened;
import mesa.api.agreement.AgreementEvent.AgreementRevoked;
import mesa.api.agreement.AgreementEvent.AgreementSuperseded;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementStatus;
import mesa.api.commitment.Visibility;
import mesa.domain.Decided;
import mesa.domain.Setting;
import mesa.query.projection.Fold;
import org.junit.jupiter.api.Test;

/** How agreements end, as their register has it. */
class AgreementRegisterTest {
    private static final AgreementId OTHER = new AgreementId(new UUID(2, 2));
    private static final LocalDate DAY = LocalDate.of(2023, 1, 31);

    private static Fold<AgreementRow> given(AgreementEvent... then) {
        return Fold.of(new AgreementRegister())
                .given(
                        new AgreementProposed(
                                AGREEMENT,
                                Setting.MESA,
                                Setting.SESSION,
                                4,
                                "Personas retornadas",
                                Decided.TEXT,
                                Sha256.of(Decided.TEXT),
                                AgreementKind.OPERATIVE,
                                null,
                                Decided.TAGS,
                                List.of(),
                                DAY,
                                Visibility.PUBLIC,
                                null))
                .given(then);
    }

    @Test
    void a_proposal_has_no_code_and_no_day() {
        given().thenRow(
                        AGREEMENT,
                        "status",
                        AgreementStatus.PROPOSED,
                        "code",
                        null,
                        "adoptedOn",
                        null,
                        "objectives",
                        List.of("21"));
    }

    @Test
    void what_took_its_place_is_named() {
        given(
                        new AgreementSuperseded(
                                AGREEMENT,
                                Setting.MESA,
                                "AC-1",
                                OTHER,
                                "AC-2",
                                Visibility.PUBLIC,
                                null))
                .thenRow(
                        AGREEMENT,
                        "status",
                        AgreementStatus.SUPERSEDED,
                        "endedBy",
                        OTHER,
                        "ended",
                        "AC-2");
        given(
                        new AgreementRevoked(
                                AGREEMENT,
                                Setting.MESA,
                                "AC-1",
                                OTHER,
                                "AC-2",
                                "Ilegal",
                                Visibility.PUBLIC,
                                null))
                .thenRow(
                        AGREEMENT,
                        "status",
                        AgreementStatus.REVOKED,
                        "endedBy",
                        OTHER,
                        "ended",
                        "Ilegal");
    }

    @Test
    void what_lapsed_says_when_and_what_was_voided_why() {
        given(new AgreementLapsed(AGREEMENT, DAY, null))
                .thenRow(AGREEMENT, "status", AgreementStatus.LAPSED, "ended", "2023-01-31");
        given(
                        new AgreementVoided(
                                AGREEMENT,
                                Setting.MESA,
                                "AC-1",
                                "Duplicado",
                                Visibility.PUBLIC,
                                null))
                .thenRow(AGREEMENT, "status", AgreementStatus.VOIDED, "ended", "Duplicado");
    }

    @Test
    void what_is_reopened_binds_again_and_is_counted() {
        given(new AgreementReopened(AGREEMENT, AgreementStatus.FULFILLED, "Nueva prueba", null))
                .thenRow(AGREEMENT, "status", AgreementStatus.IN_FORCE, "reopened", 1);
    }
}
