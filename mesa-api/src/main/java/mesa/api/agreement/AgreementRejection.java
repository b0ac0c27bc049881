package mesa.api.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Rejection;
import mesa.api.Rule;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;

/** Why something asked of an agreement was refused. */
public sealed interface AgreementRejection extends Rejection {
    AgreementId agreement();

    @Wire("agreement.already-proposed")
    @Rule("INV-G1")
    record AlreadyProposed(AgreementId agreement) implements AgreementRejection {}

    @Wire("agreement.nothing-proposed")
    @Rule("INV-G1")
    record NothingProposed(AgreementId agreement) implements AgreementRejection {}

    @Wire("agreement.mesa-unknown")
    @Rule("INV-G1")
    record MesaUnknown(AgreementId agreement, MesaId mesa) implements AgreementRejection {}

    @Wire("agreement.session-unknown")
    @Rule("INV-G1")
    record SessionUnknown(AgreementId agreement, SessionId session) implements AgreementRejection {}

    @Wire("agreement.session-of-another-mesa")
    @Rule("INV-G1")
    record SessionOfAnotherMesa(AgreementId agreement, SessionId session, MesaId mesa)
            implements AgreementRejection {}

    @Wire("agreement.not-on-the-table")
    @Rule("INV-G1")
    record NotOnTheTable(AgreementId agreement, AgreementStatus status)
            implements AgreementRejection {}

    @Wire("agreement.not-on-the-agenda")
    @Rule("INV-G1")
    record NotOnTheAgenda(AgreementId agreement, SessionId session, int item)
            implements AgreementRejection {}

    @Wire("agreement.session-not-open")
    @Rule("INV-S3")
    record SessionNotOpen(AgreementId agreement, SessionId session) implements AgreementRejection {}

    @Wire("agreement.session-closed")
    @Rule("INV-S4")
    record SessionAlreadyClosed(AgreementId agreement, SessionId session, Instant closedAt)
            implements AgreementRejection {}

    @Wire("agreement.quorum-not-reached")
    @Rule("INV-Q3")
    record QuorumNotReached(AgreementId agreement, SessionId session, int present, int required)
            implements AgreementRejection {}

    @Wire("agreement.not-decided")
    @Rule("INV-G1")
    record NotDecided(AgreementId agreement, SessionId session) implements AgreementRejection {}

    @Wire("agreement.not-carried")
    @Rule("INV-D2")
    record NotCarried(
            AgreementId agreement, SessionId session, int inFavour, int against, int abstained)
            implements AgreementRejection {}

    @Wire("agreement.text-differs")
    @Rule("INV-D5")
    record TextDiffers(AgreementId agreement, Sha256 decided, Sha256 proposed)
            implements AgreementRejection {}

    @Wire("agreement.no-commitments")
    @Rule("INV-G2")
    record NoCommitments(AgreementId agreement) implements AgreementRejection {}

    @Wire("agreement.no-follow-up-body")
    @Rule("INV-G3")
    record NoFollowUpBody(AgreementId agreement) implements AgreementRejection {}

    @Wire("agreement.technical-table-unknown")
    @Rule("INV-G3")
    record TechnicalTableUnknown(AgreementId agreement, String technicalTable)
            implements AgreementRejection {}

    @Wire("agreement.not-tagged")
    @Rule("INV-G4")
    record NotTagged(AgreementId agreement) implements AgreementRejection {}

    @Wire("agreement.waits-for-signature")
    @Rule("INV-T6")
    record WaitsForSignature(AgreementId agreement) implements AgreementRejection {}

    @Wire("agreement.not-adopted")
    @Rule("INV-T6")
    record NotAdopted(AgreementId agreement, AgreementStatus status)
            implements AgreementRejection {}

    @Wire("agreement.outcome-open")
    @Rule("INV-G5")
    record OutcomeOpen(AgreementId agreement, int open) implements AgreementRejection {}

    @Wire("agreement.outcome-without-commitments")
    @Rule("INV-G5")
    record OutcomeWithoutCommitments(AgreementId agreement) implements AgreementRejection {}

    @Wire("agreement.not-in-force")
    @Rule("INV-G1")
    record NotInForce(AgreementId agreement, AgreementStatus status)
            implements AgreementRejection {}

    @Wire("agreement.by-another-body")
    @Rule("INV-G6")
    record ByAnotherBody(AgreementId agreement, AgreementId by) implements AgreementRejection {}

    @Wire("agreement.by-lesser-majority")
    @Rule("INV-G6")
    record ByLesserMajority(AgreementId agreement, AgreementId by) implements AgreementRejection {}

    @Wire("agreement.decision-not-adopted")
    @Rule("INV-G6")
    record DecisionNotAdopted(AgreementId agreement, AgreementId by)
            implements AgreementRejection {}

    @Wire("agreement.nothing-to-reopen")
    @Rule("INV-X1")
    record NothingToReopen(AgreementId agreement, AgreementStatus status)
            implements AgreementRejection {}

    @Wire("agreement.not-lapsing")
    @Rule("INV-G1")
    record NotLapsing(AgreementId agreement) implements AgreementRejection {}

    /** Nothing is restricted, the agreement or a commitment it carries, without ground and term. */
    @Wire("agreement.reserve-incomplete")
    @Rule("G7")
    record ReserveIncomplete(AgreementId agreement, List<String> missing)
            implements AgreementRejection {}

    /** A term that has run out keeps nothing back. */
    @Wire("agreement.reserve-over")
    @Rule("G7")
    record ReserveOver(AgreementId agreement, LocalDate until) implements AgreementRejection {}

    /** What is not restricted is not reserved. */
    @Wire("agreement.reserve-of-nothing")
    @Rule("G7")
    record ReserveOfNothing(AgreementId agreement, Visibility visibility)
            implements AgreementRejection {}

    @Wire("agreement.visibility-unchanged")
    @Rule("G5")
    record VisibilityUnchanged(AgreementId agreement, Visibility visibility)
            implements AgreementRejection {}
}
