package mesa.api.mesa;

import static mesa.api.limit.TextKind.CODE;
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
import mesa.api.limit.Text;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a mesa: the body itself here, its roster, convocations and publications
 * beside.
 */
public sealed interface MesaCommand extends DomainCommand
        permits MesaCommand.ProposeMesa,
                MesaCommand.ConstituteMesa,
                MesaCommand.InstallMesa,
                MesaCommand.SuspendMesa,
                MesaCommand.ResumeMesa,
                MesaCommand.AmendMesaRules,
                MesaCommand.ChangeChair,
                MesaCommand.AssignSecretariat,
                MesaCommand.CreateTechnicalTable,
                MesaCommand.MergeMesas,
                MesaCommand.CloseMesa,
                MesaCommand.ReopenMesa,
                MesaCommand.NoteInactivity,
                RosterCommand,
                ConvocationCommand,
                PublicationCommand {
    MesaId mesa();

    @Wire("mesa.propose")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record ProposeMesa(
            MesaId mesa,
            MesaKind kind,
            @Text(NAME) String name,
            @Text(value = CODE, pattern = "[A-Z0-9][A-Z0-9-]{1,11}") String acronym,
            @AtMost(300) @Text(value = CODE, pattern = Text.TERRITORY) List<String> territories,
            @Text(PROSE) String purpose)
            implements MesaCommand {}

    /**
     * @param acronym 2 to 12 capital letters, digits or hyphens; it begins every code of the mesa
     * @param territories INEC codes; needed by territorial kinds (INV-M1)
     * @param instrument the legal act; without it there is no mesa (INV-M2)
     * @param term needed by ad hoc mesas (INV-M6)
     */
    @Wire("mesa.constitute")
    @MayUse({Role.ADMIN, Role.CHAIR})
    record ConstituteMesa(
            MesaId mesa,
            MesaKind kind,
            @Text(NAME) String name,
            @Text(value = CODE, pattern = "[A-Z0-9][A-Z0-9-]{1,11}") String acronym,
            @AtMost(300) @Text(value = CODE, pattern = Text.TERRITORY) List<String> territories,
            @Nullable EnablingInstrument instrument,
            @Nullable Term term)
            implements MesaCommand {
        public ConstituteMesa {
            if (name.isBlank() || !acronym.matches("[A-Z0-9][A-Z0-9-]{1,11}")) {
                throw new IllegalArgumentException(
                        "A mesa has a name and an acronym of 2 to 12 capitals, digits or hyphens");
            }
        }
    }

    /**
     * @param session the sitting that installs it (INV-M3)
     */
    @Wire("mesa.install")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record InstallMesa(MesaId mesa, SessionId session) implements MesaCommand {}

    @Wire("mesa.suspend")
    @MayUse(Role.CHAIR)
    record SuspendMesa(MesaId mesa, @Text(PROSE) String reason) implements MesaCommand {}

    @Wire("mesa.resume")
    @MayUse(Role.CHAIR)
    record ResumeMesa(MesaId mesa, @Text(PROSE) String reason) implements MesaCommand {}

    /**
     * @param from the first day the rules hold; never before the date of this act (G6)
     */
    @Wire("mesa.amend-rules")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record AmendMesaRules(MesaId mesa, MesaRules rules, LocalDate from, @Text(PROSE) String ground)
            implements MesaCommand {}

    /**
     * @param post the office that presides; the person is designated as delegate
     */
    @Wire("mesa.change-chair")
    @MayUse({Role.ADMIN, Role.CHAIR})
    record ChangeChair(MesaId mesa, ActorId actor, @Text(value = NAME, max = 200) String post)
            implements MesaCommand {}

    @Wire("mesa.assign-secretariat")
    @MayUse({Role.ADMIN, Role.CHAIR})
    record AssignSecretariat(MesaId mesa, ActorId actor, @Text(NAME) String unit)
            implements MesaCommand {}

    @Wire("mesa.create-technical-table")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record CreateTechnicalTable(
            MesaId mesa, @Text(NAME) String name, @Text(PROSE) String purpose, ActorId coordinator)
            implements MesaCommand {}

    /**
     * @param into the mesa that takes over, open commitments included
     */
    @Wire("mesa.merge")
    @MayUse({Role.ADMIN, Role.CHAIR})
    record MergeMesas(MesaId mesa, MesaId into, EnablingInstrument instrument)
            implements MesaCommand {}

    /**
     * @param left every commitment still open, each under a named body (INV-M5)
     */
    @Wire("mesa.close")
    @MayUse({Role.ADMIN, Role.CHAIR})
    record CloseMesa(
            MesaId mesa, @Text(PROSE) String reason, @AtMost(10000) List<LeftCommitment> left)
            implements MesaCommand {}

    @Wire("mesa.reopen")
    @MayUse({Role.ADMIN, Role.CHAIR})
    record ReopenMesa(MesaId mesa, EnablingInstrument instrument, @Nullable Term term)
            implements MesaCommand {}

    /** The timer of a mesa that has not sat; void when it has sat since. */
    @Wire("mesa.note-inactivity")
    @MayUse(Role.SYSTEM)
    record NoteInactivity(MesaId mesa, LocalDate since) implements MesaCommand {}
}
