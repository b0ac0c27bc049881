package mesa.api.commitment;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.Announcement;
import mesa.api.agreement.Concerned;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** What somebody else found. */
public sealed interface VerificationEvent extends CommitmentEvent {
    @Wire("commitment.verification-requested")
    record VerificationRequested(CommitmentId commitment, ActorId verifier)
            implements VerificationEvent {}

    @Wire("commitment.verifier-assigned")
    record VerifierAssigned(CommitmentId commitment, ActorId verifier)
            implements VerificationEvent {}

    @Wire("commitment.evidence-requested")
    record EvidenceRequested(CommitmentId commitment, String means, String what)
            implements VerificationEvent {}

    @Wire("commitment.evidence-rejected")
    record EvidenceRejected(CommitmentId commitment, Sha256 evidence, String reason)
            implements VerificationEvent {}

    /**
     * {@code onTimeOriginal}: reported complete by the original due date; {@code onTimeCurrent}: by
     * the one that holds.
     */
    @Wire(value = "commitment.finding-issued", version = 3)
    record FindingIssued(
            CommitmentId commitment,
            AgreementId agreement,
            MesaId mesa,
            String code,
            ActorId verifier,
            Outcome outcome,
            List<MeansFinding> findings,
            String summary,
            boolean onTimeOriginal,
            boolean onTimeCurrent,
            LocalDate contestBy,
            String by,
            Visibility visibility,
            @Nullable Concerned concerned)
            implements VerificationEvent, PublishableCommitmentEvent {}

    @Wire("commitment.finding-contested")
    record FindingContested(CommitmentId commitment, String grounds, List<Sha256> evidence)
            implements VerificationEvent {}

    @Wire(value = "commitment.contest-resolved", version = 2)
    record ContestResolved(
            CommitmentId commitment,
            Outcome outcome,
            boolean changed,
            String grounds,
            String by,
            @Nullable Announcement announcement)
            implements VerificationEvent, CommitmentCorrection {}

    @Wire("commitment.finding-firm")
    record FindingBecameFirm(CommitmentId commitment, Outcome outcome)
            implements VerificationEvent {}

    @Wire("commitment.shadow-observation-filed")
    record ShadowObservationFiled(
            CommitmentId commitment,
            ActorId observer,
            Outcome seen,
            String observation,
            List<Sha256> evidence)
            implements VerificationEvent {}
}
