package mesa.query.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.commitment.CommitmentId;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.MilestoneStatus;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.roadmap.RoadmapEvent.CommitmentLinkedToRoadmap;
import mesa.api.roadmap.RoadmapEvent.MilestoneAdded;
import mesa.api.roadmap.RoadmapEvent.MilestoneDelayed;
import mesa.api.roadmap.RoadmapEvent.MilestoneReached;
import mesa.api.roadmap.RoadmapEvent.MilestoneRescheduled;
import mesa.api.roadmap.RoadmapEvent.RoadmapApproved;
import mesa.api.roadmap.RoadmapEvent.RoadmapDrafted;
import mesa.api.roadmap.RoadmapEvent.RoadmapRevised;
import mesa.api.roadmap.RoadmapId;
import mesa.api.roadmap.RoadmapStatus;
import mesa.domain.Setting;
import mesa.query.projection.Fold;
import mesa.query.projection.ReadModel;
import org.junit.jupiter.api.Test;

/** A roadmap from an empty draft on. */
class RoadmapFoldsTest {
    private static final RoadmapId ROADMAP = new RoadmapId(new UUID(1, 2));
    private static final CommitmentId COMMITMENT = new CommitmentId(new UUID(1, 3));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final String A = ROADMAP.value() + "/a";
    private static final String B = ROADMAP.value() + "/b";

    private static Milestone milestone(String key, int weight) {
        return new Milestone(key, "Hito " + key, DAY, weight, List.of(), null);
    }

    private static <R extends Record> Fold<R> approved(ReadModel<R> model, RoadmapEvent... then) {
        return Fold.of(model)
                .given(
                        new RoadmapDrafted(ROADMAP, Setting.MESA, "Hoja", List.of()),
                        new MilestoneAdded(ROADMAP, milestone("a", 40)),
                        new MilestoneAdded(ROADMAP, milestone("b", 60)),
                        new RoadmapApproved(
                                ROADMAP, 1, List.of(milestone("a", 40), milestone("b", 60)), null))
                .given(then);
    }

    @Test
    void a_milestone_keeps_the_day_first_promised() {
        approved(
                        new Milestones(),
                        new MilestoneDelayed(ROADMAP, "a", DAY),
                        new MilestoneRescheduled(ROADMAP, "a", DAY, DAY.plusMonths(1), "Lluvias"))
                .thenRow(
                        A,
                        "status",
                        MilestoneStatus.PLANNED,
                        "due",
                        DAY.plusMonths(1),
                        "originalDue",
                        DAY,
                        "reason",
                        "Lluvias");
    }

    @Test
    void a_revision_discards_and_keeps() {
        approved(
                        new Milestones(),
                        new CommitmentLinkedToRoadmap(ROADMAP, "a", COMMITMENT, 100),
                        new RoadmapRevised(
                                ROADMAP,
                                2,
                                List.of(milestone("a", 100)),
                                List.of("b"),
                                "Uno",
                                null))
                .thenRow(
                        A,
                        "weight",
                        100,
                        "commitments",
                        List.of(new MilestoneRow.Linked(COMMITMENT.value(), 100)))
                .thenRow(B, "status", MilestoneStatus.DISCARDED, "reason", "Uno");
    }

    @Test
    void a_register_counts_what_was_reached() {
        approved(new RoadmapRegister(), new MilestoneReached(ROADMAP, "a", DAY, List.of(), false))
                .thenRow(
                        ROADMAP,
                        "status",
                        RoadmapStatus.IN_EXECUTION,
                        "milestones",
                        2,
                        "reached",
                        1,
                        "current",
                        1);
    }
}
