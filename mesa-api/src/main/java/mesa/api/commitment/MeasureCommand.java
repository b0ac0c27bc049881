package mesa.api.commitment;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.PROSE;
import static mesa.api.limit.TextKind.REFERENCE;

import java.time.LocalDate;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.limit.Text;

/** What is measured, and its formal changes (INV-K6). */
public sealed interface MeasureCommand extends CommitmentCommand {
    @Wire("commitment.define-indicator")
    @MayUse(Role.SECRETARIAT)
    record DefineIndicator(CommitmentId commitment, Indicator indicator, @Text(PROSE) String reason)
            implements MeasureCommand {}

    @Wire("commitment.replace-indicator")
    @MayUse(Role.CHAIR)
    record ReplaceIndicator(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String replaced,
            Indicator by,
            @Text(PROSE) String reason)
            implements MeasureCommand {}

    @Wire("commitment.adjust-target")
    @MayUse(Role.CHAIR)
    record AdjustTarget(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String indicator,
            Quantity target,
            LocalDate targetDate,
            @Text(PROSE) String reason)
            implements MeasureCommand {}

    /** Pays the duty to set a baseline; one that stands changes only with its indicator. */
    @Wire("commitment.set-baseline")
    @MayUse({Role.SECRETARIAT, Role.DELEGATE})
    record SetBaseline(
            CommitmentId commitment,
            @Text(value = CODE, pattern = Text.KEY) String indicator,
            Baseline baseline,
            @Text(REFERENCE) String source)
            implements MeasureCommand {}
}
