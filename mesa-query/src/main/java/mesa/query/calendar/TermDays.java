package mesa.query.calendar;

import java.time.LocalDate;
import java.util.UUID;
import mesa.api.acta.ActaEvent;
import mesa.api.acta.ActaEvent.ActaApproved;
import mesa.api.acta.ActaEvent.ActaCirculated;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.acta.ActaEvent.RectifyingActaDrafted;
import mesa.api.actor.ActorEvent;
import mesa.api.actor.ActorEvent.AccreditationExpired;
import mesa.api.actor.ActorEvent.AccreditationRenewed;
import mesa.api.actor.ActorEvent.AccreditationRevoked;
import mesa.api.actor.ActorEvent.ActorAccredited;
import mesa.api.actor.ActorEvent.ActorDissolved;
import mesa.api.actor.ActorEvent.ActorSucceeded;
import mesa.api.actor.ActorEvent.ActorWithdrawn;
import mesa.api.actor.ActorId;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.RosterEvent;
import mesa.api.mesa.RosterEvent.DelegateDesignated;
import mesa.api.mesa.RosterEvent.DelegateDismissed;
import mesa.api.mesa.RosterEvent.DelegateReplaced;
import mesa.api.mesa.RosterEvent.MembershipEnded;
import mesa.query.calendar.CalendarEntry.Kind;
import org.jspecify.annotations.Nullable;

/** When the time to observe an acta, an accreditation or a delegation ends; for members. */
final class TermDays {
    private TermDays() {}

    static void fold(ActaEvent event, CalendarChange calendarChange) {
        String key = "acta/" + event.acta().value();
        if (event instanceof ActaDrafted e) {
            calendarChange.put(Kind.OBSERVATIONS_DUE, key, e.mesa().value(), "");
        } else if (event instanceof RectifyingActaDrafted e) {
            calendarChange.put(Kind.OBSERVATIONS_DUE, key, e.mesa().value(), "");
        } else if (event instanceof ActaCirculated e) {
            calendarChange.move(key, e.observeBy());
        } else if (event instanceof ActaApproved) {
            calendarChange.done(key);
        }
    }

    static void fold(ActorEvent event, CalendarChange calendarChange) {
        String key = "accreditation/" + event.actor().value();
        if (event instanceof ActorAccredited e) {
            until(e.actor(), e.until(), key, calendarChange);
        } else if (event instanceof AccreditationRenewed e) {
            until(e.actor(), e.until(), key, calendarChange);
        } else if (event instanceof AccreditationExpired) {
            calendarChange.done(key);
        } else if (event instanceof AccreditationRevoked
                || event instanceof ActorWithdrawn
                || event instanceof ActorDissolved
                || event instanceof ActorSucceeded) {
            calendarChange.cancelled(key);
        }
    }

    static void fold(RosterEvent event, CalendarChange calendarChange) {
        if (event instanceof DelegateDesignated e && e.until() != null) {
            calendarChange.put(
                    Kind.DELEGATION_ENDS,
                    key(e.mesa(), e.actor(), e.delegate().person().value()),
                    e.mesa().value(),
                    e.actor().value(),
                    null,
                    "",
                    e.until(),
                    Visibility.INTERNAL);
        } else if (event instanceof DelegateReplaced e) {
            calendarChange.cancelled(key(e.mesa(), e.actor(), e.outgoing().value()));
        } else if (event instanceof DelegateDismissed e) {
            calendarChange.cancelled(key(e.mesa(), e.actor(), e.person().value()));
        } else if (event instanceof MembershipEnded e) {
            String all = "delegation/" + e.mesa().value() + "/" + e.actor().value() + "/";
            calendarChange.of(e.mesa().value()).stream()
                    .filter(entry -> entry.key().startsWith(all))
                    .forEach(entry -> calendarChange.cancelled(entry.key()));
        }
    }

    private static void until(
            ActorId actor, @Nullable LocalDate until, String key, CalendarChange calendarChange) {
        if (until == null) {
            calendarChange.cancelled(key);
        } else {
            calendarChange.put(
                    Kind.ACCREDITATION_ENDS,
                    key,
                    null,
                    actor.value(),
                    null,
                    "",
                    until,
                    Visibility.INTERNAL);
        }
    }

    private static String key(MesaId mesa, ActorId actor, UUID person) {
        return "delegation/%s/%s/%s".formatted(mesa.value(), actor.value(), person);
    }
}
