package mesa.domain.roadmap;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.MESA;

import java.util.List;
import mesa.api.Role;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.MilestoneStatus;
import mesa.api.roadmap.RoadmapCommand.AddMilestone;
import mesa.api.roadmap.RoadmapCommand.ApproveRoadmap;
import mesa.api.roadmap.RoadmapCommand.CloseRoadmap;
import mesa.api.roadmap.RoadmapCommand.DraftRoadmap;
import mesa.api.roadmap.RoadmapCommand.LinkCommitment;
import mesa.api.roadmap.RoadmapCommand.MissMilestone;
import mesa.api.roadmap.RoadmapCommand.ReachMilestone;
import mesa.api.roadmap.RoadmapCommand.RescheduleMilestone;
import mesa.api.roadmap.RoadmapCommand.ReviseRoadmap;
import mesa.api.roadmap.RoadmapEvent.RoadmapApproved;
import mesa.api.roadmap.RoadmapId;
import mesa.api.roadmap.RoadmapRejection.AgreementNotBinding;
import mesa.api.roadmap.RoadmapRejection.AlreadyDrafted;
import mesa.api.roadmap.RoadmapRejection.CommitmentLinkedTwice;
import mesa.api.roadmap.RoadmapRejection.CommitmentUnknown;
import mesa.api.roadmap.RoadmapRejection.MesaUnknown;
import mesa.api.roadmap.RoadmapRejection.MilestoneExists;
import mesa.api.roadmap.RoadmapRejection.MilestoneNotAtThisStage;
import mesa.api.roadmap.RoadmapRejection.MilestoneUnknown;
import mesa.api.roadmap.RoadmapRejection.NotADraft;
import mesa.api.roadmap.RoadmapRejection.NotInExecution;
import mesa.api.roadmap.RoadmapRejection.NothingDrafted;
import mesa.api.roadmap.RoadmapRejection.RevisionWithoutReason;
import mesa.api.roadmap.RoadmapStatus;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What a roadmap admits before it is approved, while it runs, and after. */
class RoadmapStagesTest {
    private static final RoadmapId ROADMAP = new RoadmapId(Setting.id("roadmap"));
    private static final Milestone FIRST = milestone("first", 40);
    private static final Milestone LAST = milestone("last", 60);

    private static Milestone milestone(String key, int weight) {
        return new Milestone(key, "Hito " + key, DUE, weight, List.of(), null);
    }

    private static Story beginning() {
        return started().as(Role.SECRETARIAT, Role.CHAIR);
    }

    private static DraftRoadmap draft(Milestone... milestones) {
        return new DraftRoadmap(ROADMAP, MESA, "Hoja de ruta", List.of(milestones));
    }

    private static Story drafted() {
        return beginning().done(draft(FIRST, LAST));
    }

    private static Story approved() {
        return drafted().done(new ApproveRoadmap(ROADMAP, null));
    }

    @Test
    void a_roadmap_belongs_to_a_mesa() {
        new Story().when(draft(FIRST, LAST)).thenRefused(new MesaUnknown(ROADMAP, MESA));
    }

    @Test
    void a_roadmap_is_drafted_once() {
        drafted().when(draft(FIRST, LAST)).thenRefused(new AlreadyDrafted(ROADMAP));
    }

    @Test
    void nothing_is_done_to_a_roadmap_nobody_drafted() {
        beginning()
                .when(new ApproveRoadmap(ROADMAP, null))
                .thenRefused(new NothingDrafted(ROADMAP));
    }

    @Test
    void a_milestone_is_named_once() {
        beginning().when(draft(FIRST, FIRST)).thenRefused(new MilestoneExists(ROADMAP, "first"));
        drafted()
                .when(new AddMilestone(ROADMAP, LAST))
                .thenRefused(new MilestoneExists(ROADMAP, "last"));
        approved()
                .when(new ReviseRoadmap(ROADMAP, List.of(FIRST, FIRST), "Cambio", null))
                .thenRefused(new MilestoneExists(ROADMAP, "first"));
    }

    @Test
    void an_approved_version_changes_only_by_revision() {
        approved()
                .when(new AddMilestone(ROADMAP, milestone("third", 10)))
                .thenRefused(new NotADraft(ROADMAP, RoadmapStatus.APPROVED));
        approved()
                .when(new ApproveRoadmap(ROADMAP, null))
                .thenRefused(new NotADraft(ROADMAP, RoadmapStatus.APPROVED));
    }

    @Test
    void it_is_approved_only_by_an_agreement_that_binds_its_mesa() {
        AgreementId unknown = new AgreementId(Setting.id("unknown"));
        drafted()
                .when(new ApproveRoadmap(ROADMAP, unknown))
                .thenRefused(new AgreementNotBinding(ROADMAP, unknown));
        drafted().when(new ApproveRoadmap(ROADMAP, AGREEMENT)).thenAccepted(RoadmapApproved.class);
    }

    @Test
    void a_draft_is_not_walked() {
        drafted()
                .when(new ReachMilestone(ROADMAP, "first", List.of(RECORD)))
                .thenRefused(new NotInExecution(ROADMAP, RoadmapStatus.DRAFT));
        drafted()
                .when(new ReviseRoadmap(ROADMAP, List.of(FIRST, LAST), "Cambio", null))
                .thenRefused(new NotInExecution(ROADMAP, RoadmapStatus.DRAFT));
        drafted()
                .when(new CloseRoadmap(ROADMAP, false, "Sin objeto"))
                .thenRefused(new NotInExecution(ROADMAP, RoadmapStatus.DRAFT));
    }

    @Test
    void a_milestone_is_one_of_the_roadmap() {
        approved()
                .when(new ReachMilestone(ROADMAP, "third", List.of(RECORD)))
                .thenRefused(new MilestoneUnknown(ROADMAP, "third"));
        approved()
                .when(new LinkCommitment(ROADMAP, "third", COMMITMENT, 100))
                .thenRefused(new MilestoneUnknown(ROADMAP, "third"));
    }

    @Test
    void a_milestone_ends_once() {
        approved()
                .done(new MissMilestone(ROADMAP, "first", "Sin fondos"))
                .when(new ReachMilestone(ROADMAP, "first", List.of(RECORD)))
                .thenRefused(new MilestoneNotAtThisStage(ROADMAP, "first", MilestoneStatus.MISSED));
    }

    @Test
    void a_change_gives_its_reason() {
        approved()
                .when(new ReviseRoadmap(ROADMAP, List.of(FIRST, LAST), " ", null))
                .thenRefused(new RevisionWithoutReason(ROADMAP));
        approved()
                .when(new RescheduleMilestone(ROADMAP, "first", DUE.plusDays(30), " "))
                .thenRefused(new RevisionWithoutReason(ROADMAP));
        approved()
                .when(new CloseRoadmap(ROADMAP, false, " "))
                .thenRefused(new RevisionWithoutReason(ROADMAP));
    }

    @Test
    void a_commitment_is_one_of_the_mesa_and_linked_once() {
        CommitmentId unknown = new CommitmentId(Setting.id("unknown"));
        drafted()
                .when(new LinkCommitment(ROADMAP, "first", unknown, 100))
                .thenRefused(new CommitmentUnknown(ROADMAP, unknown));
        drafted()
                .done(new LinkCommitment(ROADMAP, "first", COMMITMENT, 50))
                .when(new LinkCommitment(ROADMAP, "last", COMMITMENT, 50))
                .thenRefused(new CommitmentLinkedTwice(ROADMAP, COMMITMENT));
    }
}
