package mesa.api.mesa;

import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;
import static mesa.api.limit.TextKind.REFERENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.person.PersonId;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import org.jspecify.annotations.Nullable;

/** What can be asked about the convocation of a session, from its draft to the hour it is held. */
public sealed interface ConvocationCommand extends MesaCommand {
    SessionId session();

    /** Gives the session its identity, so that its agenda can be drafted. */
    @Wire("mesa.draft-convocation")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record DraftConvocation(MesaId mesa, SessionId session, SessionKind kind)
            implements ConvocationCommand {}

    /**
     * @param session chosen by the caller, or the one drafted before
     * @param lastDay of a session of several days; null when it is one day
     * @param agenda the items after the fixed ones; empty when the session's agenda was published
     * @param recipients empty for every member
     * @param cause needed by extraordinary sessions
     * @param noticeWaivedBy every member with a vote, when the notice is shorter than the rules ask
     */
    @Wire("mesa.convene")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ConveneMesa(
            MesaId mesa,
            SessionId session,
            SessionKind kind,
            Instant startsAt,
            @Nullable LocalDate lastDay,
            Place place,
            @Text(value = NAME, max = 500) String theme,
            @AtMost(200) List<ProposedItem> agenda,
            @AtMost(200) @Text(REFERENCE) List<String> documents,
            @AtMost(2000) List<ActorId> recipients,
            @Text(PROSE) @Nullable String cause,
            @AtMost(2000) List<ActorId> noticeWaivedBy)
            implements ConvocationCommand {}

    /** Changes place, theme or documents; the date moves by postponing. */
    @Wire("mesa.amend-convocation")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record AmendConvocation(
            MesaId mesa,
            SessionId session,
            Place place,
            @Text(value = NAME, max = 500) String theme,
            @AtMost(200) List<ProposedItem> addedItems,
            @AtMost(200) @Text(REFERENCE) List<String> documents,
            @Text(PROSE) String reason,
            @AtMost(2000) List<ActorId> noticeWaivedBy)
            implements ConvocationCommand {}

    @Wire("mesa.postpone-session")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record PostponeSession(
            MesaId mesa,
            SessionId session,
            Instant startsAt,
            @Nullable LocalDate lastDay,
            @Text(PROSE) String reason,
            @AtMost(2000) List<ActorId> noticeWaivedBy)
            implements ConvocationCommand {}

    @Wire("mesa.cancel-convocation")
    @MayUse(Role.CHAIR)
    record CancelConvocation(MesaId mesa, SessionId session, @Text(PROSE) String reason)
            implements ConvocationCommand {}

    /**
     * @param proof reference of the receipt
     */
    @Wire("mesa.record-delivery")
    @MayUse(Role.SECRETARIAT)
    record RecordDelivery(
            MesaId mesa,
            SessionId session,
            ActorId actor,
            Channel channel,
            @Text(REFERENCE) String proof)
            implements ConvocationCommand {}

    @Wire("mesa.confirm-attendance")
    @MayUse(
            value = {Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record ConfirmAttendance(
            MesaId mesa, SessionId session, ActorId actor, @Nullable PersonId person)
            implements ConvocationCommand {}

    @Wire("mesa.excuse-absence")
    @MayUse(
            value = {Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record ExcuseAbsence(MesaId mesa, SessionId session, ActorId actor, @Text(PROSE) String reason)
            implements ConvocationCommand {}

    /** The session was opened, so its convocation has served. */
    @Wire("mesa.fulfil-convocation")
    @MayUse(Role.SYSTEM)
    record FulfilConvocation(MesaId mesa, SessionId session) implements ConvocationCommand {}

    /** An item the session left undecided enters the next agenda (INV-O4). */
    @Wire("mesa.carry-item-over")
    @MayUse(Role.SYSTEM)
    record CarryItemOver(
            MesaId mesa,
            SessionId session,
            @Range(min = 0, max = 10_000) int number,
            ProposedItem item)
            implements ConvocationCommand {}

    /** How a notice reached its recipient. */
    enum Channel {
        OFFICIAL_LETTER,
        DOCUMENT_SYSTEM,
        EMAIL,
        IN_PERSON
    }
}
