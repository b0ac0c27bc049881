package mesa.query.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import mesa.api.commitment.Light;
import mesa.api.commitment.LightRule;
import mesa.api.commitment.Progress;
import mesa.api.mesa.MesaRules;
import mesa.query.projection.Snapshot;
import mesa.query.web.TrafficLight;

/**
 * The lights of one page: every commitment judged on one day by the rules its mesa had on that day,
 * as they were known at the position looked at.
 */
public final class Lights {
    private static final LightRule USUAL = LightRule.of(0, MesaRules.usual().lights());

    private final Map<UUID, LightRule> rules;
    private final LocalDate on;

    private Lights(Map<UUID, LightRule> rules, LocalDate on) {
        this.rules = rules;
        this.on = on;
    }

    /**
     * @param on the day looked at
     */
    public static Lights at(Snapshot snapshot, LocalDate on) {
        return new Lights(new LightRulesTable(snapshot).byMesa(on), on);
    }

    public LocalDate on() {
        return on;
    }

    public Light.Explanation explain(CommitmentRow row) {
        return explain(CommitmentStanding.of(row));
    }

    private Light.Explanation explain(CommitmentStanding standing) {
        LocalDate start = standing.start();
        LocalDate due = standing.due();
        BigDecimal expected =
                start == null || due == null
                        ? BigDecimal.ZERO
                        : Progress.expected(start, due, standing.plan(), on);
        return Light.explain(
                new Light.Inputs(
                        on,
                        standing.status(),
                        start,
                        due,
                        standing.done(),
                        expected,
                        !standing.lateReports().isEmpty()),
                rules.getOrDefault(standing.mesa().value(), USUAL));
    }

    /** As the pages show it: shape, word and colour. */
    public TrafficLight shown(CommitmentRow row) {
        return shown(CommitmentStanding.of(row));
    }

    /** The same. */
    public TrafficLight shown(CommitmentStanding standing) {
        return TrafficLight.of(explain(standing).light());
    }
}
