package mesa.domain.commitment;

import java.time.LocalDate;
import mesa.api.commitment.BreachCommand;
import mesa.api.commitment.BreachCommand.AnswerBreach;
import mesa.api.commitment.BreachCommand.ApproveRemediation;
import mesa.api.commitment.BreachCommand.AssessBreachAnswer;
import mesa.api.commitment.BreachCommand.CureBreach;
import mesa.api.commitment.BreachCommand.DeclareBreach;
import mesa.api.commitment.BreachCommand.EscalateBreach;
import mesa.api.commitment.BreachCommand.NotifyBreach;
import mesa.api.commitment.BreachEvent.BreachAnswerAssessed;
import mesa.api.commitment.BreachEvent.BreachAnswered;
import mesa.api.commitment.BreachEvent.BreachDeclared;
import mesa.api.commitment.BreachEvent.BreachNotified;
import mesa.api.commitment.BreachRejection.AlreadyNotified;
import mesa.api.commitment.BreachRejection.AnswerNotAssessed;
import mesa.api.commitment.BreachRejection.BreachJustified;
import mesa.api.commitment.BreachRejection.NoAnswerToAssess;
import mesa.api.commitment.BreachRejection.NotDeclaredInSession;
import mesa.api.commitment.BreachRejection.NotNotified;
import mesa.api.commitment.BreachRejection.ReplyTimeOver;
import mesa.api.commitment.BreachRejection.StillTimeToReply;
import mesa.api.commitment.BreachRejection.WithinTolerance;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.mesa.MesaRules;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionId;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import org.jspecify.annotations.Nullable;

/** Notice, reply, declaration; nobody is declared in breach unheard (INV-B1, B2, B4). */
final class Breaching {
    private Breaching() {}

    static Decision<CommitmentEvent> decide(BreachCommand command, Known state, Context context) {
        return switch (command) {
            case NotifyBreach c -> notice(c, state, context);
            case AnswerBreach c -> answer(c, state, context);
            case AssessBreachAnswer c ->
                    state.breach() instanceof Breach.Answered
                            ? Decision.accept(
                                    new BreachAnswerAssessed(
                                            c.commitment(), c.justified(), c.grounds()))
                            : Decision.reject(new NoAnswerToAssess(c.commitment()));
            case DeclareBreach c -> declare(c, state, context);
            case ApproveRemediation c -> Curing.approve(c, state, context);
            case CureBreach c -> Curing.cure(c, state, context);
            case EscalateBreach c -> Curing.escalate(c, state, context);
        };
    }

    private static Decision<CommitmentEvent> notice(NotifyBreach c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.NotStarted)
                && !(state.stage() instanceof Stage.InExecution)) {
            return Decision.reject(new NotInExecution(c.commitment(), state.status()));
        }
        if (state.breach() instanceof Breach.Notified(var replyBy, _)) {
            return Decision.reject(new AlreadyNotified(c.commitment(), replyBy));
        }
        MesaRules rules = Rules.on(context.occurredOn(), state.mesa(), context);
        LocalDate due = state.due().orElseThrow();
        if (!context.occurredOn().isAfter(due.plusDays(rules.followUp().toleranceDays()))) {
            return Decision.reject(
                    new WithinTolerance(c.commitment(), due, rules.followUp().toleranceDays()));
        }
        return Decision.accept(
                new BreachNotified(
                        c.commitment(),
                        c.facts(),
                        Rules.workingDaysAfter(
                                context.occurredOn(), rules.followUp().breachReplyDays(), rules)));
    }

    private static Decision<CommitmentEvent> answer(AnswerBreach c, Known state, Context context) {
        if (!(state.breach() instanceof Breach.Notified(var replyBy, var lapsed))) {
            return Decision.reject(new NotNotified(c.commitment()));
        }
        CommitmentRejection other = Authority.onlyTheResponsible(state, context.caller());
        if (other != null) {
            return Decision.reject(other);
        }
        if (lapsed || context.occurredOn().isAfter(replyBy)) {
            return Decision.reject(new ReplyTimeOver(c.commitment(), replyBy));
        }
        CommitmentRejection unknown = Measures.unknownEvidence(c.commitment(), c.evidence(), state);
        return unknown != null
                ? Decision.reject(unknown)
                : Decision.accept(
                        new BreachAnswered(c.commitment(), c.justification(), c.evidence()));
    }

    private static Decision<CommitmentEvent> declare(
            DeclareBreach c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.NotStarted)
                && !(state.stage() instanceof Stage.InExecution)) {
            return Decision.reject(new NotInExecution(c.commitment(), state.status()));
        }
        CommitmentRejection unheard = unheard(c.commitment(), state, context);
        if (unheard != null) {
            return Decision.reject(unheard);
        }
        if (c.session() != null && !sitting(c.session(), state, context)) {
            return Decision.reject(new NotDeclaredInSession(c.commitment(), c.session()));
        }
        return Decision.accept(
                new BreachDeclared(
                        c.commitment(),
                        state.agreement(),
                        state.mesa(),
                        state.code(),
                        state.responsible().orElseThrow(),
                        c.grounds(),
                        c.session(),
                        c.session() == null,
                        state.visibilityOn(context.occurredOn()),
                        state.concerned()));
    }

    private static @Nullable CommitmentRejection unheard(
            CommitmentId id, Known state, Context context) {
        return switch (state.breach()) {
            case Breach.None() -> new NotNotified(id);
            case Breach.Notified(var replyBy, var lapsed) ->
                    lapsed || context.occurredOn().isAfter(replyBy)
                            ? null
                            : new StillTimeToReply(id, replyBy);
            case Breach.Answered() -> new AnswerNotAssessed(id);
            case Breach.Justified() -> new BreachJustified(id);
            case Breach.NotJustified(), Breach.Declared(_, _) -> null;
        };
    }

    private static boolean sitting(SessionId session, Known state, Context context) {
        return context.facts(session, SessionFacts.class)
                .filter(s ->
                        s.mesa().equals(state.mesa())
                                && s.openAt(context.occurredAt())
                                && s.quorumAt(context.occurredAt()).reached())
                .isPresent();
    }
}
