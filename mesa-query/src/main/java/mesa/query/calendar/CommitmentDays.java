package mesa.query.calendar;

import java.time.LocalDate;
import java.util.UUID;
import mesa.api.actor.ActorId;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.BreachEvent.BreachAnswered;
import mesa.api.commitment.BreachEvent.BreachNotified;
import mesa.api.commitment.BreachEvent.ReplyTimeLapsed;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseEvent.CommitmentCancelled;
import mesa.api.commitment.CourseEvent.CommitmentReopened;
import mesa.api.commitment.CourseEvent.CommitmentTransferred;
import mesa.api.commitment.CourseEvent.FulfilmentReported;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.FormulationEvent;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.VerificationEvent.FindingBecameFirm;
import mesa.api.commitment.VerificationEvent.FindingContested;
import mesa.api.commitment.VerificationEvent.FindingIssued;
import mesa.query.calendar.CalendarEntry.Kind;
import mesa.query.calendar.CalendarEntry.State;
import org.jspecify.annotations.Nullable;

/** When commitments are to be accepted, kept, answered for and contested. */
final class CommitmentDays {
    private CommitmentDays() {}

    static void fold(CommitmentEvent event, CalendarChange calendarChange) {
        if (event instanceof FormulationEvent e) {
            promised(e, calendarChange);
        } else if (event instanceof ExtensionGranted e) {
            calendarChange.move(due(e.commitment()), e.to());
        } else if (event instanceof CommitmentTransferred e) {
            calendarChange.set(due(e.commitment()), "actor", e.to().value());
        } else if (event instanceof FulfilmentReported e) {
            calendarChange.done(due(e.commitment()));
        } else if (event instanceof CommitmentReopened e) {
            calendarChange.set(due(e.commitment()), "state", State.OPEN);
        } else if (event instanceof CommitmentCancelled e) {
            calendarChange.of(e.commitment().value()).stream()
                    .filter(entry -> entry.state() == State.OPEN)
                    .forEach(entry -> calendarChange.cancelled(entry.key()));
        } else if (event instanceof FindingIssued e) {
            calendarChange.done(due(e.commitment()));
            beside(e.commitment(), Kind.CONTEST_DUE, "contest", e.contestBy(), calendarChange);
        } else if (event instanceof FindingContested e) {
            calendarChange.done(key(e.commitment(), "contest"));
        } else if (event instanceof FindingBecameFirm e) {
            calendarChange.done(key(e.commitment(), "contest"));
        } else if (event instanceof BreachEvent e) {
            breach(e, calendarChange);
        }
    }

    private static void promised(FormulationEvent event, CalendarChange calendarChange) {
        if (event instanceof CommitmentFormulated e) {
            ActorId responsible = e.formulation().responsible();
            UUID actor = responsible == null ? null : responsible.value();
            calendarChange.put(
                    Kind.ACCEPTANCE_DUE,
                    key(e.commitment(), "acceptance"),
                    e.mesa().value(),
                    actor,
                    e.code(),
                    e.formulation().statement(),
                    e.acceptBy(),
                    e.formulation().visibility(),
                    until(e.formulation().reserve()));
        } else if (event instanceof CommitmentVisibilityChanged e) {
            calendarChange
                    .of(e.commitment().value())
                    .forEach(entry ->
                            calendarChange.set(
                                    entry.key(),
                                    "visibility",
                                    e.visibility(),
                                    "reservedUntil",
                                    until(e.reserve())));
        } else if (event instanceof CommitmentAccepted e) {
            calendarChange
                    .find(key(e.commitment(), "acceptance"))
                    .ifPresent(asked -> {
                        calendarChange.done(asked.key());
                        calendarChange.put(
                                Kind.COMMITMENT_DUE,
                                due(e.commitment()),
                                asked.mesa(),
                                e.responsible().value(),
                                e.code(),
                                asked.title(),
                                e.due(),
                                asked.visibility(),
                                asked.reservedUntil());
                    });
        }
    }

    private static @Nullable LocalDate until(@Nullable Reserve reserve) {
        return reserve == null ? null : reserve.until();
    }

    private static void breach(BreachEvent event, CalendarChange calendarChange) {
        if (event instanceof BreachNotified e) {
            beside(e.commitment(), Kind.REPLY_DUE, "reply", e.replyBy(), calendarChange);
        } else if (event instanceof BreachAnswered e) {
            calendarChange.done(key(e.commitment(), "reply"));
        } else if (event instanceof ReplyTimeLapsed e) {
            calendarChange.done(key(e.commitment(), "reply"));
        }
    }

    /** A day that follows from the due date's commitment. */
    private static void beside(
            CommitmentId commitment,
            Kind kind,
            String what,
            LocalDate day,
            CalendarChange calendarChange) {
        calendarChange
                .find(due(commitment))
                .ifPresent(known ->
                        calendarChange.put(
                                kind,
                                key(commitment, what),
                                known.mesa(),
                                known.actor(),
                                known.code(),
                                known.title(),
                                day,
                                known.visibility(),
                                known.reservedUntil()));
    }

    private static String due(CommitmentId commitment) {
        return key(commitment, "due");
    }

    private static String key(CommitmentId commitment, String what) {
        return "commitment/" + commitment.value() + "/" + what;
    }
}
