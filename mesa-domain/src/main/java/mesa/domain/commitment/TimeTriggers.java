package mesa.domain.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import mesa.api.commitment.BreachEvent.ReplyTimeLapsed;
import mesa.api.commitment.BreachRejection.NotNotified;
import mesa.api.commitment.BreachRejection.StillTimeToReply;
import mesa.api.commitment.ClockCommand;
import mesa.api.commitment.ClockCommand.FlagMissingReport;
import mesa.api.commitment.ClockCommand.FlagTolerance;
import mesa.api.commitment.ClockCommand.LapseReplyTime;
import mesa.api.commitment.ClockCommand.RecordDue;
import mesa.api.commitment.ClockCommand.WarnOfDeadline;
import mesa.api.commitment.ClockEvent.CommitmentFellDue;
import mesa.api.commitment.ClockEvent.DeadlineApproaching;
import mesa.api.commitment.ClockEvent.ReportOverdue;
import mesa.api.commitment.ClockEvent.ToleranceExceeded;
import mesa.api.commitment.ClockRejection.AlreadyFlagged;
import mesa.api.commitment.ClockRejection.AnotherDueDate;
import mesa.api.commitment.ClockRejection.NotThatDayYet;
import mesa.api.commitment.ClockRejection.NothingMissing;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.mesa.MesaRules.FollowUpRule;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import org.jspecify.annotations.Nullable;

/** What the passing of time does to a commitment that is still owed, each once. */
final class TimeTriggers {
    private TimeTriggers() {}

    static Decision<CommitmentEvent> decide(ClockCommand command, Known state, Context context) {
        return switch (command) {
            case WarnOfDeadline c -> warn(c, state, context);
            case RecordDue c -> fellDue(c, state, context);
            case FlagTolerance c -> tolerance(c, state, context);
            case FlagMissingReport c -> missing(c, state, context);
            case LapseReplyTime c -> lapse(c, state, context);
        };
    }

    private static Decision<CommitmentEvent> warn(WarnOfDeadline c, Known state, Context context) {
        int ahead = rule(state, context).approachingDays();
        boolean done = state.alarms().warned().contains(c.due());
        CommitmentRejection gone =
                gone(c.commitment(), c.due(), c.due().minusDays(ahead), done, state, context);
        if (gone != null) {
            return Decision.reject(gone);
        }
        int left = (int) ChronoUnit.DAYS.between(context.occurredOn(), c.due());
        // A deadline recorded after it passed is not approaching any more.
        return left < 0
                ? Decision.reject(new NotThatDayYet(c.commitment(), c.due()))
                : Decision.accept(new DeadlineApproaching(c.commitment(), c.due(), left));
    }

    private static Decision<CommitmentEvent> fellDue(RecordDue c, Known state, Context context) {
        boolean done = state.alarms().fellDue().contains(c.due());
        CommitmentRejection gone =
                gone(c.commitment(), c.due(), c.due().plusDays(1), done, state, context);
        return gone != null
                ? Decision.reject(gone)
                : Decision.accept(new CommitmentFellDue(c.commitment(), c.due()));
    }

    private static Decision<CommitmentEvent> tolerance(
            FlagTolerance c, Known state, Context context) {
        int days = rule(state, context).toleranceDays();
        boolean done = state.alarms().tolerance().contains(c.due());
        CommitmentRejection gone =
                gone(c.commitment(), c.due(), c.due().plusDays(days + 1L), done, state, context);
        return gone != null
                ? Decision.reject(gone)
                : Decision.accept(new ToleranceExceeded(c.commitment(), c.due(), days));
    }

    /** Null when the due date still holds, the work is still owed, and the day has come. */
    private static @Nullable CommitmentRejection gone(
            CommitmentId id,
            LocalDate due,
            LocalDate from,
            boolean done,
            Known state,
            Context context) {
        LocalDate current = state.due().orElse(null);
        if (!due.equals(current)) {
            return new AnotherDueDate(id, current);
        }
        if (!(state.stage() instanceof Stage.NotStarted)
                && !(state.stage() instanceof Stage.InExecution)) {
            return new NotInExecution(id, state.status());
        }
        if (done) {
            return new AlreadyFlagged(id);
        }
        return context.occurredOn().isBefore(from) ? new NotThatDayYet(id, from) : null;
    }

    private static Decision<CommitmentEvent> missing(
            FlagMissingReport c, Known state, Context context) {
        boolean owed =
                state.indicator(c.indicator()).isPresent()
                        && state.status().open()
                        && !(state.stage() instanceof Stage.Suspended)
                        && !state.reports().covers(c.indicator(), c.period());
        if (!owed) {
            return Decision.reject(new NothingMissing(c.commitment(), c.indicator(), c.period()));
        }
        if (state.alarms().missing().contains(new Reports.Key(c.indicator(), c.period()))) {
            return Decision.reject(new AlreadyFlagged(c.commitment()));
        }
        LocalDate last = c.period().to().plusDays(rule(state, context).reportDays());
        return context.occurredOn().isAfter(last)
                ? Decision.accept(new ReportOverdue(c.commitment(), c.indicator(), c.period()))
                : Decision.reject(new NotThatDayYet(c.commitment(), last.plusDays(1)));
    }

    private static Decision<CommitmentEvent> lapse(LapseReplyTime c, Known state, Context context) {
        if (!(state.breach() instanceof Breach.Notified(var replyBy, var lapsed))) {
            return Decision.reject(new NotNotified(c.commitment()));
        }
        if (lapsed) {
            return Decision.reject(new AlreadyFlagged(c.commitment()));
        }
        return context.occurredOn().isAfter(replyBy)
                ? Decision.accept(new ReplyTimeLapsed(c.commitment(), replyBy))
                : Decision.reject(new StillTimeToReply(c.commitment(), replyBy));
    }

    private static FollowUpRule rule(Known state, Context context) {
        return Rules.on(context.occurredOn(), state.mesa(), context).followUp();
    }
}
