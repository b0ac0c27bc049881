package mesa.api.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.actor.MacroSector;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.Place;
import org.jspecify.annotations.Nullable;

/** What has happened in a session. */
public sealed interface SessionEvent extends DomainEvent
        permits SessionEvent.SessionScheduled,
                SessionEvent.SessionOpened,
                SessionEvent.SessionFailedForQuorum,
                SessionEvent.SessionRecessed,
                SessionEvent.SessionResumed,
                SessionEvent.SessionClosed,
                SessionEvent.EditionRegistered,
                SessionEvent.RelatoriaPublished,
                AgendaEvent,
                AttendanceEvent,
                DecisionEvent {
    SessionId session();

    /** The first event of a session: whose it is. Written with whatever is done first. */
    @Wire("session.scheduled")
    record SessionScheduled(SessionId session, MesaId mesa, SessionKind kind)
            implements SessionEvent {}

    /**
     * @param seats the roster of that moment; later changes do not touch this session
     */
    @Wire("session.opened")
    record SessionOpened(
            SessionId session,
            MesaId mesa,
            String code,
            SessionKind kind,
            @Nullable Integer edition,
            ActorId chair,
            @Nullable String substitutionGround,
            boolean secondCall,
            boolean stateAndSociety,
            List<Seat> seats,
            Quorum quorum,
            Instant at)
            implements SessionEvent {}

    @Wire("session.failed-for-quorum")
    record SessionFailedForQuorum(
            SessionId session,
            MesaId mesa,
            String code,
            SessionKind kind,
            @Nullable Integer edition,
            Quorum quorum,
            Instant at)
            implements SessionEvent {}

    @Wire("session.recessed")
    record SessionRecessed(SessionId session, String reason, Instant at) implements SessionEvent {}

    @Wire("session.resumed")
    record SessionResumed(SessionId session, Quorum quorum, Instant at) implements SessionEvent {}

    /**
     * @param presence by sector over the whole session
     * @param absent thirds of society nobody came from (INV-A7)
     */
    @Wire("session.closed")
    record SessionClosed(
            SessionId session,
            MesaId mesa,
            List<SectorPresence> presence,
            List<MacroSector> absent,
            Instant at)
            implements SessionEvent {}

    @Wire("session.edition-registered")
    record EditionRegistered(
            SessionId session,
            MesaId mesa,
            String code,
            int edition,
            LocalDate heldOn,
            @Nullable LocalDate lastDay,
            Place place,
            String theme,
            List<AgendaItem> agenda,
            List<ActorId> attended,
            List<SectorPresence> presence,
            List<MacroSector> absent,
            String sources)
            implements SessionEvent {}

    @Wire("session.relatoria-published")
    record RelatoriaPublished(SessionId session, String title, String text, Instant at)
            implements SessionEvent {}
}
