package mesa.domain.commitment;

import java.util.List;
import java.util.Optional;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.Measurement.Cell;
import mesa.api.commitment.Period;
import mesa.api.commitment.ReportCommand;
import mesa.api.commitment.ReportCommand.AcceptReport;
import mesa.api.commitment.ReportCommand.AddContribution;
import mesa.api.commitment.ReportCommand.AttachEvidence;
import mesa.api.commitment.ReportCommand.ClearObstacle;
import mesa.api.commitment.ReportCommand.PublishReport;
import mesa.api.commitment.ReportCommand.RecordObstacle;
import mesa.api.commitment.ReportCommand.RestateMeasurement;
import mesa.api.commitment.ReportCommand.ReturnReport;
import mesa.api.commitment.ReportCommand.SubmitProgressReport;
import mesa.api.commitment.ReportEvent.ContributionAdded;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.ReportEvent.ObstacleCleared;
import mesa.api.commitment.ReportEvent.ObstacleRecorded;
import mesa.api.commitment.ReportEvent.ReportAccepted;
import mesa.api.commitment.ReportEvent.ReportPublished;
import mesa.api.commitment.ReportEvent.ReportReturned;
import mesa.api.commitment.ReportRejection.EvidenceExists;
import mesa.api.commitment.ReportRejection.MeansUnknown;
import mesa.api.commitment.ReportRejection.NoSuchReport;
import mesa.api.commitment.ReportRejection.NotCoResponsible;
import mesa.api.commitment.ReportRejection.NotForPublication;
import mesa.api.commitment.ReportRejection.ObstacleExists;
import mesa.api.commitment.ReportRejection.ObstacleUnknown;
import mesa.api.commitment.ReportRejection.ReportNotAtThisStage;
import mesa.api.commitment.ReportStatus;
import mesa.api.commitment.Visibility;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;

/** What the responsible reports, and how it is received (INV-P1 to P6). */
final class Reporting {
    private Reporting() {}

    static Decision<CommitmentEvent> decide(ReportCommand command, Known state, Context context) {
        return switch (command) {
            case SubmitProgressReport c -> Measures.submit(c, state, context);
            case AttachEvidence c -> attach(c, state, context);
            case ReturnReport c ->
                    moved(
                            c.commitment(),
                            c.indicator(),
                            c.period(),
                            ReportStatus.SUBMITTED,
                            state,
                            new ReportReturned(
                                    c.commitment(), c.indicator(), c.period(), c.reason()));
            case AcceptReport c ->
                    moved(
                            c.commitment(),
                            c.indicator(),
                            c.period(),
                            ReportStatus.SUBMITTED,
                            state,
                            new ReportAccepted(c.commitment(), c.indicator(), c.period()));
            case PublishReport c -> publish(c, state, context);
            case RestateMeasurement c -> Measures.restate(c, state, context);
            case AddContribution c -> contribute(c, state, context);
            case RecordObstacle c -> obstacle(c, state, context);
            case ClearObstacle c -> clear(c, state, context);
        };
    }

    private static Decision<CommitmentEvent> attach(
            AttachEvidence c, Known state, Context context) {
        boolean begun =
                state.status().open()
                        || state.status().verified()
                        || state.stage() instanceof Stage.Cancelled;
        if (!begun) {
            return Decision.reject(new NotOpen(c.commitment(), state.status()));
        }
        CommitmentRejection other = Authority.onlyTheResponsible(state, context.caller());
        boolean supports =
                state.terms().coResponsible().stream()
                        .anyMatch(s -> context.caller().speaksFor(s.actor()));
        if (other != null && !supports) {
            return Decision.reject(other);
        }
        if (state.terms().means().stream().noneMatch(m -> m.key().equals(c.evidence().means()))) {
            return Decision.reject(new MeansUnknown(c.commitment(), c.evidence().means()));
        }
        return state.reports().evidence().containsKey(c.evidence().hash())
                ? Decision.reject(new EvidenceExists(c.commitment(), c.evidence().hash()))
                : Decision.accept(new EvidenceAttached(c.commitment(), c.evidence()));
    }

    static Decision<CommitmentEvent> moved(
            CommitmentId id,
            String indicator,
            Period period,
            ReportStatus needed,
            Known state,
            CommitmentEvent event) {
        Optional<Reports.Entry> entry = state.reports().find(indicator, period);
        if (entry.isEmpty()) {
            return Decision.reject(new NoSuchReport(id, indicator, period));
        }
        return entry.get().status() == needed
                ? Decision.accept(event)
                : Decision.reject(
                        new ReportNotAtThisStage(id, indicator, period, entry.get().status()));
    }

    private static Decision<CommitmentEvent> publish(
            PublishReport c, Known state, Context context) {
        Visibility visibility = state.terms().visibilityOn(context.occurredOn());
        if (visibility == Visibility.RESTRICTED) {
            return Decision.reject(new NotForPublication(c.commitment(), visibility));
        }
        int smallest =
                Rules.on(context.occurredOn(), state.mesa(), context).followUp().smallestCell();
        List<Cell> cells =
                state.reports()
                        .find(c.indicator(), c.period())
                        .map(e -> e.measurement().cells())
                        .orElse(List.of());
        List<Cell> shown = SmallCells.shown(cells, smallest);
        return moved(
                c.commitment(),
                c.indicator(),
                c.period(),
                ReportStatus.ACCEPTED,
                state,
                new ReportPublished(
                        c.commitment(),
                        c.indicator(),
                        c.period(),
                        shown,
                        cells.size() - shown.size()));
    }

    private static Decision<CommitmentEvent> contribute(
            AddContribution c, Known state, Context context) {
        if (!state.status().open()) {
            return Decision.reject(new NotOpen(c.commitment(), state.status()));
        }
        if (!state.supports(c.actor()) || !context.caller().speaksFor(c.actor())) {
            return Decision.reject(new NotCoResponsible(c.commitment(), c.actor()));
        }
        CommitmentRejection unknown = Measures.unknownEvidence(c.commitment(), c.evidence(), state);
        return unknown != null
                ? Decision.reject(unknown)
                : Decision.accept(
                        new ContributionAdded(
                                c.commitment(), c.actor(), c.contribution(), c.evidence()));
    }

    private static Decision<CommitmentEvent> obstacle(
            RecordObstacle c, Known state, Context context) {
        if (!state.status().open()) {
            return Decision.reject(new NotOpen(c.commitment(), state.status()));
        }
        CommitmentRejection other = Authority.mayAct(state, context.caller());
        if (other != null) {
            return Decision.reject(other);
        }
        return state.reports().obstacles().contains(c.obstacle())
                ? Decision.reject(new ObstacleExists(c.commitment(), c.obstacle()))
                : Decision.accept(
                        new ObstacleRecorded(
                                c.commitment(), c.obstacle(), c.kind(), c.description()));
    }

    private static Decision<CommitmentEvent> clear(ClearObstacle c, Known state, Context context) {
        CommitmentRejection other = Authority.mayAct(state, context.caller());
        if (other != null) {
            return Decision.reject(other);
        }
        return state.reports().obstacles().contains(c.obstacle())
                ? Decision.accept(new ObstacleCleared(c.commitment(), c.obstacle(), c.how()))
                : Decision.reject(new ObstacleUnknown(c.commitment(), c.obstacle()));
    }
}
