package mesa.domain.commitment;

import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CourseCommand.ReopenCommitment;
import mesa.api.commitment.CourseEvent.CommitmentReopened;
import mesa.api.commitment.CourseRejection.CitesAnotherEvent;
import mesa.api.commitment.CourseRejection.NoGroundToReopen;
import mesa.api.commitment.CourseRejection.NotClosed;
import mesa.api.commitment.CourseRejection.ReopenedByItsCloser;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.ReopeningGround;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import mesa.domain.commitment.Stage.Contest;

/**
 * A closed commitment is reopened on a ground, citing what closed it, and not by who did (INV-X1).
 */
final class Reopening {
    private Reopening() {}

    static Decision<CommitmentEvent> reopen(ReopenCommitment c, Known state, Context context) {
        return switch (state.stage()) {
            case Stage.Verified v ->
                    reopen(c, v.closing(), v.by(), verified(c, v, state), state, context);
            case Stage.Cancelled v ->
                    reopen(
                            c,
                            v.closing(),
                            v.by(),
                            c.ground() == ReopeningGround.NEW_EVIDENCE
                                    && state.reports().freshEvidence(),
                            state,
                            context);
            case Stage.Draft _,
                    Stage.Formulated _,
                    Stage.NotStarted _,
                    Stage.InExecution _,
                    Stage.ReportedFulfilled _,
                    Stage.InVerification _,
                    Stage.Suspended _,
                    Stage.Breached _,
                    Stage.InRemediation _ ->
                    Decision.reject(new NotClosed(c.commitment(), state.status()));
        };
    }

    private static boolean verified(ReopenCommitment c, Stage.Verified stage, Known state) {
        return switch (c.ground()) {
            case NEW_EVIDENCE -> state.reports().freshEvidence();
            case CONTEST_WON -> stage.contest() == Contest.WON;
            case RESULT_LAPSED -> stage.outcome() != Outcome.NOT_FULFILLED;
        };
    }

    private static Decision<CommitmentEvent> reopen(
            ReopenCommitment c,
            long closing,
            String by,
            boolean ground,
            Known state,
            Context context) {
        if (c.closing() != closing) {
            return Decision.reject(new CitesAnotherEvent(c.commitment(), c.closing(), closing));
        }
        if (by.equals(context.caller().user())) {
            return Decision.reject(new ReopenedByItsCloser(c.commitment()));
        }
        return ground
                ? Decision.accept(
                        new CommitmentReopened(
                                c.commitment(),
                                closing,
                                c.ground(),
                                c.reason(),
                                state.announcement(context.occurredOn())))
                : Decision.reject(new NoGroundToReopen(c.commitment(), c.ground()));
    }
}
