package mesa.domain.acta;

import java.util.Optional;
import mesa.api.acta.ActaCommand;
import mesa.api.acta.ActaCommand.ApproveActa;
import mesa.api.acta.ActaCommand.ArchiveActa;
import mesa.api.acta.ActaCommand.CirculateActa;
import mesa.api.acta.ActaCommand.CompleteSignatures;
import mesa.api.acta.ActaCommand.DraftActa;
import mesa.api.acta.ActaCommand.NarrateActa;
import mesa.api.acta.ActaCommand.ObserveActa;
import mesa.api.acta.ActaCommand.PublishActa;
import mesa.api.acta.ActaCommand.RecordRectification;
import mesa.api.acta.ActaCommand.RectifyActa;
import mesa.api.acta.ActaCommand.RefuseSignature;
import mesa.api.acta.ActaCommand.ResolveObservation;
import mesa.api.acta.ActaCommand.SignActa;
import mesa.api.acta.ActaEvent;
import mesa.api.acta.ActaFacts;
import mesa.api.acta.ActaRejection.AlreadyDrafted;
import mesa.api.acta.ActaRejection.NothingDrafted;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionFacts;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;
import mesa.domain.Lookup;
import mesa.domain.acta.Acta.Known;

/** Rules INV-T1 to INV-T7. */
public final class ActaDecider implements Decider<ActaCommand, ActaEvent, Acta> {
    @Override
    public String type() {
        return "acta";
    }

    @Override
    public Class<ActaCommand> commands() {
        return ActaCommand.class;
    }

    @Override
    public Class<ActaEvent> events() {
        return ActaEvent.class;
    }

    @Override
    public Acta initial() {
        return new Acta.Unknown();
    }

    @Override
    public Optional<MesaId> mesa(ActaCommand command, Acta state, Lookup lookup) {
        return switch (state) {
            case Known known -> Optional.of(known.mesa());
            case Acta.Unknown() ->
                    switch (command) {
                        case DraftActa c ->
                                lookup.facts(c.session(), SessionFacts.class)
                                        .map(SessionFacts::mesa);
                        case RectifyActa c ->
                                lookup.facts(c.original(), ActaFacts.class).map(ActaFacts::mesa);
                        case NarrateActa _,
                                CirculateActa _,
                                ObserveActa _,
                                ResolveObservation _,
                                ApproveActa _,
                                SignActa _,
                                RefuseSignature _,
                                CompleteSignatures _,
                                PublishActa _,
                                RecordRectification _,
                                ArchiveActa _ ->
                                Optional.empty();
                    };
        };
    }

    @Override
    public Decision<ActaEvent> decide(ActaCommand command, Acta state, Context context) {
        return switch (state) {
            case Acta.Unknown() -> begin(command, context);
            case Known known -> known(command, known, context);
        };
    }

    private static Decision<ActaEvent> begin(ActaCommand command, Context context) {
        return switch (command) {
            case DraftActa c -> Drafting.draft(c, context);
            case RectifyActa c -> Drafting.rectify(c, context);
            case NarrateActa _,
                    CirculateActa _,
                    ObserveActa _,
                    ResolveObservation _,
                    ApproveActa _,
                    SignActa _,
                    RefuseSignature _,
                    CompleteSignatures _,
                    PublishActa _,
                    RecordRectification _,
                    ArchiveActa _ ->
                    Decision.reject(new NothingDrafted(command.acta()));
        };
    }

    private static Decision<ActaEvent> known(ActaCommand command, Known state, Context context) {
        return switch (command) {
            case DraftActa _, RectifyActa _ -> Decision.reject(new AlreadyDrafted(command.acta()));
            case NarrateActa c -> Drafting.narrate(c, state);
            case CirculateActa c -> Reviewing.circulate(c, state, context);
            case ObserveActa c -> Reviewing.observe(c, state, context);
            case ResolveObservation c -> Reviewing.resolve(c, state);
            case ApproveActa c -> Reviewing.approve(c, state, context);
            case SignActa c -> Signing.sign(c, state, context);
            case RefuseSignature c -> Signing.refuse(c, state);
            case CompleteSignatures c -> Signing.complete(c, state);
            case PublishActa c -> ActaPublishing.publish(c, state);
            case RecordRectification c -> ActaPublishing.rectified(c, state, context);
            case ArchiveActa c -> ActaPublishing.archive(c, state);
        };
    }

    @Override
    public Acta evolve(Acta state, ActaEvent event) {
        return ActaFold.fold(state, event);
    }
}
