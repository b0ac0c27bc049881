package mesa.domain.agreement;

import java.time.LocalDate;
import java.util.List;
import mesa.api.agreement.AgreementCommand.ChangeAgreementVisibility;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementVisibilityChanged;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementRejection;
import mesa.api.agreement.AgreementRejection.ReserveIncomplete;
import mesa.api.agreement.AgreementRejection.ReserveOfNothing;
import mesa.api.agreement.AgreementRejection.ReserveOver;
import mesa.api.agreement.AgreementRejection.VisibilityUnchanged;
import mesa.api.agreement.DraftCommitment;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.agreement.Agreement.Known;
import org.jspecify.annotations.Nullable;

/** What is not public is the exception: it has a ground in law and a term (rule G7). */
final class AgreementReserves {
    private AgreementReserves() {}

    /** Judges the agreement and the commitments it carries, for they are formulated later alone. */
    static @Nullable AgreementRejection refusal(ProposeAgreement c, LocalDate on) {
        AgreementRejection own = refusal(c.agreement(), shown(c), c.reserve(), on);
        if (own != null) {
            return own;
        }
        for (DraftCommitment draft : c.commitments()) {
            var terms = draft.formulation();
            AgreementRejection refusal =
                    refusal(c.agreement(), terms.visibility(), terms.reserve(), on);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Who is meant to read it when nobody says: everybody. */
    static Visibility shown(ProposeAgreement c) {
        return c.visibility() == null ? Visibility.PUBLIC : c.visibility();
    }

    private static @Nullable AgreementRejection refusal(
            AgreementId id, Visibility visibility, @Nullable Reserve reserve, LocalDate on) {
        if (visibility != Visibility.RESTRICTED) {
            return reserve == null ? null : new ReserveOfNothing(id, visibility);
        }
        List<String> missing = Reserve.missingIn(reserve);
        if (!missing.isEmpty() || reserve == null || reserve.until() == null) {
            return new ReserveIncomplete(id, missing);
        }
        return reserve.overOn(on) ? new ReserveOver(id, reserve.until()) : null;
    }

    static Decision<AgreementEvent> change(
            ChangeAgreementVisibility c, Agreement state, Context context) {
        if (!(state instanceof Known known)) {
            return Decision.reject(Proposing.offTheTable(c.agreement(), state));
        }
        AgreementRejection refusal =
                refusal(c.agreement(), c.visibility(), c.reserve(), context.occurredOn());
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        return known.subject().shownTo(c.visibility(), c.reserve()).equals(known.subject())
                ? Decision.reject(new VisibilityUnchanged(c.agreement(), c.visibility()))
                : Decision.accept(
                        new AgreementVisibilityChanged(
                                c.agreement(), c.visibility(), c.reserve(), c.reason()));
    }
}
