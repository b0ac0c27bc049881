package mesa.api.session;

import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;

import java.util.List;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;

/** What can be asked about the agenda of a session. */
public sealed interface AgendaCommand extends SessionCommand {
    /** For the draft, before the agenda is published. */
    @Wire("session.propose-item")
    @MayUse({Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE})
    record ProposeAgendaItem(SessionId session, ProposedItem item) implements AgendaCommand {}

    @Wire("session.withdraw-item")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record WithdrawItem(
            SessionId session, @Range(min = 0, max = 10_000) int number, @Text(PROSE) String reason)
            implements AgendaCommand {}

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
    record ModifyAgenda(SessionId session, ProposedItem item, @AtMost(2000) List<ActorId> inFavour)
            implements AgendaCommand {}

    @Wire("session.open-item")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record OpenItem(SessionId session, @Range(min = 0, max = 10_000) int number)
            implements AgendaCommand {}

    @Wire("session.defer-item")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record DeferItem(
            SessionId session, @Range(min = 0, max = 10_000) int number, @Text(PROSE) String reason)
            implements AgendaCommand {}

    /**
     * @param technicalTable a technical table of the mesa, which reports back
     */
    @Wire("session.refer-item")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ReferItem(
            SessionId session,
            @Range(min = 0, max = 10_000) int number,
            @Text(NAME) String technicalTable,
            @Text(PROSE) String charge)
            implements AgendaCommand {}

    @Wire("session.note-item")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record NoteItem(
            SessionId session, @Range(min = 0, max = 10_000) int number, @Text(PROSE) String note)
            implements AgendaCommand {}

    @Wire("session.resolve-item")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ResolveItem(
            SessionId session,
            @Range(min = 0, max = 10_000) int number,
            @Text(PROSE) String resolution)
            implements AgendaCommand {}
}
