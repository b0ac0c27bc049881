package mesa.api.mesa;

import java.time.LocalDate;
import java.util.List;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;

/**
 * The parameters of a mesa, whole; a change names a new whole and a date from which it holds (G6,
 * INV-M4).
 *
 * @param cadenceDays a regular sitting is expected within this many days of the last
 * @param inactivityDays without a sitting for longer than this the mesa counts as inactive
 */
public record MesaRules(
        QuorumRule quorum,
        DecisionRule decision,
        NoticeRule notice,
        ActaRule acta,
        FollowUpRule followUp,
        LightRule lights,
        @Range(min = 1, max = 3_650) int cadenceDays,
        @Range(min = 1, max = 3_650) int inactivityDays) {
    public MesaRules {
        positive(cadenceDays, "cadenceDays");
        positive(inactivityDays, "inactivityDays");
    }

    /** The rules most mesas start from; every figure can be set otherwise. */
    public static MesaRules usual() {
        return new MesaRules(
                new QuorumRule(Threshold.MORE_THAN_HALF, Threshold.ONE_THIRD, 60, true),
                new DecisionRule(Majority.SIMPLE, Threshold.MORE_THAN_HALF, true, false),
                new NoticeRule(5, 1, List.of()),
                new ActaRule(5, 5, InForce.ON_ADOPTION),
                new FollowUpRule(10, 2, 50, 15, 10, 48, 30, 10, 10, 15, 5),
                new LightRule(85, 60, 30, 90),
                60,
                180);
    }

    private static void positive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is at least 1");
        }
    }

    /** When agreements of the mesa begin to bind (INV-T6). */
    public enum InForce {
        ON_ADOPTION,
        ON_SIGNATURE
    }

    /**
     * INV-Q1.
     *
     * @param first share of the members entitled to vote that must be present
     * @param secondCall the share after the second call
     * @param secondCallAfterMinutes the second call is possible this long after the hour convened
     * @param secondCallNeedsStateAndSociety at least one State and one other actor present
     */
    public record QuorumRule(
            Threshold first,
            Threshold secondCall,
            @Range(min = 0, max = 10_000) int secondCallAfterMinutes,
            boolean secondCallNeedsStateAndSociety) {
        public QuorumRule {
            if (secondCallAfterMinutes < 0) {
                throw new IllegalArgumentException("The second call comes after the first");
            }
        }
    }

    /**
     * @param majority in a vote, unless the item asks for a greater one
     * @param presence share of the members entitled to vote that must have voted, abstentions
     *     included
     * @param castingVote whether the chair may decide a tie (INV-D4)
     * @param secretBallot whether votes are kept without their value by name (INV-D3)
     */
    public record DecisionRule(
            Majority majority, Threshold presence, boolean castingVote, boolean secretBallot) {}

    /**
     * INV-C2, in working days.
     *
     * @param alsoNonWorking days off by decree or local custom, beside the national holidays
     */
    public record NoticeRule(
            @Range(min = 0, max = 3_650) int ordinaryDays,
            @Range(min = 0, max = 3_650) int extraordinaryDays,
            @AtMost(1000) List<LocalDate> alsoNonWorking) {
        public NoticeRule {
            if (ordinaryDays < 0 || extraordinaryDays < 0) {
                throw new IllegalArgumentException("Notice cannot be negative");
            }
            alsoNonWorking = List.copyOf(alsoNonWorking);
        }
    }

    /**
     * INV-T2 and INV-T6.
     *
     * @param circulationDays working days to circulate the acta after the session closed
     * @param observationDays working days to observe it; silence is acceptance
     */
    public record ActaRule(
            @Range(min = 1, max = 3_650) int circulationDays,
            @Range(min = 1, max = 3_650) int observationDays,
            InForce inForce) {
        public ActaRule {
            positive(circulationDays, "circulationDays");
            positive(observationDays, "observationDays");
        }
    }

    /**
     * INV-K4, K5, E3, B1, B2.
     *
     * @param acceptanceDays working days for the responsible to accept a commitment
     * @param extensionsAtMost how many extensions before the mesa itself must decide
     * @param extensionPercent of the original term, all extensions together
     * @param toleranceDays days overdue before a breach is detected
     * @param breachReplyDays working days to answer a notice of breach
     * @param horizonMonths a due date lies within this many months of the adoption
     * @param approachingDays a warning goes out this many days before the due date
     * @param escalationDays working days each rung of the ladder has
     * @param contestDays working days to contest a finding
     * @param reportDays after the end of a period its report is overdue (INV-P2)
     * @param smallestCell a breakdown with fewer people is not published (INV-P6)
     */
    public record FollowUpRule(
            @Range(min = 1, max = 3_650) int acceptanceDays,
            @Range(min = 0, max = 100) int extensionsAtMost,
            @Range(min = 0, max = 1_000) int extensionPercent,
            @Range(min = 0, max = 3_650) int toleranceDays,
            @Range(min = 1, max = 3_650) int breachReplyDays,
            @Range(min = 1, max = 600) int horizonMonths,
            @Range(min = 0, max = 3_650) int approachingDays,
            @Range(min = 1, max = 3_650) int escalationDays,
            @Range(min = 1, max = 3_650) int contestDays,
            @Range(min = 0, max = 3_650) int reportDays,
            @Range(min = 0, max = 1_000) int smallestCell) {
        public FollowUpRule {
            positive(acceptanceDays, "acceptanceDays");
            positive(breachReplyDays, "breachReplyDays");
            positive(horizonMonths, "horizonMonths");
            positive(escalationDays, "escalationDays");
            positive(contestDays, "contestDays");
            if (extensionsAtMost < 0
                    || extensionPercent < 0
                    || toleranceDays < 0
                    || approachingDays < 0
                    || reportDays < 0
                    || smallestCell < 0) {
                throw new IllegalArgumentException("Limits cannot be negative");
            }
        }
    }

    /**
     * The traffic light, in percent of what is expected to date.
     *
     * @param greenPercent green from here on
     * @param amberPercent amber from here on, red below
     * @param dueSoonDays amber when due within these days and below {@code nearlyDonePercent}
     */
    public record LightRule(
            @Range(min = 0, max = 100) int greenPercent,
            @Range(min = 0, max = 100) int amberPercent,
            @Range(min = 0, max = 3_650) int dueSoonDays,
            @Range(min = 0, max = 100) int nearlyDonePercent) {
        public LightRule {
            if (amberPercent < 0 || amberPercent > greenPercent || greenPercent > 100) {
                throw new IllegalArgumentException("Light thresholds rise from amber to green");
            }
        }
    }
}
