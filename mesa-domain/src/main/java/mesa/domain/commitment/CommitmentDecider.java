package mesa.domain.commitment;

import java.util.Optional;
import mesa.api.agreement.AgreementFacts;
import mesa.api.commitment.BreachCommand;
import mesa.api.commitment.ClockCommand;
import mesa.api.commitment.CommitmentCommand;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CourseCommand;
import mesa.api.commitment.ExtensionCommand;
import mesa.api.commitment.FormulationCommand;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationRejection.NothingFormulated;
import mesa.api.commitment.MeasureCommand;
import mesa.api.commitment.ReportCommand;
import mesa.api.commitment.VerificationCommand;
import mesa.api.mesa.MesaId;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;
import mesa.domain.Lookup;
import mesa.domain.commitment.Commitment.Known;

/** Rules INV-K, INV-P, INV-V, INV-E, INV-B and INV-X, one class of rules per concern. */
public final class CommitmentDecider
        implements Decider<CommitmentCommand, CommitmentEvent, Commitment> {
    @Override
    public String type() {
        return "commitment";
    }

    @Override
    public Class<CommitmentCommand> commands() {
        return CommitmentCommand.class;
    }

    @Override
    public Class<CommitmentEvent> events() {
        return CommitmentEvent.class;
    }

    @Override
    public Commitment initial() {
        return new Commitment.Unknown();
    }

    @Override
    public Optional<MesaId> mesa(CommitmentCommand command, Commitment state, Lookup lookup) {
        return switch (state) {
            case Known known -> Optional.of(known.mesa());
            case Commitment.Unknown() ->
                    command instanceof FormulateCommitment c
                            ? lookup.facts(c.agreement(), AgreementFacts.class)
                                    .map(AgreementFacts::mesa)
                            : Optional.empty();
        };
    }

    @Override
    public Decision<CommitmentEvent> decide(
            CommitmentCommand command, Commitment state, Context context) {
        return switch (state) {
            case Commitment.Unknown() ->
                    command instanceof FormulateCommitment c
                            ? Formulating.first(c, context)
                            : Decision.reject(new NothingFormulated(command.commitment()));
            case Known known -> known(command, known, context);
        };
    }

    private static Decision<CommitmentEvent> known(
            CommitmentCommand command, Known state, Context context) {
        return switch (command) {
            case FormulationCommand c -> Formulating.decide(c, state, context);
            case MeasureCommand c -> Measuring.decide(c, state, context);
            case CourseCommand c -> Lifecycle.decide(c, state, context);
            case ReportCommand c -> Reporting.decide(c, state, context);
            case VerificationCommand c -> Verifying.decide(c, state, context);
            case ExtensionCommand c -> Extending.decide(c, state, context);
            case BreachCommand c -> Breaching.decide(c, state, context);
            case ClockCommand c -> TimeTriggers.decide(c, state, context);
        };
    }

    @Override
    public Commitment evolve(Commitment state, CommitmentEvent event) {
        return CommitmentFold.fold(state, event);
    }
}
