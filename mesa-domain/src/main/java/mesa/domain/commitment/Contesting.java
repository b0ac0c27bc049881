package mesa.domain.commitment;

import mesa.api.Role;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.VerificationCommand.ConfirmFinding;
import mesa.api.commitment.VerificationCommand.ContestFinding;
import mesa.api.commitment.VerificationCommand.ResolveContest;
import mesa.api.commitment.VerificationEvent.ContestResolved;
import mesa.api.commitment.VerificationEvent.FindingBecameFirm;
import mesa.api.commitment.VerificationEvent.FindingContested;
import mesa.api.commitment.VerificationRejection.AlreadyContested;
import mesa.api.commitment.VerificationRejection.ContestResolvedByItsAuthor;
import mesa.api.commitment.VerificationRejection.ContestTimeOver;
import mesa.api.commitment.VerificationRejection.FindingStands;
import mesa.api.commitment.VerificationRejection.NotContested;
import mesa.api.commitment.VerificationRejection.NotInVerification;
import mesa.api.commitment.VerificationRejection.StillContestable;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import mesa.domain.commitment.Stage.Contest;

/**
 * A finding is contested within its time and resolved by somebody else, or becomes firm (INV-V5).
 */
final class Contesting {
    private Contesting() {}

    static Decision<CommitmentEvent> contest(ContestFinding c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.Verified verified)) {
            return Decision.reject(new NotInVerification(c.commitment(), state.status()));
        }
        CommitmentRejection other = Authority.onlyTheResponsible(state, context.caller());
        if (other != null) {
            return Decision.reject(other);
        }
        if (verified.contest() != Contest.NONE) {
            return Decision.reject(new AlreadyContested(c.commitment()));
        }
        if (verified.firm() || context.occurredOn().isAfter(verified.contestBy())) {
            return Decision.reject(new ContestTimeOver(c.commitment(), verified.contestBy()));
        }
        CommitmentRejection unknown = Measures.unknownEvidence(c.commitment(), c.evidence(), state);
        return unknown != null
                ? Decision.reject(unknown)
                : Decision.accept(new FindingContested(c.commitment(), c.grounds(), c.evidence()));
    }

    static Decision<CommitmentEvent> resolve(ResolveContest c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.Verified verified)
                || verified.contest() != Contest.OPEN) {
            return Decision.reject(new NotContested(c.commitment()));
        }
        return verified.by().equals(context.caller().user())
                ? Decision.reject(new ContestResolvedByItsAuthor(c.commitment()))
                : Decision.accept(
                        new ContestResolved(
                                c.commitment(),
                                c.outcome(),
                                c.outcome() != verified.outcome(),
                                c.grounds(),
                                context.caller().user(),
                                state.announcement(context.occurredOn())));
    }

    static Decision<CommitmentEvent> confirm(ConfirmFinding c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.Verified verified)) {
            return Decision.reject(new NotInVerification(c.commitment(), state.status()));
        }
        if (verified.firm()) {
            return Decision.reject(new FindingStands(c.commitment(), verified.outcome()));
        }
        if (verified.contest() != Contest.NONE) {
            return Decision.reject(new AlreadyContested(c.commitment()));
        }
        if (context.caller().is(Role.SYSTEM)) {
            return context.occurredOn().isAfter(verified.contestBy())
                    ? Decision.accept(new FindingBecameFirm(c.commitment(), verified.outcome()))
                    : Decision.reject(new StillContestable(c.commitment(), verified.contestBy()));
        }
        CommitmentRejection other = Authority.onlyTheResponsible(state, context.caller());
        return other != null
                ? Decision.reject(other)
                : Decision.accept(new FindingBecameFirm(c.commitment(), verified.outcome()));
    }
}
