package mesa.domain.roadmap;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.MESA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.RoadmapCommand.ApproveRoadmap;
import mesa.api.roadmap.RoadmapCommand.CloseRoadmap;
import mesa.api.roadmap.RoadmapCommand.DraftRoadmap;
import mesa.api.roadmap.RoadmapCommand.FlagMilestoneDelay;
import mesa.api.roadmap.RoadmapCommand.LinkCommitment;
import mesa.api.roadmap.RoadmapCommand.ReachMilestone;
import mesa.api.roadmap.RoadmapCommand.ReviseRoadmap;
import mesa.api.roadmap.RoadmapEvent.MilestoneDelayed;
import mesa.api.roadmap.RoadmapEvent.MilestoneReached;
import mesa.api.roadmap.RoadmapEvent.RoadmapClosed;
import mesa.api.roadmap.RoadmapEvent.RoadmapRevised;
import mesa.api.roadmap.RoadmapId;
import mesa.api.roadmap.RoadmapRejection.DependenciesCircular;
import mesa.api.roadmap.RoadmapRejection.DependencyNotReached;
import mesa.api.roadmap.RoadmapRejection.DependencyUnknown;
import mesa.api.roadmap.RoadmapRejection.NotCompleted;
import mesa.api.roadmap.RoadmapRejection.NotOverdue;
import mesa.api.roadmap.RoadmapRejection.ReachedMilestoneDropped;
import mesa.api.roadmap.RoadmapRejection.ReachedWithoutEvidence;
import mesa.api.roadmap.RoadmapRejection.WeightsNotHundred;
import mesa.api.roadmap.RoadmapStatus;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class RoadmapTest {
    private static final RoadmapId ROADMAP = new RoadmapId(Setting.id("roadmap"));
    private static final Milestone FIRST = milestone("first", 40, List.of());
    private static final Milestone LAST = milestone("last", 60, List.of("first"));

    private static Milestone milestone(String key, int weight, List<String> dependsOn) {
        return new Milestone(key, "Hito " + key, DUE, weight, dependsOn, null);
    }

    private static Story drafted(Milestone... milestones) {
        return started()
                .as(Role.SECRETARIAT, Role.CHAIR)
                .done(new DraftRoadmap(ROADMAP, MESA, "Hoja de ruta", List.of(milestones)));
    }

    private static Story approved() {
        return drafted(FIRST, LAST).done(new ApproveRoadmap(ROADMAP, null));
    }

    @Test
    void weights_add_up_to_a_hundred() {
        drafted(FIRST)
                .when(new ApproveRoadmap(ROADMAP, null))
                .thenRefused(new WeightsNotHundred(ROADMAP, null, 40));
    }

    @Test
    void weights_of_linked_commitments_add_up_too() {
        drafted(FIRST, LAST)
                .done(new LinkCommitment(ROADMAP, "last", COMMITMENT, 70))
                .when(new ApproveRoadmap(ROADMAP, null))
                .thenRefused(new WeightsNotHundred(ROADMAP, "last", 70));
    }

    @Test
    void dependencies_never_go_round() {
        drafted(milestone("a", 50, List.of("b")), milestone("b", 50, List.of("a")))
                .when(new ApproveRoadmap(ROADMAP, null))
                .thenRefused(new DependenciesCircular(ROADMAP, List.of("a", "b")));
        drafted(milestone("a", 100, List.of("x")))
                .when(new ApproveRoadmap(ROADMAP, null))
                .thenRefused(new DependencyUnknown(ROADMAP, "a", "x"));
    }

    @Test
    void a_milestone_is_reached_with_evidence_and_in_order() {
        approved()
                .when(new ReachMilestone(ROADMAP, "first", List.of()))
                .thenRefused(new ReachedWithoutEvidence(ROADMAP, "first"));
        approved()
                .when(new ReachMilestone(ROADMAP, "last", List.of(RECORD)))
                .thenRefused(new DependencyNotReached(ROADMAP, "last", "first"));
        approved()
                .when(new ReachMilestone(ROADMAP, "first", List.of(RECORD)))
                .thenAccepted(MilestoneReached.class);
    }

    @Test
    void every_version_is_a_new_number_and_keeps_what_was_reached() {
        Story story = approved().done(new ReachMilestone(ROADMAP, "first", List.of(RECORD)));
        story.when(
                        new ReviseRoadmap(
                                ROADMAP,
                                List.of(milestone("other", 100, List.of())),
                                "Cambio",
                                null))
                .thenRefused(new ReachedMilestoneDropped(ROADMAP, "first"));
        RoadmapRevised event =
                story.when(
                                new ReviseRoadmap(
                                        ROADMAP,
                                        List.of(milestone("first", 100, List.of())),
                                        "Cambio",
                                        null))
                        .thenAccepted(RoadmapRevised.class);
        assertThat(event.version()).isEqualTo(2);
        assertThat(event.discarded()).containsExactly("last");
    }

    @Test
    void is_completed_only_when_all_is_verified() {
        Story story = approved().done(new ReachMilestone(ROADMAP, "first", List.of(RECORD)));
        NotCompleted refusal =
                story.when(new CloseRoadmap(ROADMAP, true, "")).thenRefused(NotCompleted.class);
        assertThat(refusal.progress().verified()).isEqualByComparingTo("0.4");
        RoadmapClosed event =
                story.done(new ReachMilestone(ROADMAP, "last", List.of(RECORD)))
                        .when(new CloseRoadmap(ROADMAP, true, ""))
                        .thenAccepted(RoadmapClosed.class);
        assertThat(event.outcome()).isEqualTo(RoadmapStatus.COMPLETED);
    }

    @Test
    void a_delay_is_flagged_once_its_day_has_passed() {
        approved()
                .as(Caller.SYSTEM)
                .when(new FlagMilestoneDelay(ROADMAP, "first", DUE))
                .thenRefused(new NotOverdue(ROADMAP, "first", DUE));
        approved()
                .at("2023-01-01T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(new FlagMilestoneDelay(ROADMAP, "first", DUE))
                .thenAccepted(new MilestoneDelayed(ROADMAP, "first", DUE));
    }
}
