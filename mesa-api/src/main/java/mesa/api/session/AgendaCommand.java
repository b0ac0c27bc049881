package mesa.api.session;

import java.util.List;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.actor.ActorId;

/** What can be asked about the agenda of a session. */
public sealed interface AgendaCommand extends SessionCommand {
    /** For the draft, before the agenda is published. */
    @Wire("session.propose-item")
    @MayUse({Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE})
    record ProposeAgendaItem(SessionId session, ProposedItem item) implements AgendaCommand {}

    @Wire("session.withdraw-item")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record WithdrawItem(SessionId session, int number, String reason) implements AgendaCommand {}

    @Wire("session.publish-agenda")
    @MayUse(Role.SECRETARIAT)
    record PublishAgenda(SessionId session) implements AgendaCommand {}

    /** At the opening; takes the agenda the session was convened with. */
    @Wire("session.approve-agenda")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ApproveAgenda(SessionId session) implements AgendaCommand {}

    /**
     * @param inFavour the members present who approve the new item
     */
    @Wire("session.modify-agenda")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ModifyAgenda(SessionId session, ProposedItem item, List<ActorId> inFavour)
            implements AgendaCommand {}

    @Wire("session.open-item")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record OpenItem(SessionId session, int number) implements AgendaCommand {}

    @Wire("session.defer-item")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record DeferItem(SessionId session, int number, String reason) implements AgendaCommand {}

    /**
     * @param technicalTable a technical table of the mesa, which reports back
     */
    @Wire("session.refer-item")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ReferItem(SessionId session, int number, String technicalTable, String charge)
            implements AgendaCommand {}

    @Wire("session.note-item")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record NoteItem(SessionId session, int number, String note) implements AgendaCommand {}

    @Wire("session.resolve-item")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ResolveItem(SessionId session, int number, String resolution) implements AgendaCommand {}
}
