package mesa.query.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CoResponsible;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.MeansOfVerification;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.PlannedPoint;
import mesa.api.commitment.Resources;
import mesa.api.commitment.Risk;
import mesa.api.commitment.Rung;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.query.http.Reservable;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it stands, the row of {@code commitment_tracker}.
 *
 * @param due the date that holds
 * @param originalDue the date first accepted
 * @param objectives of the Global Compact, as numbers
 * @param reserveGround why it is restricted, with {@code reservedUntil}, the first day it is not
 * @param flaws what keeps it a draft, by the names of the flaws
 * @param done share done by what was reported, 0 to 1; null while nothing was measured
 * @param lateReports the reports that should have come, as indicator and first day of the period
 * @param waiting what a suspended commitment returns to
 * @param overdue it fell due and was not reported complete by then
 */
public record CommitmentRow(
        CommitmentId commitment,
        AgreementId agreement,
        MesaId mesa,
        String code,
        CommitmentStatus status,
        String statement,
        @Nullable String product,
        @Nullable String beneficiary,
        List<String> territories,
        @Nullable ActorId responsible,
        @Nullable String unit,
        List<CoResponsible> coResponsible,
        @Nullable String focalPoint,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        List<PlannedPoint> plan,
        List<MeasuredIndicator> indicators,
        List<MeansOfVerification> means,
        @Nullable ActorId verifier,
        @Nullable Resources resources,
        @Nullable Risk risk,
        List<String> objectives,
        int weight,
        Visibility visibility,
        @Nullable String reserveGround,
        @Nullable LocalDate reservedUntil,
        List<String> flaws,
        @Nullable BigDecimal done,
        List<String> lateReports,
        @Nullable LocalDate lastReportOn,
        int extensions,
        @Nullable LocalDate acceptBy,
        boolean acceptanceSilent,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable Outcome outcome,
        boolean firm,
        boolean contested,
        @Nullable Boolean onTimeOriginal,
        @Nullable Boolean onTimeCurrent,
        BreachStage breach,
        @Nullable Rung rung,
        @Nullable LocalDate rungUntil,
        @Nullable CommitmentStatus waiting,
        @Nullable String reason,
        boolean overdue,
        int obstacles,
        int evidence,
        int reopened,
        @Nullable ActorId offeredTo,
        Instant changedAt)
        implements Reservable {
    /** How far proceedings for a breach have come. */
    public enum BreachStage {
        NONE,
        DETECTED,
        NOTIFIED,
        ANSWERED,
        UNANSWERED,
        JUSTIFIED,
        NOT_JUSTIFIED,
        DECLARED,
        IN_REMEDIATION,
        CURED
    }

    /** A draft of which nothing is known but where it belongs. */
    static CommitmentRow blank(
            CommitmentId commitment,
            AgreementId agreement,
            MesaId mesa,
            String code,
            Instant changedAt) {
        return new CommitmentRow(
                commitment,
                agreement,
                mesa,
                code,
                CommitmentStatus.DRAFT,
                "",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                0,
                Visibility.RESTRICTED,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                0,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                BreachStage.NONE,
                null,
                null,
                null,
                null,
                false,
                0,
                0,
                0,
                null,
                changedAt);
    }
}
