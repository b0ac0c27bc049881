package mesa.domain.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mesa.api.Sha256;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseRejection.ChangeWithoutReason;
import mesa.api.commitment.CourseRejection.IndicatorUnknown;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.Measured;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.Period;
import mesa.api.commitment.ReportCommand.RestateMeasurement;
import mesa.api.commitment.ReportCommand.SubmitProgressReport;
import mesa.api.commitment.ReportEvent.MeasurementRestated;
import mesa.api.commitment.ReportEvent.ProgressReported;
import mesa.api.commitment.ReportRejection.BreakdownMissing;
import mesa.api.commitment.ReportRejection.CapacityFell;
import mesa.api.commitment.ReportRejection.DropNeedsRestatement;
import mesa.api.commitment.ReportRejection.EvidenceUnknown;
import mesa.api.commitment.ReportRejection.MeasuredInTheFuture;
import mesa.api.commitment.ReportRejection.MeasuredWithoutEvidence;
import mesa.api.commitment.ReportRejection.NoSuchReport;
import mesa.api.commitment.ReportRejection.PeriodOutsideTerm;
import mesa.api.commitment.ReportRejection.ReportExists;
import mesa.api.commitment.ReportRejection.ReportNotAtThisStage;
import mesa.api.commitment.ReportStatus;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import org.jspecify.annotations.Nullable;

/** A figure has a period, a date, a source, its breakdowns and its evidence (INV-P2 to P4, K7). */
final class Measures {
    private Measures() {}

    static Decision<CommitmentEvent> submit(SubmitProgressReport c, Known state, Context context) {
        CommitmentRejection refusal = refuse(c, state, context);
        return refusal != null
                ? Decision.reject(refusal)
                : Decision.accept(
                        new ProgressReported(
                                c.commitment(),
                                state.responsible().orElseThrow(),
                                c.indicator(),
                                c.period(),
                                c.measurement(),
                                c.narrative(),
                                c.evidence()));
    }

    private static @Nullable CommitmentRejection refuse(
            SubmitProgressReport c, Known state, Context context) {
        if (!reporting(state.status())) {
            return new NotInExecution(c.commitment(), state.status());
        }
        CommitmentRejection other = Authority.onlyTheResponsible(state, context.caller());
        if (other != null) {
            return other;
        }
        Optional<Indicator> indicator = state.indicator(c.indicator());
        if (indicator.isEmpty()) {
            return new IndicatorUnknown(c.commitment(), c.indicator());
        }
        if (state.reports().covers(c.indicator(), c.period())) {
            return new ReportExists(c.commitment(), c.indicator(), c.period());
        }
        LocalDate start = state.terms().start();
        if (start != null && c.period().to().isBefore(start)) {
            return new PeriodOutsideTerm(c.commitment(), c.period());
        }
        if (c.evidence().isEmpty()) {
            return new MeasuredWithoutEvidence(c.commitment(), c.indicator());
        }
        CommitmentRejection unknown = unknownEvidence(c.commitment(), c.evidence(), state);
        return unknown != null
                ? unknown
                : value(
                        c.commitment(),
                        indicator.get(),
                        c.period(),
                        c.measurement(),
                        state,
                        context);
    }

    private static boolean reporting(CommitmentStatus status) {
        return switch (status) {
            case IN_EXECUTION,
                    REPORTED_FULFILLED,
                    IN_VERIFICATION,
                    BREACH_DECLARED,
                    IN_REMEDIATION ->
                    true;
            case DRAFT,
                    FORMULATED,
                    NOT_STARTED,
                    FULFILLED,
                    PARTIALLY_FULFILLED,
                    NOT_FULFILLED,
                    SUSPENDED,
                    CANCELLED ->
                    false;
        };
    }

    static @Nullable CommitmentRejection unknownEvidence(
            CommitmentId id, List<Sha256> hashes, Known state) {
        return hashes.stream()
                .filter(h -> !state.reports().evidence().containsKey(h))
                .findFirst()
                .map(h -> new EvidenceUnknown(id, h))
                .orElse(null);
    }

    private static @Nullable CommitmentRejection value(
            CommitmentId id,
            Indicator indicator,
            Period period,
            Measurement m,
            Known state,
            Context context) {
        CommitmentRejection shape = shape(id, indicator, m, context);
        if (shape != null) {
            return shape;
        }
        return switch (indicator.accumulation()) {
            case STOCK, FLOW -> null;
            case CUMULATIVE ->
                    m.value().isNegative()
                            ? new DropNeedsRestatement(id, indicator.key(), m.value())
                            : null;
            case CAPACITY -> fallen(id, indicator, period, m, state);
        };
    }

    private static @Nullable CommitmentRejection shape(
            CommitmentId id, Indicator indicator, Measurement m, Context context) {
        if (m.on().isAfter(context.occurredOn())) {
            return new MeasuredInTheFuture(id, m.on());
        }
        return indicator.disaggregation().stream()
                .filter(by -> m.cells().stream().noneMatch(cell -> cell.by().equals(by)))
                .findFirst()
                .map(by -> new BreakdownMissing(id, indicator.key(), by))
                .orElse(null);
    }

    private static @Nullable CommitmentRejection fallen(
            CommitmentId id, Indicator indicator, Period period, Measurement m, Known state) {
        return state.reports().series(indicator.key()).stream()
                .filter(earlier -> earlier.period().compareTo(period) < 0)
                .max(Comparator.comparing(Measured::period))
                .filter(last -> m.value().compareTo(last.value()) < 0)
                .map(last -> new CapacityFell(id, indicator.key(), last.value(), m.value()))
                .orElse(null);
    }

    static Decision<CommitmentEvent> restate(RestateMeasurement c, Known state, Context context) {
        Optional<Reports.Entry> entry = state.reports().find(c.indicator(), c.period());
        Optional<Indicator> indicator = state.indicator(c.indicator());
        if (entry.isEmpty() || indicator.isEmpty()) {
            return Decision.reject(new NoSuchReport(c.commitment(), c.indicator(), c.period()));
        }
        CommitmentRejection other = Authority.mayAct(state, context.caller());
        if (other != null) {
            return Decision.reject(other);
        }
        ReportStatus status = entry.get().status();
        if (status != ReportStatus.ACCEPTED && status != ReportStatus.PUBLISHED) {
            return Decision.reject(
                    new ReportNotAtThisStage(c.commitment(), c.indicator(), c.period(), status));
        }
        if (c.reason().isBlank()) {
            return Decision.reject(new ChangeWithoutReason(c.commitment(), c.indicator()));
        }
        CommitmentRejection shape =
                shape(c.commitment(), indicator.get(), c.measurement(), context);
        return shape != null
                ? Decision.reject(shape)
                : Decision.accept(
                        new MeasurementRestated(
                                c.commitment(),
                                c.indicator(),
                                c.period(),
                                entry.get().measurement(),
                                c.measurement(),
                                c.reason()));
    }
}
