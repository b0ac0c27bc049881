package mesa.api.session;

import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.actor.ActorId;

/** Why something asked about an agenda was refused. */
public sealed interface AgendaRejection extends SessionRejection {
    /** The three fixed items come first; this one is still pending. */
    @Wire("session.fixed-items-first")
    @Rule("INV-O1")
    record FixedItemsFirst(int number, AgendaItem.Kind kind) implements AgendaRejection {}

    @Wire("session.fixed-item-stays")
    @Rule("INV-O1")
    record FixedItemStays(int number) implements AgendaRejection {}

    @Wire("session.no-agenda")
    @Rule("INV-O2")
    record NoAgenda(SessionId session) implements AgendaRejection {}

    @Wire("session.agenda-already-approved")
    @Rule("G5")
    record AgendaAlreadyApproved(SessionId session) implements AgendaRejection {}

    @Wire("session.agenda-already-published")
    @Rule("G5")
    record AgendaAlreadyPublished(SessionId session) implements AgendaRejection {}

    @Wire("session.extraordinary-agenda-closed")
    @Rule("INV-O3")
    record ExtraordinaryAgendaClosed(SessionId session) implements AgendaRejection {}

    @Wire("session.item-not-approved")
    @Rule("INV-O3")
    record ItemNotApproved(int inFavour, int required) implements AgendaRejection {}

    @Wire("session.approver-not-entitled")
    @Rule("INV-O3")
    record ApproverNotEntitled(ActorId actor) implements AgendaRejection {}

    /** Carrying over is how an item waits; it is not dropped by leaving it open. */
    @Wire("session.item-undecided")
    @Rule("INV-O4")
    record ItemUndecided(int number) implements AgendaRejection {}

    @Wire("session.document-missing")
    @Rule("INV-O5")
    record DocumentMissing(String title) implements AgendaRejection {}

    @Wire("session.proponent-unfit")
    @Rule("INV-O5")
    record ProponentUnfit(ActorId proponent) implements AgendaRejection {}

    @Wire("session.item-unknown")
    @Rule("INV-O5")
    record ItemUnknown(int number) implements AgendaRejection {}

    /**
     * @param allowed the state it would have to be in
     */
    @Wire("session.wrong-item-state")
    @Rule("INV-O1")
    record WrongItemState(int number, AgendaItem.State state, AgendaItem.State allowed)
            implements AgendaRejection {}

    @Wire("session.another-item-open")
    @Rule("INV-O1")
    record AnotherItemOpen(int number) implements AgendaRejection {}

    @Wire("session.technical-table-unknown")
    @Rule("INV-O4")
    record TechnicalTableUnknown(String technicalTable) implements AgendaRejection {}
}
