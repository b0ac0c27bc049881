package mesa.query.commitment;

import java.util.ArrayList;
import java.util.List;
import mesa.api.Recorded;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.BreachEvent.BreachAnswerAssessed;
import mesa.api.commitment.BreachEvent.BreachAnswered;
import mesa.api.commitment.BreachEvent.BreachCured;
import mesa.api.commitment.BreachEvent.BreachDeclared;
import mesa.api.commitment.BreachEvent.BreachEscalated;
import mesa.api.commitment.BreachEvent.BreachNotified;
import mesa.api.commitment.BreachEvent.RemediationApproved;
import mesa.api.commitment.BreachEvent.ReplyTimeLapsed;
import mesa.api.commitment.ClockEvent;
import mesa.api.commitment.ClockEvent.CommitmentFellDue;
import mesa.api.commitment.ClockEvent.DeadlineApproaching;
import mesa.api.commitment.ClockEvent.ReportOverdue;
import mesa.api.commitment.ClockEvent.ToleranceExceeded;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseEvent;
import mesa.api.commitment.CourseEvent.CommitmentCancelled;
import mesa.api.commitment.CourseEvent.CommitmentReopened;
import mesa.api.commitment.CourseEvent.CommitmentResumed;
import mesa.api.commitment.CourseEvent.CommitmentStarted;
import mesa.api.commitment.CourseEvent.CommitmentSuspended;
import mesa.api.commitment.CourseEvent.CommitmentTransferred;
import mesa.api.commitment.CourseEvent.FulfilmentReported;
import mesa.api.commitment.CourseEvent.TransferOffered;
import mesa.api.commitment.ExtensionEvent;
import mesa.api.commitment.ExtensionEvent.ExtensionDenied;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.ExtensionEvent.ExtensionLapsed;
import mesa.api.commitment.ExtensionEvent.ExtensionRequested;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.VerificationEvent;
import mesa.api.commitment.VerificationEvent.ContestResolved;
import mesa.api.commitment.VerificationEvent.EvidenceRejected;
import mesa.api.commitment.VerificationEvent.EvidenceRequested;
import mesa.api.commitment.VerificationEvent.FindingBecameFirm;
import mesa.api.commitment.VerificationEvent.FindingContested;
import mesa.api.commitment.VerificationEvent.FindingIssued;
import mesa.api.commitment.VerificationEvent.ShadowObservationFiled;
import mesa.api.commitment.VerificationEvent.VerificationRequested;
import mesa.api.commitment.VerificationEvent.VerifierAssigned;
import mesa.query.commitment.CommitmentRow.BreachStage;
import mesa.query.projection.Rows;

/** What happens to a commitment once it is accepted. */
final class CourseRowFold {
    private CourseRowFold() {}

    static void fold(CourseEvent event, Rows<CommitmentRow> rows) {
        CommitmentRow row = FormulationFold.row(event.commitment(), rows);
        switch (event) {
            case CommitmentStarted e -> {
                status(e, CommitmentStatus.IN_EXECUTION, rows);
                rows.set(e.commitment(), "startedOn", e.on());
            }
            case FulfilmentReported e -> {
                status(e, CommitmentStatus.REPORTED_FULFILLED, rows);
                rows.set(e.commitment(), "reportedOn", e.on(), "overdue", false);
            }
            case CommitmentSuspended e -> {
                status(e, CommitmentStatus.SUSPENDED, rows);
                rows.set(e.commitment(), "waiting", row.status(), "reason", e.reason());
            }
            case CommitmentResumed e -> {
                CommitmentStatus back = row.waiting();
                status(e, back == null ? row.status() : back, rows);
                rows.set(e.commitment(), "waiting", null, "reason", e.reason());
            }
            case TransferOffered e ->
                    rows.set(e.commitment(), "offeredTo", e.to(), "reason", e.reason());
            case CommitmentTransferred e ->
                    rows.set(
                            e.commitment(),
                            "responsible",
                            e.to(),
                            "offeredTo",
                            null,
                            "coResponsible",
                            row.coResponsible().stream()
                                    .filter(c -> !c.actor().equals(e.to()))
                                    .toList(),
                            "reason",
                            e.reason());
            case CommitmentCancelled e -> {
                status(e, CommitmentStatus.CANCELLED, rows);
                rows.set(e.commitment(), "reason", e.reason(), "offeredTo", null, "overdue", false);
            }
            case CommitmentReopened e -> {
                status(
                        e,
                        row.originalDue() == null
                                ? CommitmentStatus.DRAFT
                                : CommitmentStatus.IN_EXECUTION,
                        rows);
                rows.set(
                        e.commitment(),
                        "breach",
                        BreachStage.NONE,
                        "outcome",
                        null,
                        "firm",
                        false,
                        "contested",
                        false,
                        "verifiedOn",
                        null,
                        "reopened",
                        row.reopened() + 1,
                        "reason",
                        e.reason());
            }
        }
    }

    static void fold(VerificationEvent event, Recorded recorded, Rows<CommitmentRow> rows) {
        switch (event) {
            case VerificationRequested e -> status(e, CommitmentStatus.IN_VERIFICATION, rows);
            case VerifierAssigned e -> rows.set(e.commitment(), "verifier", e.verifier());
            case EvidenceRejected e -> {
                status(e, CommitmentStatus.IN_EXECUTION, rows);
                rows.set(e.commitment(), "reason", e.reason());
            }
            case FindingIssued e -> {
                found(e.commitment(), e.outcome(), recorded, rows);
                rows.set(
                        e.commitment(),
                        "onTimeOriginal",
                        e.onTimeOriginal(),
                        "onTimeCurrent",
                        e.onTimeCurrent());
            }
            case FindingContested e -> rows.set(e.commitment(), "contested", true);
            case ContestResolved e -> {
                found(e.commitment(), e.outcome(), recorded, rows);
                rows.set(e.commitment(), "contested", false, "firm", true);
            }
            case FindingBecameFirm e -> rows.set(e.commitment(), "firm", true);
            case EvidenceRequested _, ShadowObservationFiled _ -> {}
        }
    }

    private static void found(
            CommitmentId commitment, Outcome outcome, Recorded recorded, Rows<CommitmentRow> rows) {
        CommitmentStatus status =
                switch (outcome) {
                    case FULFILLED -> CommitmentStatus.FULFILLED;
                    case PARTIAL -> CommitmentStatus.PARTIALLY_FULFILLED;
                    case NOT_FULFILLED -> CommitmentStatus.NOT_FULFILLED;
                    case NOT_VERIFIABLE -> CommitmentStatus.IN_EXECUTION;
                };
        rows.set(
                commitment,
                "status",
                status,
                "outcome",
                outcome,
                "overdue",
                false,
                "verifiedOn",
                status.verified() ? recorded.occurredOn() : null);
    }

    static void fold(ExtensionEvent event, Rows<CommitmentRow> rows) {
        switch (event) {
            case ExtensionGranted e ->
                    rows.set(
                            e.commitment(),
                            "due",
                            e.to(),
                            "extensions",
                            e.number(),
                            "overdue",
                            false);
            case ExtensionRequested _, ExtensionDenied _, ExtensionLapsed _ -> {}
        }
    }

    static void fold(BreachEvent event, Rows<CommitmentRow> rows) {
        switch (event) {
            case BreachNotified e -> breach(e, BreachStage.NOTIFIED, rows);
            case BreachAnswered e -> breach(e, BreachStage.ANSWERED, rows);
            case ReplyTimeLapsed e -> breach(e, BreachStage.UNANSWERED, rows);
            case BreachAnswerAssessed e ->
                    breach(
                            e,
                            e.justified() ? BreachStage.JUSTIFIED : BreachStage.NOT_JUSTIFIED,
                            rows);
            case BreachDeclared e -> {
                breach(e, BreachStage.DECLARED, rows);
                status(e, CommitmentStatus.BREACH_DECLARED, rows);
            }
            case RemediationApproved e -> {
                breach(e, BreachStage.IN_REMEDIATION, rows);
                status(e, CommitmentStatus.IN_REMEDIATION, rows);
            }
            case BreachCured e -> {
                breach(e, BreachStage.CURED, rows);
                status(e, CommitmentStatus.IN_EXECUTION, rows);
                rows.set(e.commitment(), "rung", null, "rungUntil", null);
            }
            case BreachEscalated e ->
                    rows.set(e.commitment(), "rung", e.to(), "rungUntil", e.until());
        }
    }

    static void fold(ClockEvent event, Rows<CommitmentRow> rows) {
        switch (event) {
            case CommitmentFellDue e -> rows.set(e.commitment(), "overdue", true);
            case ToleranceExceeded e -> {
                if (FormulationFold.row(e.commitment(), rows).breach() == BreachStage.NONE) {
                    breach(e, BreachStage.DETECTED, rows);
                }
            }
            case ReportOverdue e -> {
                List<String> late =
                        new ArrayList<>(FormulationFold.row(e.commitment(), rows).lateReports());
                late.add(MeasureFold.late(e.indicator(), e.period()));
                rows.set(e.commitment(), "lateReports", List.copyOf(late));
            }
            case DeadlineApproaching _ -> {}
        }
    }

    private static void status(
            CommitmentEvent event, CommitmentStatus status, Rows<CommitmentRow> rows) {
        rows.set(event.commitment(), "status", status);
    }

    private static void breach(CommitmentEvent event, BreachStage stage, Rows<CommitmentRow> rows) {
        rows.set(event.commitment(), "breach", stage);
    }
}
