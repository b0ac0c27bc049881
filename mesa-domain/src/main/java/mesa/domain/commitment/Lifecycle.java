package mesa.domain.commitment;

import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorId;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.CommitmentTags;
import mesa.api.commitment.CourseCommand;
import mesa.api.commitment.CourseCommand.CancelCommitment;
import mesa.api.commitment.CourseCommand.ReopenCommitment;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.CourseCommand.ResumeCommitment;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.CourseCommand.SuspendCommitment;
import mesa.api.commitment.CourseCommand.TransferCommitment;
import mesa.api.commitment.CourseEvent.CommitmentCancelled;
import mesa.api.commitment.CourseEvent.CommitmentResumed;
import mesa.api.commitment.CourseEvent.CommitmentStarted;
import mesa.api.commitment.CourseEvent.CommitmentSuspended;
import mesa.api.commitment.CourseEvent.CommitmentTransferred;
import mesa.api.commitment.CourseEvent.FulfilmentReported;
import mesa.api.commitment.CourseEvent.TransferOffered;
import mesa.api.commitment.CourseRejection.AlreadyStarted;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.CourseRejection.NotSuspended;
import mesa.api.commitment.CourseRejection.NotTheSuccessor;
import mesa.api.commitment.CourseRejection.TransferToItself;
import mesa.api.commitment.CourseRejection.WithoutReason;
import mesa.api.commitment.FormulationRejection.VerifierTakesPart;
import mesa.api.commitment.TransferKind;
import mesa.api.mesa.MesaRules;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;

/** The course of an accepted commitment; it ends by a finding or by a cause, never by a report. */
final class Lifecycle {
    private Lifecycle() {}

    static Decision<CommitmentEvent> decide(CourseCommand command, Known state, Context context) {
        return switch (command) {
            case StartCommitment c -> start(c, state, context);
            case ReportFulfilment c -> complete(c, state, context);
            case SuspendCommitment c -> suspend(c, state);
            case ResumeCommitment c -> resume(c, state);
            case TransferCommitment c -> transfer(c, state, context);
            case CancelCommitment c -> cancel(c, state, context);
            case ReopenCommitment c -> Reopening.reopen(c, state, context);
        };
    }

    private static Decision<CommitmentEvent> start(
            StartCommitment c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.NotStarted)) {
            return Decision.reject(
                    state.status().open()
                            ? new AlreadyStarted(c.commitment(), state.status())
                            : new NotOpen(c.commitment(), state.status()));
        }
        CommitmentRejection other = Authority.mayAct(state, context.caller());
        return other != null
                ? Decision.reject(other)
                : Decision.accept(new CommitmentStarted(c.commitment(), context.occurredOn()));
    }

    private static Decision<CommitmentEvent> complete(
            ReportFulfilment c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.InExecution)) {
            return Decision.reject(new NotInExecution(c.commitment(), state.status()));
        }
        CommitmentRejection other = Authority.onlyTheResponsible(state, context.caller());
        return other != null
                ? Decision.reject(other)
                : Decision.accept(
                        new FulfilmentReported(
                                c.commitment(), context.occurredOn(), c.narrative()));
    }

    private static Decision<CommitmentEvent> suspend(SuspendCommitment c, Known state) {
        // A declared breach is not escaped by a pause.
        return switch (state.status()) {
            case NOT_STARTED, IN_EXECUTION, REPORTED_FULFILLED, IN_VERIFICATION ->
                    Decision.accept(new CommitmentSuspended(c.commitment(), c.reason(), c.until()));
            case DRAFT,
                    FORMULATED,
                    FULFILLED,
                    PARTIALLY_FULFILLED,
                    NOT_FULFILLED,
                    SUSPENDED,
                    CANCELLED,
                    BREACH_DECLARED,
                    IN_REMEDIATION ->
                    Decision.reject(new NotInExecution(c.commitment(), state.status()));
        };
    }

    private static Decision<CommitmentEvent> resume(ResumeCommitment c, Known state) {
        return state.stage() instanceof Stage.Suspended
                ? Decision.accept(new CommitmentResumed(c.commitment(), c.reason()))
                : Decision.reject(new NotSuspended(c.commitment(), state.status()));
    }

    private static Decision<CommitmentEvent> transfer(
            TransferCommitment c, Known state, Context context) {
        ActorId from = state.terms().responsible();
        if (from == null || state.status().verified() || state.stage() instanceof Stage.Cancelled) {
            return Decision.reject(new NotOpen(c.commitment(), state.status()));
        }
        if (from.equals(c.to())) {
            return Decision.reject(new TransferToItself(c.commitment(), from));
        }
        return switch (c.kind()) {
            case SUCCESSION ->
                    context.facts(from, ActorFacts.class)
                                    .flatMap(ActorFacts::successor)
                                    .filter(c.to()::equals)
                                    .isPresent()
                            ? handedOver(state, c.to(), c.kind(), c.reason(), context)
                            : Decision.reject(new NotTheSuccessor(c.commitment(), c.to()));
            case REASSIGNMENT -> offer(c, from, state, context);
        };
    }

    private static Decision<CommitmentEvent> offer(
            TransferCommitment c, ActorId from, Known state, Context context) {
        if (!state.status().open()) {
            return Decision.reject(new NotOpen(c.commitment(), state.status()));
        }
        if (c.to().equals(state.terms().verifier())) {
            return Decision.reject(new VerifierTakesPart(c.commitment(), c.to()));
        }
        MesaRules rules = Rules.on(context.occurredOn(), state.mesa(), context);
        return Decision.accept(
                new TransferOffered(
                        c.commitment(),
                        from,
                        c.to(),
                        c.reason(),
                        Rules.workingDaysAfter(
                                context.occurredOn(), rules.followUp().acceptanceDays(), rules)));
    }

    static Decision<CommitmentEvent> handedOver(
            Known state, ActorId to, TransferKind kind, String reason, Context context) {
        return Decision.<CommitmentEvent>accept(
                        new CommitmentTransferred(
                                state.id(),
                                state.agreement(),
                                state.mesa(),
                                state.code(),
                                state.responsible().orElseThrow(),
                                to,
                                kind,
                                reason,
                                state.visibilityOn(context.occurredOn()),
                                state.concerned()))
                .tagged(CommitmentTags.responsible(to));
    }

    private static Decision<CommitmentEvent> cancel(
            CancelCommitment c, Known state, Context context) {
        if (state.status().verified() || state.stage() instanceof Stage.Cancelled) {
            return Decision.reject(new NotOpen(c.commitment(), state.status()));
        }
        return c.reason().isBlank()
                ? Decision.reject(new WithoutReason(c.commitment()))
                : Decision.accept(
                        new CommitmentCancelled(
                                c.commitment(),
                                c.cause(),
                                c.reason(),
                                context.caller().user(),
                                state.announcement(context.occurredOn())));
    }
}
