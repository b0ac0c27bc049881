package mesa.domain.commitment;

import java.util.List;
import mesa.api.Role;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.ChangeCommitmentVisibility;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.FormulationRejection.ReserveIncomplete;
import mesa.api.commitment.FormulationRejection.ReserveOfNothing;
import mesa.api.commitment.FormulationRejection.ReserveOver;
import mesa.api.commitment.FormulationRejection.VisibilityUnchanged;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import org.jspecify.annotations.Nullable;

/** What is not public is the exception: it has a ground in law and a term (rule G7). */
final class CommitmentReserves {
    private CommitmentReserves() {}

    static @Nullable CommitmentRejection refusal(CommitmentId id, Formulation f, Context context) {
        Reserve reserve = f.reserve();
        if (f.visibility() != Visibility.RESTRICTED) {
            return reserve == null ? null : new ReserveOfNothing(id, f.visibility());
        }
        List<String> missing = Reserve.missingIn(reserve);
        if (!missing.isEmpty() || reserve == null || reserve.until() == null) {
            return new ReserveIncomplete(id, missing);
        }
        // The term of what a proposal carried may have run out since; refusing it here would lose
        // the commitment, which everybody may read by now.
        return reserve.overOn(context.occurredOn()) && !context.caller().is(Role.SYSTEM)
                ? new ReserveOver(id, reserve.until())
                : null;
    }

    static Decision<CommitmentEvent> change(
            ChangeCommitmentVisibility c, Known state, Context context) {
        Formulation next = state.terms().shownTo(c.visibility(), c.reserve());
        CommitmentRejection refusal = refusal(c.commitment(), next, context);
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        return next.equals(state.terms())
                ? Decision.reject(new VisibilityUnchanged(c.commitment(), c.visibility()))
                : Decision.accept(
                        new CommitmentVisibilityChanged(
                                c.commitment(), c.visibility(), c.reserve(), c.reason()));
    }
}
