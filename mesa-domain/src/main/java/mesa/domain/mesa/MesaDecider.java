package mesa.domain.mesa;

import java.util.Optional;
import mesa.api.mesa.ConvocationCommand;
import mesa.api.mesa.MesaCommand;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaCommand.AssignSecretariat;
import mesa.api.mesa.MesaCommand.ChangeChair;
import mesa.api.mesa.MesaCommand.CloseMesa;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaCommand.CreateTechnicalTable;
import mesa.api.mesa.MesaCommand.InstallMesa;
import mesa.api.mesa.MesaCommand.MergeMesas;
import mesa.api.mesa.MesaCommand.NoteInactivity;
import mesa.api.mesa.MesaCommand.ProposeMesa;
import mesa.api.mesa.MesaCommand.ReopenMesa;
import mesa.api.mesa.MesaCommand.ResumeMesa;
import mesa.api.mesa.MesaCommand.SuspendMesa;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaRejection.AlreadyConstituted;
import mesa.api.mesa.MesaRejection.MesaUnknown;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.PublicationCommand;
import mesa.api.mesa.RosterCommand;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;
import mesa.domain.Lookup;

/** Rules INV-M1 to M6, A3, A4, C1 to C5 and O4; each group of commands in its own class. */
public final class MesaDecider implements Decider<MesaCommand, MesaEvent, Mesa> {
    @Override
    public String type() {
        return "mesa";
    }

    @Override
    public Class<MesaCommand> commands() {
        return MesaCommand.class;
    }

    @Override
    public Class<MesaEvent> events() {
        return MesaEvent.class;
    }

    @Override
    public Mesa initial() {
        return new Mesa.Unknown();
    }

    @Override
    public Optional<MesaId> mesa(MesaCommand command, Mesa state, Lookup lookup) {
        return Optional.of(command.mesa());
    }

    @Override
    public Decision<MesaEvent> decide(MesaCommand command, Mesa state, Context context) {
        return switch (state) {
            case Mesa.Unknown _ ->
                    switch (command) {
                        case ProposeMesa c -> Constitution.propose(c, context);
                        case ConstituteMesa c -> Constitution.constitute(c, context);
                        case AmendMesaRules _,
                                AssignSecretariat _,
                                ChangeChair _,
                                CloseMesa _,
                                CreateTechnicalTable _,
                                InstallMesa _,
                                MergeMesas _,
                                NoteInactivity _,
                                ReopenMesa _,
                                ResumeMesa _,
                                SuspendMesa _,
                                RosterCommand _,
                                ConvocationCommand _,
                                PublicationCommand _ ->
                                Decision.reject(new MesaUnknown(command.mesa()));
                    };
            case Mesa.Standing mesa -> standing(command, mesa, context);
        };
    }

    private static Decision<MesaEvent> standing(
            MesaCommand command, Mesa.Standing mesa, Context context) {
        return switch (command) {
            case ConstituteMesa c when mesa.body().status() == MesaStatus.PROPOSED ->
                    Constitution.constitute(c, context);
            case ProposeMesa c -> Decision.reject(new AlreadyConstituted(c.mesa()));
            case ConstituteMesa c -> Decision.reject(new AlreadyConstituted(c.mesa()));
            case InstallMesa c -> Constitution.install(c, mesa, context);
            case SuspendMesa c -> Course.suspend(c, mesa, context);
            case ResumeMesa c -> Course.resume(c, mesa, context);
            case MergeMesas c -> Course.merge(c, mesa, context);
            case CloseMesa c -> Course.close(c, mesa, context);
            case ReopenMesa c -> Course.reopen(c, mesa, context);
            case NoteInactivity c -> Course.noteInactivity(c, mesa, context);
            case AmendMesaRules c -> Leadership.amendRules(c, mesa, context);
            case ChangeChair c -> Leadership.changeChair(c, mesa, context);
            case AssignSecretariat c -> Leadership.assignSecretariat(c, mesa, context);
            case CreateTechnicalTable c -> Leadership.createTable(c, mesa, context);
            case RosterCommand c -> Membership.decide(c, mesa, context);
            case ConvocationCommand c -> Convening.decide(c, mesa, context);
            case PublicationCommand c -> MatrixPublishing.decide(c, mesa, context);
        };
    }

    @Override
    public Mesa evolve(Mesa state, MesaEvent event) {
        return MesaFold.after(state, event);
    }
}
