package mesa.api.session;

import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.Place;
import org.jspecify.annotations.Nullable;

/** What can be asked of a session: its sitting here; agenda, attendance and decisions beside. */
public sealed interface SessionCommand extends DomainCommand
        permits SessionCommand.OpenSession,
                SessionCommand.DeclareNoQuorum,
                SessionCommand.RecessSession,
                SessionCommand.ResumeSession,
                SessionCommand.CloseSession,
                SessionCommand.RegisterEdition,
                SessionCommand.PublishRelatoria,
                AgendaCommand,
                AttendanceCommand,
                DecisionCommand {
    SessionId session();

    /**
     * @param chair the member who presides
     * @param secondCall whether the lesser quorum of the second call is meant
     * @param substitutionGround why another full member presides; null for the mesa's chair
     */
    @Wire("session.open")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record OpenSession(
            SessionId session,
            ActorId chair,
            boolean secondCall,
            @Text(PROSE) @Nullable String substitutionGround)
            implements SessionCommand {}

    @Wire("session.declare-no-quorum")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record DeclareNoQuorum(SessionId session) implements SessionCommand {}

    @Wire("session.recess")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record RecessSession(SessionId session, @Text(PROSE) String reason) implements SessionCommand {}

    @Wire("session.resume")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ResumeSession(SessionId session) implements SessionCommand {}

    @Wire("session.close")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record CloseSession(SessionId session) implements SessionCommand {}

    /**
     * A documented edition held before the platform was there, with its own number and date.
     *
     * @param agenda the titles and kinds the documents give, after the fixed items
     * @param attended the actors the documents name
     * @param sources where it is documented
     */
    @Wire("session.register-edition")
    @MayUse(Role.SECRETARIAT)
    record RegisterEdition(
            SessionId session,
            MesaId mesa,
            @Range(min = 1, max = 3_999) int edition,
            LocalDate heldOn,
            @Nullable LocalDate lastDay,
            Place place,
            @Text(value = NAME, max = 500) String theme,
            @AtMost(200) List<ProposedItem> agenda,
            @AtMost(2000) List<ActorId> attended,
            @Text(PROSE) String sources)
            implements SessionCommand {
        public RegisterEdition {
            if (edition < 1 || edition > 3999 || sources.isBlank()) {
                throw new IllegalArgumentException(
                        "A documented edition has a number from 1 to 3999 and a source");
            }
        }
    }

    /**
     * @param text the public narrative of the edition, apart from the acta
     */
    @Wire("session.publish-relatoria")
    @MayUse(Role.SECRETARIAT)
    record PublishRelatoria(
            SessionId session,
            @Text(value = NAME, max = 500) String title,
            @Text(PROSE) String text)
            implements SessionCommand {}
}
