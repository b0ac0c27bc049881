package mesa.domain.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.BreachEvent.BreachAnswerAssessed;
import mesa.api.commitment.BreachEvent.BreachAnswered;
import mesa.api.commitment.BreachEvent.BreachCured;
import mesa.api.commitment.BreachEvent.BreachDeclared;
import mesa.api.commitment.BreachEvent.BreachEscalated;
import mesa.api.commitment.BreachEvent.BreachNotified;
import mesa.api.commitment.BreachEvent.RemediationApproved;
import mesa.api.commitment.BreachEvent.ReplyTimeLapsed;
import mesa.api.commitment.CourseEvent;
import mesa.api.commitment.CourseEvent.CommitmentCancelled;
import mesa.api.commitment.CourseEvent.CommitmentReopened;
import mesa.api.commitment.CourseEvent.CommitmentResumed;
import mesa.api.commitment.CourseEvent.CommitmentStarted;
import mesa.api.commitment.CourseEvent.CommitmentSuspended;
import mesa.api.commitment.CourseEvent.CommitmentTransferred;
import mesa.api.commitment.CourseEvent.FulfilmentReported;
import mesa.api.commitment.CourseEvent.TransferOffered;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.ReportEvent;
import mesa.api.commitment.ReportEvent.ContributionAdded;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.ReportEvent.MeasurementRestated;
import mesa.api.commitment.ReportEvent.ObstacleCleared;
import mesa.api.commitment.ReportEvent.ObstacleRecorded;
import mesa.api.commitment.ReportEvent.ProgressReported;
import mesa.api.commitment.ReportEvent.ReportAccepted;
import mesa.api.commitment.ReportEvent.ReportPublished;
import mesa.api.commitment.ReportEvent.ReportReturned;
import mesa.api.commitment.ReportStatus;
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
import mesa.domain.commitment.Commitment.Known;
import mesa.domain.commitment.Commitment.Offer;
import mesa.domain.commitment.Stage.Contest;

/** What the events after acceptance make of a commitment. */
final class CourseFold {
    private CourseFold() {}

    static Known course(Known state, CourseEvent event) {
        return switch (event) {
            case CommitmentStarted _ -> state.on(new Stage.InExecution());
            case FulfilmentReported e -> state.on(new Stage.ReportedFulfilled(e.on()));
            case CommitmentSuspended _ -> state.on(new Stage.Suspended(state.stage()));
            case CommitmentResumed _ ->
                    state.stage() instanceof Stage.Suspended(var before) ? state.on(before) : state;
            case TransferOffered e -> state.offered(new Offer(e.to(), e.reason(), e.acceptBy()));
            case CommitmentTransferred e ->
                    state.owing(Authority.inHandsOf(state.terms(), e.to())).offered(null);
            case CommitmentCancelled e ->
                    state.on(new Stage.Cancelled(state.version() + 1, e.by()))
                            .with(state.reports().closed())
                            .offered(null);
            case CommitmentReopened _ ->
                    state.on(
                                    state.first() == null
                                            ? new Stage.Draft(List.of())
                                            : new Stage.InExecution())
                            .with(new Breach.None());
        };
    }

    static Known report(Known state, ReportEvent event) {
        Reports reports = state.reports();
        return switch (event) {
            case ProgressReported e ->
                    state.with(
                            reports.with(
                                    e.indicator(),
                                    e.period(),
                                    e.measurement(),
                                    ReportStatus.SUBMITTED));
            case EvidenceAttached e ->
                    state.with(reports.with(e.evidence().hash(), e.evidence().means()));
            case ReportReturned e ->
                    state.with(reports.moved(e.indicator(), e.period(), ReportStatus.RETURNED));
            case ReportAccepted e ->
                    state.with(reports.moved(e.indicator(), e.period(), ReportStatus.ACCEPTED));
            case ReportPublished e ->
                    state.with(reports.moved(e.indicator(), e.period(), ReportStatus.PUBLISHED));
            // A restated figure is accepted, and must be published anew.
            case MeasurementRestated e ->
                    state.with(
                            reports.with(e.indicator(), e.period(), e.to(), ReportStatus.ACCEPTED));
            case ContributionAdded _ -> state;
            case ObstacleRecorded e -> state.with(reports.obstacle(e.obstacle(), true));
            case ObstacleCleared e -> state.with(reports.obstacle(e.obstacle(), false));
        };
    }

    static Known verification(Known state, VerificationEvent event) {
        return switch (event) {
            case VerificationRequested _ -> state.on(new Stage.InVerification(reportedOn(state)));
            case VerifierAssigned e -> state.owing(state.terms().verifiedBy(e.verifier()));
            case EvidenceRejected e ->
                    state.on(new Stage.InExecution()).with(state.reports().without(e.evidence()));
            case FindingIssued e ->
                    closed(state, e.outcome(), e.by(), e.contestBy(), Contest.NONE, false);
            case FindingContested _ -> state.on(verified(state).contest(Contest.OPEN));
            case ContestResolved e ->
                    closed(
                            state,
                            e.outcome(),
                            e.by(),
                            verified(state).contestBy(),
                            e.changed() ? Contest.WON : Contest.LOST,
                            true);
            case FindingBecameFirm _ -> state.on(verified(state).confirmed());
            case EvidenceRequested _, ShadowObservationFiled _ -> state;
        };
    }

    /** What could not be verified closes nothing: it goes back to be carried out and proved. */
    private static Known closed(
            Known state,
            Outcome outcome,
            String by,
            LocalDate contestBy,
            Contest contest,
            boolean firm) {
        return outcome == Outcome.NOT_VERIFIABLE
                ? state.on(new Stage.InExecution())
                : state.on(
                                new Stage.Verified(
                                        outcome, state.version() + 1, by, contestBy, contest, firm))
                        .with(state.reports().closed());
    }

    private static LocalDate reportedOn(Known state) {
        return switch (state.stage()) {
            case Stage.ReportedFulfilled(var on) -> on;
            case Stage.Draft _,
                    Stage.Formulated _,
                    Stage.NotStarted _,
                    Stage.InExecution _,
                    Stage.InVerification _,
                    Stage.Verified _,
                    Stage.Suspended _,
                    Stage.Cancelled _,
                    Stage.Breached _,
                    Stage.InRemediation _ ->
                    throw new IllegalStateException("Only what is reported complete is verified");
        };
    }

    private static Stage.Verified verified(Known state) {
        return (Stage.Verified) state.stage();
    }

    static Known breach(Known state, BreachEvent event) {
        return switch (event) {
            case BreachNotified e -> state.with(new Breach.Notified(e.replyBy(), false));
            case BreachAnswered _ -> state.with(new Breach.Answered());
            case ReplyTimeLapsed e -> state.with(new Breach.Notified(e.replyBy(), true));
            case BreachAnswerAssessed e ->
                    state.with(e.justified() ? new Breach.Justified() : new Breach.NotJustified());
            case BreachDeclared _ ->
                    state.on(new Stage.Breached())
                            .with(new Breach.Declared(Optional.empty(), Optional.empty()));
            case RemediationApproved e -> state.on(new Stage.InRemediation(e.plan()));
            case BreachCured _ -> state.on(new Stage.InExecution()).with(new Breach.None());
            case BreachEscalated e ->
                    state.with(new Breach.Declared(Optional.of(e.to()), Optional.of(e.until())));
        };
    }
}
