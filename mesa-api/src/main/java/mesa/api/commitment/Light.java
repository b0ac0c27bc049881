package mesa.api.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The traffic light of a commitment (semáforo): computed from dates and measures, never typed, and
 * able to say why it shows what it shows. No sanction follows from it by itself.
 */
public enum Light {
    /**
     * Nothing to judge: not begun and not due, not measured and not late, suspended or cancelled.
     */
    GREY,
    GREEN,
    AMBER,
    RED,
    /** A breach has been declared and not cured. */
    BLACK,
    /** Verified as fulfilled. */
    BLUE;

    /**
     * All a light is judged by.
     *
     * @param on the day it is looked at
     * @param start the day work should begin; null while drafted
     * @param due the due date that holds now; null while drafted
     * @param done share done, 0 to 1; null while nothing has been measured
     * @param expected share that should be done by {@code on}
     * @param reportLate whether a report that should have come has not
     */
    public record Inputs(
            LocalDate on,
            CommitmentStatus status,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable BigDecimal done,
            BigDecimal expected,
            boolean reportLate) {}

    /** The clause of the rule that decided. */
    public enum Reason {
        NOTHING_OWED_YET,
        OUT_OF_PLAY,
        NOT_STARTED_AND_NOT_DUE,
        NOT_MEASURED_YET,
        NOT_MEASURED_AND_REPORT_LATE,
        OVERDUE,
        FAR_BEHIND,
        BEHIND,
        REPORT_LATE,
        DUE_SOON_AND_NOT_NEARLY_DONE,
        ON_COURSE,
        BREACH_STANDS,
        VERIFIED_FULFILLED,
        VERIFIED_PARTIAL,
        VERIFIED_NOT_FULFILLED
    }

    /**
     * A light with its reasons, as data.
     *
     * @param ratio done ÷ expected; null when one of them is missing or nothing is expected yet
     * @param ruleVersion of the thresholds it was judged by
     */
    public record Explanation(
            Light light,
            Reason reason,
            int ruleVersion,
            LightRule rule,
            Inputs inputs,
            @Nullable BigDecimal ratio) {}

    /** Judges; the same inputs and rule always give the same light. */
    public static Explanation explain(Inputs in, LightRule rule) {
        BigDecimal ratio =
                in.done() == null || in.expected().signum() == 0
                        ? null
                        : in.done().divide(in.expected(), 6, RoundingMode.HALF_EVEN);
        Reason reason = reason(in, rule, ratio);
        return new Explanation(of(reason), reason, rule.version(), rule, in, ratio);
    }

    private static Reason reason(Inputs in, LightRule rule, @Nullable BigDecimal ratio) {
        return switch (in.status()) {
            case DRAFT, FORMULATED -> Reason.NOTHING_OWED_YET;
            case SUSPENDED, CANCELLED -> Reason.OUT_OF_PLAY;
            case BREACH_DECLARED, IN_REMEDIATION -> Reason.BREACH_STANDS;
            case FULFILLED -> Reason.VERIFIED_FULFILLED;
            case PARTIALLY_FULFILLED -> Reason.VERIFIED_PARTIAL;
            case NOT_FULFILLED -> Reason.VERIFIED_NOT_FULFILLED;
            case NOT_STARTED, IN_EXECUTION, REPORTED_FULFILLED, IN_VERIFICATION ->
                    underway(in, rule, ratio);
        };
    }

    private static Reason underway(Inputs in, LightRule rule, @Nullable BigDecimal ratio) {
        boolean handedIn =
                in.status() == CommitmentStatus.REPORTED_FULFILLED
                        || in.status() == CommitmentStatus.IN_VERIFICATION;
        // Once reported complete the delay is the verifier's, not the responsible's.
        if (!handedIn && in.due() != null && in.on().isAfter(in.due())) {
            return Reason.OVERDUE;
        }
        if (in.status() == CommitmentStatus.NOT_STARTED
                && (in.start() == null || !in.on().isAfter(in.start()))) {
            return Reason.NOT_STARTED_AND_NOT_DUE;
        }
        if (in.done() == null) {
            // Before the first report falls due, no measurement says nothing about the work.
            return in.reportLate() ? Reason.NOT_MEASURED_AND_REPORT_LATE : Reason.NOT_MEASURED_YET;
        }
        if (ratio != null && ratio.compareTo(rule.amberFrom()) < 0) {
            return Reason.FAR_BEHIND;
        }
        if (ratio != null && ratio.compareTo(rule.greenFrom()) < 0) {
            return Reason.BEHIND;
        }
        if (in.reportLate()) {
            return Reason.REPORT_LATE;
        }
        return dueSoon(in, rule) && in.done().compareTo(rule.dueSoonBelow()) < 0
                ? Reason.DUE_SOON_AND_NOT_NEARLY_DONE
                : Reason.ON_COURSE;
    }

    private static boolean dueSoon(Inputs in, LightRule rule) {
        return in.due() != null && ChronoUnit.DAYS.between(in.on(), in.due()) <= rule.dueSoonDays();
    }

    private static Light of(Reason reason) {
        return switch (reason) {
            case NOTHING_OWED_YET, OUT_OF_PLAY, NOT_STARTED_AND_NOT_DUE, NOT_MEASURED_YET -> GREY;
            case ON_COURSE -> GREEN;
            case NOT_MEASURED_AND_REPORT_LATE,
                    BEHIND,
                    REPORT_LATE,
                    DUE_SOON_AND_NOT_NEARLY_DONE,
                    VERIFIED_PARTIAL ->
                    AMBER;
            case OVERDUE, FAR_BEHIND, VERIFIED_NOT_FULFILLED -> RED;
            case BREACH_STANDS -> BLACK;
            case VERIFIED_FULFILLED -> BLUE;
        };
    }
}
