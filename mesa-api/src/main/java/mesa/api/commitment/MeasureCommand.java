package mesa.api.commitment;

import java.time.LocalDate;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;

/** What is measured, and its formal changes (INV-K6). */
public sealed interface MeasureCommand extends CommitmentCommand {
    @Wire("commitment.define-indicator")
    @MayUse(Role.SECRETARIAT)
    record DefineIndicator(CommitmentId commitment, Indicator indicator, String reason)
            implements MeasureCommand {}

    @Wire("commitment.replace-indicator")
    @MayUse(Role.CHAIR)
    record ReplaceIndicator(CommitmentId commitment, String replaced, Indicator by, String reason)
            implements MeasureCommand {}

    @Wire("commitment.adjust-target")
    @MayUse(Role.CHAIR)
    record AdjustTarget(
            CommitmentId commitment,
            String indicator,
            Quantity target,
            LocalDate targetDate,
            String reason)
            implements MeasureCommand {}

    /** Pays the duty to set a baseline; one that stands changes only with its indicator. */
    @Wire("commitment.set-baseline")
    @MayUse({Role.SECRETARIAT, Role.DELEGATE})
    record SetBaseline(CommitmentId commitment, String indicator, Baseline baseline, String source)
            implements MeasureCommand {}
}
