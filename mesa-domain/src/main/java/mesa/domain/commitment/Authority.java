package mesa.domain.commitment;

import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.CourseRejection.NotTheResponsible;
import mesa.api.commitment.Formulation;
import mesa.domain.commitment.Commitment.Known;
import org.jspecify.annotations.Nullable;

/** A delegate acts for its own institution only; the offices of the mesa act for the mesa. */
final class Authority {
    private Authority() {}

    static @Nullable CommitmentRejection mayAct(Known state, Caller caller) {
        return caller.is(Role.SECRETARIAT)
                        || caller.is(Role.CHAIR)
                        || caller.is(Role.VERIFIER)
                        || caller.is(Role.SYSTEM)
                ? null
                : onlyTheResponsible(state, caller);
    }

    /** The new responsible cannot at the same time support itself. */
    static Formulation inHandsOf(Formulation terms, ActorId actor) {
        return terms.owedBy(actor)
                .supportedBy(
                        terms.coResponsible().stream()
                                .filter(c -> !c.actor().equals(actor))
                                .toList());
    }

    static @Nullable CommitmentRejection onlyTheResponsible(Known state, Caller caller) {
        ActorId responsible = state.terms().responsible();
        return responsible == null || caller.speaksFor(responsible)
                ? null
                : new NotTheResponsible(state.id(), responsible);
    }
}
