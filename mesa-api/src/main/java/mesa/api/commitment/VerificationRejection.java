package mesa.api.commitment;

import java.time.LocalDate;
import mesa.api.Rule;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;

/** Why a step of the verification was refused. */
public sealed interface VerificationRejection extends CommitmentRejection {
    /** Only what is reported complete can be verified. */
    @Wire("commitment.not-reported-fulfilled")
    @Rule("INV-K8")
    record NotReportedFulfilled(CommitmentId commitment, CommitmentStatus status)
            implements VerificationRejection {}

    @Wire("commitment.verifier-is-responsible")
    @Rule("INV-V1")
    record VerifierIsResponsible(CommitmentId commitment, ActorId verifier)
            implements VerificationRejection {}

    @Wire("commitment.not-the-verifier")
    @Rule("INV-V1")
    record NotTheVerifier(CommitmentId commitment, ActorId verifier)
            implements VerificationRejection {}

    @Wire("commitment.not-in-verification")
    @Rule("INV-V5")
    record NotInVerification(CommitmentId commitment, CommitmentStatus status)
            implements VerificationRejection {}

    @Wire("commitment.means-without-finding")
    @Rule("INV-V2")
    record MeansWithoutFinding(CommitmentId commitment, String means)
            implements VerificationRejection {}

    @Wire("commitment.finding-on-unknown-means")
    @Rule("INV-V2")
    record FindingOnUnknownMeans(CommitmentId commitment, String means)
            implements VerificationRejection {}

    @Wire("commitment.hash-differs")
    @Rule("INV-V3")
    record HashDiffers(CommitmentId commitment, Sha256 checked) implements VerificationRejection {}

    @Wire("commitment.nothing-checked")
    @Rule("INV-V3")
    record NothingChecked(CommitmentId commitment, String means) implements VerificationRejection {}

    @Wire("commitment.finding-stands")
    @Rule("INV-V5")
    record FindingStands(CommitmentId commitment, Outcome outcome)
            implements VerificationRejection {}

    @Wire("commitment.contest-time-over")
    @Rule("INV-V5")
    record ContestTimeOver(CommitmentId commitment, LocalDate contestBy)
            implements VerificationRejection {}

    @Wire("commitment.already-contested")
    @Rule("G5")
    record AlreadyContested(CommitmentId commitment) implements VerificationRejection {}

    @Wire("commitment.not-contested")
    @Rule("INV-V5")
    record NotContested(CommitmentId commitment) implements VerificationRejection {}

    @Wire("commitment.contest-resolved-by-its-author")
    @Rule("INV-V5")
    record ContestResolvedByItsAuthor(CommitmentId commitment) implements VerificationRejection {}

    @Wire("commitment.still-contestable")
    @Rule("INV-V5")
    record StillContestable(CommitmentId commitment, LocalDate contestBy)
            implements VerificationRejection {}

    @Wire("commitment.observer-not-of-society")
    @Rule("INV-V4")
    record ObserverNotOfSociety(CommitmentId commitment, ActorId observer)
            implements VerificationRejection {}
}
