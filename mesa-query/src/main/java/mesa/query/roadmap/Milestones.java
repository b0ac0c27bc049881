package mesa.query.roadmap;

import java.util.List;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.MilestoneStatus;
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
import mesa.api.roadmap.RoadmapId;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Every milestone, the discarded ones too. */
@Component
final class Milestones implements ReadModel<MilestoneRow> {
    @Override
    public String name() {
        return "milestone";
    }

    @Override
    public Class<MilestoneRow> row() {
        return MilestoneRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_ROADMAP;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(RoadmapEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("roadmap", "status");
    }

    @Override
    public void fold(Recorded at, Rows<MilestoneRow> rows) {
        if (!(at.event() instanceof RoadmapEvent event)) {
            return;
        }
        switch (event) {
            case RoadmapDrafted e -> e.milestones().forEach(m -> keep(e.roadmap(), m, rows));
            case MilestoneAdded e -> keep(e.roadmap(), e.milestone(), rows);
            case RoadmapApproved e -> e.milestones().forEach(m -> keep(e.roadmap(), m, rows));
            case RoadmapRevised e -> {
                e.milestones().forEach(m -> keep(e.roadmap(), m, rows));
                e.discarded()
                        .forEach(m ->
                                rows.set(
                                        key(e.roadmap(), m),
                                        "status",
                                        MilestoneStatus.DISCARDED,
                                        "reason",
                                        e.reason()));
            }
            case CommitmentLinkedToRoadmap e -> {
                String key = key(e.roadmap(), e.milestone());
                var linked = new MilestoneRow.Linked(e.commitment().value(), e.weight());
                rows.set(
                        key,
                        "commitments",
                        Stream.concat(rows.existing(key).commitments().stream(), Stream.of(linked))
                                .toList());
            }
            case MilestoneReached e ->
                    rows.set(
                            key(e.roadmap(), e.milestone()),
                            "status",
                            MilestoneStatus.REACHED,
                            "reachedOn",
                            e.on(),
                            "late",
                            e.late(),
                            "evidence",
                            e.evidence().stream().map(h -> h.value()).toList());
            case MilestoneMissed e ->
                    rows.set(
                            key(e.roadmap(), e.milestone()),
                            "status",
                            MilestoneStatus.MISSED,
                            "reason",
                            e.reason());
            case MilestoneDelayed e ->
                    rows.set(key(e.roadmap(), e.milestone()), "status", MilestoneStatus.DELAYED);
            case MilestoneRescheduled e ->
                    rows.set(
                            key(e.roadmap(), e.milestone()),
                            "status",
                            MilestoneStatus.PLANNED,
                            "due",
                            e.to(),
                            "reason",
                            e.reason());
            case RoadmapClosed _ -> {}
        }
    }

    private static void keep(RoadmapId roadmap, Milestone m, Rows<MilestoneRow> rows) {
        String key = key(roadmap, m.key());
        if (rows.get(key) == null) {
            rows.put(
                    new MilestoneRow(
                            key,
                            roadmap,
                            m.key(),
                            m.title(),
                            MilestoneStatus.PLANNED,
                            m.due(),
                            m.due(),
                            m.weight(),
                            m.dependsOn(),
                            m.responsible(),
                            List.of(),
                            null,
                            false,
                            List.of(),
                            null));
            return;
        }
        rows.set(
                key,
                "title",
                m.title(),
                "due",
                m.due(),
                "weight",
                m.weight(),
                "dependsOn",
                m.dependsOn(),
                "responsible",
                m.responsible());
    }

    private static String key(RoadmapId roadmap, String milestone) {
        return roadmap.value() + "/" + milestone;
    }
}
