package mesa.api.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;

/** Why something asked about a convocation was refused. */
public sealed interface ConvocationRejection extends MesaRejection {
    @Wire("mesa.not-active")
    @Rule("INV-C1")
    record MesaNotActive(MesaId mesa, MesaStatus status) implements ConvocationRejection {}

    @Wire("mesa.session-taken")
    @Rule("G5")
    record SessionTaken(SessionId session) implements ConvocationRejection {}

    @Wire("mesa.convocation-unknown")
    @Rule("INV-C1")
    record ConvocationUnknown(SessionId session) implements ConvocationRejection {}

    @Wire("mesa.wrong-convocation-state")
    @Rule("INV-C1")
    record WrongConvocationState(SessionId session, Convocation.State state)
            implements ConvocationRejection {}

    @Wire("mesa.place-incomplete")
    @Rule("INV-C1")
    record PlaceIncomplete(Place.Modality modality) implements ConvocationRejection {}

    @Wire("mesa.theme-or-agenda-missing")
    @Rule("INV-C1")
    record ThemeOrAgendaMissing(SessionId session) implements ConvocationRejection {}

    @Wire("mesa.session-in-the-past")
    @Rule("INV-C1")
    record SessionInThePast(Instant startsAt, Instant issuedAt) implements ConvocationRejection {}

    @Wire("mesa.last-day-before-first")
    @Rule("INV-C1")
    record LastDayBeforeFirst(LocalDate first, LocalDate last) implements ConvocationRejection {}

    /**
     * @param given working days between issue and session
     * @param asked by the rules
     * @param earliest the first day the session could be held
     * @param notWaivedBy members with a vote who did not waive
     */
    @Wire("mesa.notice-too-short")
    @Rule("INV-C2")
    record NoticeTooShort(int given, int asked, LocalDate earliest, List<ActorId> notWaivedBy)
            implements ConvocationRejection {}

    @Wire("mesa.cause-missing")
    @Rule("INV-C2")
    record CauseMissing(SessionKind kind) implements ConvocationRejection {}

    @Wire("mesa.recipient-not-on-roster")
    @Rule("INV-C3")
    record RecipientNotOnRoster(ActorId actor) implements ConvocationRejection {}

    @Wire("mesa.not-a-recipient")
    @Rule("INV-C3")
    record NotARecipient(SessionId session, ActorId actor) implements ConvocationRejection {}

    @Wire("mesa.extraordinary-items-fixed")
    @Rule("INV-C4")
    record ExtraordinaryItemsFixed(SessionId session) implements ConvocationRejection {}

    /** The date stays as it was. */
    @Wire("mesa.date-not-moved")
    @Rule("INV-C5")
    record DateNotMoved(SessionId session, Instant startsAt) implements ConvocationRejection {}

    @Wire("mesa.decisive-item-without-document")
    @Rule("INV-O5")
    record DecisiveItemWithoutDocument(String title) implements ConvocationRejection {}

    @Wire("mesa.proponent-not-on-roster")
    @Rule("INV-O5")
    record ProponentNotOnRoster(ActorId actor) implements ConvocationRejection {}

    @Wire("mesa.item-already-carried")
    @Rule("INV-O4")
    record ItemAlreadyCarried(SessionId session, int number) implements ConvocationRejection {}
}
