package mesa.domain.agreement;

import java.util.Optional;
import mesa.api.agreement.AgreementCommand;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.AmendAgreementText;
import mesa.api.agreement.AgreementCommand.BringIntoForce;
import mesa.api.agreement.AgreementCommand.ChangeAgreementVisibility;
import mesa.api.agreement.AgreementCommand.ClassifyAgreement;
import mesa.api.agreement.AgreementCommand.CloseAgreement;
import mesa.api.agreement.AgreementCommand.LapseAgreement;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementCommand.ReopenAgreement;
import mesa.api.agreement.AgreementCommand.RevokeAgreement;
import mesa.api.agreement.AgreementCommand.SupersedeAgreement;
import mesa.api.agreement.AgreementCommand.VoidAgreement;
import mesa.api.agreement.AgreementCommand.WithdrawAgreement;
import mesa.api.agreement.AgreementEvent;
import mesa.api.mesa.MesaId;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;
import mesa.domain.Lookup;

/** Rules INV-G1 to INV-G6, and the moment an agreement binds (INV-T6). */
public final class AgreementDecider
        implements Decider<AgreementCommand, AgreementEvent, Agreement> {
    @Override
    public String type() {
        return "agreement";
    }

    @Override
    public Class<AgreementCommand> commands() {
        return AgreementCommand.class;
    }

    @Override
    public Class<AgreementEvent> events() {
        return AgreementEvent.class;
    }

    @Override
    public Agreement initial() {
        return new Agreement.Unknown();
    }

    @Override
    public Optional<MesaId> mesa(AgreementCommand command, Agreement state, Lookup lookup) {
        return switch (state) {
            case Agreement.Known known -> Optional.of(known.mesa());
            case Agreement.Unknown() ->
                    command instanceof ProposeAgreement c
                            ? Optional.of(c.mesa())
                            : Optional.empty();
        };
    }

    @Override
    public Decision<AgreementEvent> decide(
            AgreementCommand command, Agreement state, Context context) {
        return switch (command) {
            case ProposeAgreement c -> Proposing.propose(c, state, context);
            case AmendAgreementText c -> Proposing.amend(c, state);
            case WithdrawAgreement c -> Proposing.withdraw(c, state);
            case AdoptAgreement c -> Adopting.adopt(c, state, context);
            case BringIntoForce c -> Adopting.bringIntoForce(c, state, context);
            case ClassifyAgreement c -> FollowUp.classify(c, state, context);
            case ChangeAgreementVisibility c -> AgreementReserves.change(c, state, context);
            case SupersedeAgreement c -> Ending.supersede(c, state, context);
            case RevokeAgreement c -> Ending.revoke(c, state, context);
            case CloseAgreement c -> FollowUp.close(c, state, context);
            case LapseAgreement c -> Ending.lapse(c, state, context);
            case ReopenAgreement c -> FollowUp.reopen(c, state, context);
            case VoidAgreement c -> Ending.voidNumber(c, state, context);
        };
    }

    @Override
    public Agreement evolve(Agreement state, AgreementEvent event) {
        return AgreementFold.fold(state, event);
    }
}
