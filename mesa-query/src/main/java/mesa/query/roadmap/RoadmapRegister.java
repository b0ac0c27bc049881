package mesa.query.roadmap;

import java.util.List;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.roadmap.RoadmapEvent.CommitmentLinkedToRoadmap;
import mesa.api.roadmap.RoadmapEvent.MilestoneAdded;
import mesa.api.roadmap.RoadmapEvent.MilestoneDelayed;
import mesa.api.roadmap.RoadmapEvent.MilestoneMissed;
import mesa.api.roadmap.RoadmapEvent.MilestoneReached;
import mesa.api.roadmap.RoadmapEvent.MilestoneRescheduled;
import mesa.api.roadmap.RoadmapEvent.RoadmapApproved;
import mesa.api.roadmap.RoadmapEvent.RoadmapClosed;
import mesa.api.roadmap.RoadmapEvent.RoadmapDrafted;
import mesa.api.roadmap.RoadmapEvent.RoadmapRevised;
import mesa.api.roadmap.RoadmapStatus;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import mesa.query.roadmap.RoadmapRow.Version;
import org.springframework.stereotype.Component;

/** Every roadmap and its versions. */
@Component
final class RoadmapRegister implements ReadModel<RoadmapRow> {
    @Override
    public String name() {
        return "roadmap_register";
    }

    @Override
    public Class<RoadmapRow> row() {
        return RoadmapRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.ROADMAPS;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(RoadmapEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("mesa", "status");
    }

    @Override
    public void fold(Recorded at, Rows<RoadmapRow> rows) {
        if (!(at.event() instanceof RoadmapEvent event)) {
            return;
        }
        switch (event) {
            case RoadmapDrafted e ->
                    rows.put(
                            new RoadmapRow(
                                    e.roadmap(),
                                    e.mesa(),
                                    e.title(),
                                    RoadmapStatus.DRAFT,
                                    0,
                                    List.of(),
                                    e.milestones().size(),
                                    0,
                                    0,
                                    null,
                                    null));
            case MilestoneAdded e ->
                    rows.set(e.roadmap(), "milestones", row(e, rows).milestones() + 1);
            case RoadmapApproved e ->
                    version(
                            e,
                            new Version(
                                    e.version(),
                                    at.occurredOn(),
                                    e.milestones(),
                                    List.of(),
                                    null,
                                    e.byAgreement()),
                            RoadmapStatus.APPROVED,
                            rows);
            case RoadmapRevised e ->
                    version(
                            e,
                            new Version(
                                    e.version(),
                                    at.occurredOn(),
                                    e.milestones(),
                                    e.discarded(),
                                    e.reason(),
                                    e.byAgreement()),
                            row(e, rows).status(),
                            rows);
            case MilestoneReached e ->
                    rows.set(
                            e.roadmap(),
                            "reached",
                            row(e, rows).reached() + 1,
                            "status",
                            RoadmapStatus.IN_EXECUTION);
            case MilestoneMissed e ->
                    rows.set(
                            e.roadmap(),
                            "missed",
                            row(e, rows).missed() + 1,
                            "status",
                            RoadmapStatus.IN_EXECUTION);
            case RoadmapClosed e ->
                    rows.set(
                            e.roadmap(),
                            "status",
                            e.outcome(),
                            "outcome",
                            e.progress(),
                            "reason",
                            e.reason());
            case CommitmentLinkedToRoadmap _, MilestoneDelayed _, MilestoneRescheduled _ -> {}
        }
    }

    private static void version(
            RoadmapEvent event, Version version, RoadmapStatus status, Rows<RoadmapRow> rows) {
        rows.set(
                event.roadmap(),
                "status",
                status,
                "current",
                version.number(),
                "milestones",
                version.milestones().size(),
                "versions",
                Stream.concat(row(event, rows).versions().stream(), Stream.of(version)).toList());
    }

    private static RoadmapRow row(RoadmapEvent event, Rows<RoadmapRow> rows) {
        return rows.existing(event.roadmap());
    }
}
