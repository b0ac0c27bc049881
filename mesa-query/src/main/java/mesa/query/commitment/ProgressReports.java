package mesa.query.commitment;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.Sha256;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Period;
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
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Every report with its corrections: the series of each indicator. */
@Component
final class ProgressReports implements ReadModel<ReportRow> {
    @Override
    public String name() {
        return "progress_report";
    }

    @Override
    public Class<ReportRow> row() {
        return ReportRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_COMMITMENT;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(ReportEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("commitment");
    }

    @Override
    public void fold(Recorded recorded, Rows<ReportRow> rows) {
        if (!(recorded.event() instanceof ReportEvent event)) {
            return;
        }
        switch (event) {
            case ProgressReported e ->
                    rows.put(
                            new ReportRow(
                                    key(e.commitment(), e.indicator(), e.period()),
                                    e.commitment(),
                                    e.indicator(),
                                    e.period().from(),
                                    e.period().to(),
                                    ReportStatus.SUBMITTED,
                                    e.measurement().value().value(),
                                    e.measurement().value().value(),
                                    e.measurement().on(),
                                    e.measurement().source(),
                                    0,
                                    null,
                                    e.reporter(),
                                    e.narrative(),
                                    e.evidence().stream().map(Sha256::value).toList(),
                                    List.of(),
                                    0,
                                    null));
            case ReportReturned e ->
                    rows.set(
                            key(e.commitment(), e.indicator(), e.period()),
                            "status",
                            ReportStatus.RETURNED,
                            "returned",
                            e.reason());
            case ReportAccepted e ->
                    rows.set(
                            key(e.commitment(), e.indicator(), e.period()),
                            "status",
                            ReportStatus.ACCEPTED);
            case ReportPublished e ->
                    rows.set(
                            key(e.commitment(), e.indicator(), e.period()),
                            "status",
                            ReportStatus.PUBLISHED,
                            "cells",
                            e.cells(),
                            "suppressed",
                            e.suppressed());
            case MeasurementRestated e -> {
                String key = key(e.commitment(), e.indicator(), e.period());
                rows.set(
                        key,
                        "status",
                        ReportStatus.ACCEPTED,
                        "value",
                        e.to().value().value(),
                        "measuredOn",
                        e.to().on(),
                        "source",
                        e.to().source(),
                        "restated",
                        rows.existing(key).restated() + 1,
                        "restatement",
                        e.reason());
            }
            case EvidenceAttached _,
                    ContributionAdded _,
                    ObstacleRecorded _,
                    ObstacleCleared _ -> {}
        }
    }

    private static String key(CommitmentId commitment, String indicator, Period period) {
        return "%s/%s/%s".formatted(commitment.value(), indicator, period.from());
    }
}
