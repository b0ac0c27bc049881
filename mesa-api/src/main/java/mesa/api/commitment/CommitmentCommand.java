package mesa.api.commitment;

import mesa.api.DomainCommand;

/** What can be asked of a commitment, by concern. */
public sealed interface CommitmentCommand extends DomainCommand
        permits FormulationCommand,
                MeasureCommand,
                CourseCommand,
                ReportCommand,
                VerificationCommand,
                ExtensionCommand,
                BreachCommand,
                ClockCommand {
    CommitmentId commitment();
}
