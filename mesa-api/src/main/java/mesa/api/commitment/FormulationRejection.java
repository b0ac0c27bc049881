package mesa.api.commitment;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;

/** Why a formulation or its acceptance was refused. */
public sealed interface FormulationRejection extends CommitmentRejection {
    @Wire("commitment.unknown")
    @Rule("INV-K1")
    record NothingFormulated(CommitmentId commitment) implements FormulationRejection {}

    /** A commitment carries out an adopted agreement. */
    @Wire("commitment.agreement-not-binding")
    @Rule("INV-K4")
    record AgreementNotBinding(CommitmentId commitment, AgreementId agreement)
            implements FormulationRejection {}

    @Wire("commitment.of-another-agreement")
    @Rule("G5")
    record OfAnotherAgreement(CommitmentId commitment, AgreementId agreement)
            implements FormulationRejection {}

    /** What has been accepted changes only by its formal cases. */
    @Wire("commitment.not-a-draft")
    @Rule("INV-K6")
    record NotADraft(CommitmentId commitment, CommitmentStatus status)
            implements FormulationRejection {}

    @Wire("commitment.not-concrete")
    @Rule("INV-K1")
    record NotConcrete(CommitmentId commitment, List<Flaw> flaws) implements FormulationRejection {}

    @Wire("commitment.not-measurable")
    @Rule("INV-K2")
    record NotMeasurable(CommitmentId commitment, List<Flaw> flaws)
            implements FormulationRejection {}

    @Wire("commitment.not-verifiable")
    @Rule("INV-K3")
    record NotVerifiable(CommitmentId commitment, List<Flaw> flaws)
            implements FormulationRejection {}

    @Wire("commitment.outside-horizon")
    @Rule("INV-K4")
    record OutsideHorizon(CommitmentId commitment, List<Flaw> flaws)
            implements FormulationRejection {}

    @Wire("commitment.without-deadline")
    @Rule("INV-K10")
    record WithoutDeadline(CommitmentId commitment) implements FormulationRejection {}

    @Wire("commitment.not-awaiting-acceptance")
    @Rule("INV-K5")
    record NotAwaitingAcceptance(CommitmentId commitment, CommitmentStatus status)
            implements FormulationRejection {}

    @Wire("commitment.accepted-by-another")
    @Rule("INV-D6")
    record AcceptedByAnother(CommitmentId commitment, ActorId responsible)
            implements FormulationRejection {}

    @Wire("commitment.still-time-to-accept")
    @Rule("INV-K5")
    record StillTimeToAccept(CommitmentId commitment, LocalDate acceptBy)
            implements FormulationRejection {}

    @Wire("commitment.silence-already-flagged")
    @Rule("G5")
    record SilenceAlreadyFlagged(CommitmentId commitment) implements FormulationRejection {}

    /** Nobody is bound without having accepted. */
    @Wire("commitment.co-responsible-silent")
    @Rule("INV-D6")
    record CoResponsibleSilent(CommitmentId commitment, ActorId actor)
            implements FormulationRejection {}

    @Wire("commitment.co-responsible-twice")
    @Rule("G5")
    record CoResponsibleTwice(CommitmentId commitment, ActorId actor)
            implements FormulationRejection {}

    @Wire("commitment.verifier-takes-part")
    @Rule("INV-V1")
    record VerifierTakesPart(CommitmentId commitment, ActorId actor)
            implements FormulationRejection {}

    /** Nothing is restricted without its legal ground and its term. */
    @Wire("commitment.reserve-incomplete")
    @Rule("G7")
    record ReserveIncomplete(CommitmentId commitment, List<String> missing)
            implements FormulationRejection {}

    /** A term that has run out keeps nothing back. */
    @Wire("commitment.reserve-over")
    @Rule("G7")
    record ReserveOver(CommitmentId commitment, LocalDate until) implements FormulationRejection {}

    /** What is not restricted is not reserved. */
    @Wire("commitment.reserve-of-nothing")
    @Rule("G7")
    record ReserveOfNothing(CommitmentId commitment, Visibility visibility)
            implements FormulationRejection {}

    @Wire("commitment.visibility-unchanged")
    @Rule("G5")
    record VisibilityUnchanged(CommitmentId commitment, Visibility visibility)
            implements FormulationRejection {}
}
