package mesa.query.acta;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Sha256;
import mesa.api.acta.ActaId;
import mesa.api.acta.ActaStatus;
import mesa.api.acta.Signature;
import mesa.api.actor.ActorId;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * An acta as it stands, the row of {@code acta_register}.
 *
 * @param observations remarks of members; of them, {@code unanswered} are open
 * @param hash of the document; signatures refer to it
 * @param refusals members who did not sign, with their reasons
 * @param clarifies the acta this one corrects
 * @param clarifiedBy the actas that correct this one; both stay readable
 */
public record ActaRow(
        ActaId acta,
        SessionId session,
        MesaId mesa,
        String code,
        ActaStatus status,
        @Nullable LocalDate heldOn,
        List<ActorId> recipients,
        @Nullable LocalDate observeBy,
        boolean circulatedLate,
        int observations,
        int unanswered,
        @Nullable Sha256 hash,
        boolean bySilence,
        List<Signature> signatures,
        List<Refusal> refusals,
        @Nullable LocalDate signedOn,
        @Nullable Sha256 published,
        @Nullable LocalDate publishedOn,
        List<String> redactions,
        @Nullable ActaId clarifies,
        @Nullable String correction,
        List<ActaId> clarifiedBy,
        @Nullable String series) {
    /** A member that did not sign. */
    public record Refusal(ActorId member, String reason) {}
}
