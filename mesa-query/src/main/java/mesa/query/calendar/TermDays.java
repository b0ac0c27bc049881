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

    static void fold(ActaEvent event, Days days) {
        String key = "acta/" + event.acta().value();
        if (event instanceof ActaDrafted e) {
            days.put(Kind.OBSERVATIONS_DUE, key, e.mesa().value(), "");
        } else if (event instanceof RectifyingActaDrafted e) {
            days.put(Kind.OBSERVATIONS_DUE, key, e.mesa().value(), "");
        } else if (event instanceof ActaCirculated e) {
            days.move(key, e.observeBy());
        } else if (event instanceof ActaApproved) {
            days.done(key);
        }
    }

    static void fold(ActorEvent event, Days days) {
        String key = "accreditation/" + event.actor().value();
        if (event instanceof ActorAccredited e) {
            until(e.actor(), e.until(), key, days);
        } else if (event instanceof AccreditationRenewed e) {
            until(e.actor(), e.until(), key, days);
        } else if (event instanceof AccreditationExpired) {
            days.done(key);
        } else if (event instanceof AccreditationRevoked
                || event instanceof ActorWithdrawn
                || event instanceof ActorDissolved
                || event instanceof ActorSucceeded) {
            days.cancelled(key);
        }
    }

    static void fold(RosterEvent event, Days days) {
        if (event instanceof DelegateDesignated e && e.until() != null) {
            days.put(
                    Kind.DELEGATION_ENDS,
                    key(e.mesa(), e.actor(), e.delegate().person().value()),
                    e.mesa().value(),
                    e.actor().value(),
                    null,
                    "",
                    e.until(),
                    Visibility.INTERNAL);
        } else if (event instanceof DelegateReplaced e) {
            days.cancelled(key(e.mesa(), e.actor(), e.outgoing().value()));
        } else if (event instanceof DelegateDismissed e) {
            days.cancelled(key(e.mesa(), e.actor(), e.person().value()));
        } else if (event instanceof MembershipEnded e) {
            String all = "delegation/" + e.mesa().value() + "/" + e.actor().value() + "/";
            days.of(e.mesa().value()).stream()
                    .filter(entry -> entry.key().startsWith(all))
                    .forEach(entry -> days.cancelled(entry.key()));
        }
    }

    private static void until(ActorId actor, @Nullable LocalDate until, String key, Days days) {
        if (until == null) {
            days.cancelled(key);
        } else {
            days.put(
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
