package mesa.api.commitment;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.Concerned;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** From a first draft to an accepted duty. */
public sealed interface FormulationEvent extends CommitmentEvent {
    /** Some rule fails; it counts in the quality of formulation and binds nobody. */
    @Wire(value = "commitment.drafted", version = 2)
    record CommitmentDrafted(
            CommitmentId commitment,
            AgreementId agreement,
            MesaId mesa,
            String code,
            Formulation formulation,
            List<Flaw> flaws)
            implements FormulationEvent {}

    /** No rule fails; the responsible is asked to accept by that day. */
    @Wire(value = "commitment.formulated", version = 2)
    record CommitmentFormulated(
            CommitmentId commitment,
            AgreementId agreement,
            MesaId mesa,
            String code,
            Formulation formulation,
            LocalDate acceptBy)
            implements FormulationEvent {}

    @Wire("commitment.visibility-changed")
    record CommitmentVisibilityChanged(
            CommitmentId commitment,
            Visibility visibility,
            @Nullable Reserve reserve,
            String reason)
            implements FormulationEvent {}

    @Wire("commitment.formulation-assessed")
    record FormulationAssessed(CommitmentId commitment, List<Flaw> flaws)
            implements FormulationEvent {}

    @Wire("commitment.returned")
    record CommitmentReturned(CommitmentId commitment, String reason) implements FormulationEvent {}

    @Wire(value = "commitment.accepted", version = 3)
    record CommitmentAccepted(
            CommitmentId commitment,
            AgreementId agreement,
            MesaId mesa,
            String code,
            ActorId responsible,
            LocalDate start,
            LocalDate due,
            Visibility visibility,
            @Nullable Concerned concerned)
            implements FormulationEvent, PublishableCommitmentEvent {}

    @Wire("commitment.rejected")
    record CommitmentRejectedByResponsible(
            CommitmentId commitment, ActorId responsible, String reason)
            implements FormulationEvent {}

    /** The time to accept is over; it is flagged, never taken for accepted (INV-K5). */
    @Wire("commitment.acceptance-silent")
    record AcceptanceSilent(CommitmentId commitment, ActorId responsible)
            implements FormulationEvent {}

    @Wire("commitment.co-responsible-added")
    record CoResponsibleAdded(
            CommitmentId commitment,
            ActorId actor,
            String contribution,
            @Nullable Sha256 acceptance)
            implements FormulationEvent {}
}
