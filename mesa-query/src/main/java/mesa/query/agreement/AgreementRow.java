package mesa.query.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.agreement.Adoption;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementStatus;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import mesa.query.http.Reservable;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stands, the row of {@code agreement_register}.
 *
 * @param code {@code AC-MNMH-XXI-2021-03}; null before adoption
 * @param hash of the text, the same that was voted (INV-D5)
 * @param followUpTable the technical table that follows it, when it is not an institution
 * @param objectives of the Global Compact, as numbers
 * @param drafts how many commitments its proposal carried
 * @param proposedAt the instant of the act
 * @param reserveGround why it is restricted, with {@code reservedUntil}, the first day it is not
 * @param ended what replaced, revoked, lapsed or voided it, or why it was withdrawn
 */
public record AgreementRow(
        AgreementId agreement,
        MesaId mesa,
        SessionId session,
        int item,
        @Nullable String code,
        AgreementStatus status,
        AgreementKind kind,
        String title,
        String text,
        Sha256 hash,
        @Nullable ActorId followUp,
        @Nullable String followUpTable,
        List<String> objectives,
        List<String> principles,
        List<String> territories,
        List<String> population,
        @Nullable String axis,
        int drafts,
        Instant proposedAt,
        @Nullable Adoption adoption,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate validUntil,
        Visibility visibility,
        @Nullable String reserveGround,
        @Nullable LocalDate reservedUntil,
        @Nullable AgreementId endedBy,
        @Nullable String ended,
        int fulfilled,
        int partial,
        int notFulfilled,
        int cancelled,
        int reopened)
        implements Reservable {}
