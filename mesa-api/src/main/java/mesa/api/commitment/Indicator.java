package mesa.api.commitment;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;
import static mesa.api.limit.TextKind.REFERENCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mesa.api.limit.AtMost;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment is measured (INV-K2).
 *
 * @param key names it within the commitment: lower case, digits, dashes
 * @param baseline null when there is none yet; then {@code baselineDue} says until when it is owed
 * @param formula how the value is computed
 * @param disaggregation the breakdowns each report must give, for example {@code sex}
 */
public record Indicator(
        @Text(value = CODE, pattern = Text.KEY) String key,
        @Text(NAME) String name,
        @Text(NAME) String unit,
        @Nullable Baseline baseline,
        @Nullable LocalDate baselineDue,
        Quantity target,
        LocalDate targetDate,
        Direction direction,
        Accumulation accumulation,
        @Text(PROSE) String formula,
        @Text(REFERENCE) String source,
        Frequency frequency,
        @AtMost(20) @Text(NAME) List<String> disaggregation) {
    public Indicator {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("An indicator's key is 1 to 40 of a-z, 0-9 and -");
        }
        if (name.isBlank() || unit.isBlank()) {
            throw new IllegalArgumentException("An indicator has a name and a unit");
        }
        disaggregation = List.copyOf(disaggregation);
    }

    /** The same measure towards another target. */
    public Indicator towards(Quantity newTarget, LocalDate newDate) {
        return new Indicator(
                key,
                name,
                unit,
                baseline,
                baselineDue,
                newTarget,
                newDate,
                direction,
                accumulation,
                formula,
                source,
                frequency,
                disaggregation);
    }

    /** The same measure from a baseline that has now been set. */
    public Indicator from(Baseline start) {
        return new Indicator(
                key,
                name,
                unit,
                start,
                null,
                target,
                targetDate,
                direction,
                accumulation,
                formula,
                source,
                frequency,
                disaggregation);
    }

    /** The periods a report is owed for, one after the other from the start to the due date. */
    public List<Period> periods(LocalDate start, LocalDate due) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = start;
        for (int n = 1; !from.isAfter(due); n++) {
            LocalDate next = start.plusMonths((long) n * frequency.months());
            LocalDate last = next.minusDays(1);
            periods.add(new Period(from, last.isAfter(due) ? due : last));
            from = next;
        }
        return periods;
    }
}
