package mesa.api.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Reserved;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.commitment.Visibility;
import mesa.api.person.PersonId;
import mesa.api.session.AgendaItem;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import org.jspecify.annotations.Nullable;

/** What has happened to the convocations of a mesa. */
public sealed interface ConvocationEvent extends MesaEvent {
    SessionId session();

    @Wire("mesa.convocation-drafted")
    record ConvocationDrafted(MesaId mesa, SessionId session, SessionKind kind, Instant at)
            implements ConvocationEvent {}

    /**
     * @param code such as {@code MNMH-XXI-2021}
     * @param edition null for installation and technical sessions
     * @param recipients frozen at issue
     * @param missed members with a vote who are no recipients (INV-C3)
     * @param noticeDays working days between issue and session
     */
    @Wire("mesa.convened")
    record MesaConvened(
            MesaId mesa,
            SessionId session,
            SessionKind kind,
            String code,
            @Nullable Integer edition,
            Instant startsAt,
            @Nullable LocalDate lastDay,
            Place place,
            String theme,
            List<AgendaItem> agenda,
            List<String> documents,
            List<ActorId> recipients,
            List<ActorId> missed,
            @Nullable String cause,
            int noticeDays,
            List<ActorId> noticeWaivedBy,
            Instant at)
            implements ConvocationEvent {}

    /**
     * @param notifyAgain whether the place moved, so that every recipient is notified anew (INV-C5)
     * @param code what it was issued under; null in what was recorded before it said so
     * @param recipients whom it was issued to; null with the code
     */
    @Wire(value = "mesa.convocation-amended", version = 2)
    record ConvocationAmended(
            MesaId mesa,
            SessionId session,
            Place place,
            String theme,
            List<AgendaItem> agenda,
            List<String> documents,
            String reason,
            boolean notifyAgain,
            int noticeDays,
            List<ActorId> noticeWaivedBy,
            Instant at,
            @Nullable String code,
            @Nullable List<ActorId> recipients)
            implements ConvocationEvent {}

    /**
     * Every recipient is notified anew and the notice starts again (INV-C5).
     *
     * @param code what it was issued under; null in what was recorded before it said so
     * @param recipients whom it was issued to; null with the code
     */
    @Wire(value = "mesa.session-postponed", version = 2)
    record SessionPostponed(
            MesaId mesa,
            SessionId session,
            Instant formerStart,
            Instant startsAt,
            @Nullable LocalDate lastDay,
            String reason,
            int noticeDays,
            List<ActorId> noticeWaivedBy,
            Instant at,
            @Nullable String code,
            @Nullable List<ActorId> recipients)
            implements ConvocationEvent {}

    /**
     * @param code what it was issued under; null in what was recorded before it said so
     * @param recipients whom it was issued to; null with the code
     */
    @Wire(value = "mesa.convocation-cancelled", version = 2)
    record ConvocationCancelled(
            MesaId mesa,
            SessionId session,
            String reason,
            Instant at,
            @Nullable String code,
            @Nullable List<ActorId> recipients)
            implements ConvocationEvent {}

    @Wire("mesa.convocation-delivered")
    record ConvocationDelivered(
            MesaId mesa,
            SessionId session,
            ActorId actor,
            ConvocationCommand.Channel channel,
            @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") String proof,
            Instant at)
            implements ConvocationEvent {}

    @Wire("mesa.attendance-confirmed")
    record AttendanceConfirmed(
            MesaId mesa, SessionId session, ActorId actor, @Nullable PersonId person, Instant at)
            implements ConvocationEvent {}

    @Wire("mesa.absence-excused")
    record AbsenceExcused(
            MesaId mesa,
            SessionId session,
            ActorId actor,
            @Reserved(value = Visibility.INTERNAL, ground = "LOPDP, art. 10") String reason,
            Instant at)
            implements ConvocationEvent {}

    @Wire("mesa.convocation-fulfilled")
    record ConvocationFulfilled(MesaId mesa, SessionId session, Instant at)
            implements ConvocationEvent {}

    @Wire("mesa.item-carried-over")
    record ItemCarriedOver(
            MesaId mesa, SessionId session, int number, ProposedItem item, Instant at)
            implements ConvocationEvent {}
}
