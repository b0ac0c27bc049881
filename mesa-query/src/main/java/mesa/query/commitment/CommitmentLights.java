package mesa.query.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import mesa.api.commitment.Light;
import mesa.api.commitment.LightRule;
import mesa.api.commitment.Progress;
import mesa.api.mesa.MesaRules;
import mesa.query.audit.JournalClock;
import mesa.query.intake.Reading;
import org.springframework.stereotype.Component;

/** The traffic lights of commitments, judged at the moment of the reading by their mesas' rules. */
@Component
public final class CommitmentLights {
    private static final LightRule USUAL = LightRule.of(0, MesaRules.usual().lights());

    private final JournalClock clock;

    CommitmentLights(JournalClock clock) {
        this.clock = clock;
    }

    /** A judge for all commitments of one reading; its explanations say why. */
    public Function<CommitmentRow, Light.Explanation> in(Reading reading) {
        LocalDate day = clock.day(reading);
        Map<UUID, LightRule> rules = LightRuleTable.of(reading);
        return row ->
                Light.explain(inputs(row, day), rules.getOrDefault(row.mesa().value(), USUAL));
    }

    /** The share that should be done by a day; nothing before there are dates. */
    public static BigDecimal expected(CommitmentRow row, LocalDate day) {
        return row.start() == null || row.due() == null
                ? BigDecimal.ZERO
                : Progress.expected(row.start(), row.due(), row.plan(), day);
    }

    private static Light.Inputs inputs(CommitmentRow row, LocalDate day) {
        return new Light.Inputs(
                day,
                row.status(),
                row.start(),
                row.due(),
                row.done(),
                expected(row, day),
                !row.lateReports().isEmpty());
    }
}
