package mesa.api.session;

import java.time.Instant;
import java.util.List;
import mesa.api.ReadAsItem;
import mesa.api.Wire;
import mesa.api.actor.ActorId;

/** What has happened to the agenda of a session. */
public sealed interface AgendaEvent extends SessionEvent {
    @Wire("session.item-proposed")
    record AgendaItemProposed(SessionId session, AgendaItem item, Instant at)
            implements AgendaEvent {}

    @Wire("session.item-withdrawn")
    record ItemWithdrawn(SessionId session, int number, @ReadAsItem String reason, Instant at)
            implements AgendaEvent {}

    @Wire("session.agenda-published")
    record AgendaPublished(SessionId session, List<AgendaItem> items, Instant at)
            implements AgendaEvent {}

    @Wire("session.agenda-approved")
    record AgendaApproved(SessionId session, List<AgendaItem> items, Instant at)
            implements AgendaEvent {}

    @Wire("session.agenda-modified")
    record AgendaModified(SessionId session, AgendaItem added, List<ActorId> inFavour, Instant at)
            implements AgendaEvent {}

    @Wire("session.item-opened")
    record ItemOpened(SessionId session, int number, Instant at) implements AgendaEvent {}

    /**
     * @param item whole, so that the next agenda can take it
     */
    @Wire("session.item-deferred")
    record ItemDeferred(
            SessionId session, int number, AgendaItem item, @ReadAsItem String reason, Instant at)
            implements AgendaEvent {}

    @Wire("session.item-referred")
    record ItemReferred(
            SessionId session,
            int number,
            String technicalTable,
            @ReadAsItem String charge,
            Instant at)
            implements AgendaEvent {}

    @Wire("session.item-noted")
    record ItemNoted(SessionId session, int number, @ReadAsItem String note, Instant at)
            implements AgendaEvent {}

    @Wire("session.item-resolved")
    record ItemResolved(SessionId session, int number, @ReadAsItem String resolution, Instant at)
            implements AgendaEvent {}
}
