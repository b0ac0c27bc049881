package mesa.domain.roadmap;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Decided.reported;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.MESA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.agreement.AgreementCommand.VoidAgreement;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.Outcome;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.MilestoneStatus;
import mesa.api.roadmap.RoadmapCommand.AddMilestone;
import mesa.api.roadmap.RoadmapCommand.ApproveRoadmap;
import mesa.api.roadmap.RoadmapCommand.CloseRoadmap;
import mesa.api.roadmap.RoadmapCommand.DraftRoadmap;
import mesa.api.roadmap.RoadmapCommand.FlagMilestoneDelay;
import mesa.api.roadmap.RoadmapCommand.LinkCommitment;
import mesa.api.roadmap.RoadmapCommand.MissMilestone;
import mesa.api.roadmap.RoadmapCommand.ReachMilestone;
import mesa.api.roadmap.RoadmapCommand.RescheduleMilestone;
import mesa.api.roadmap.RoadmapCommand.ReviseRoadmap;
import mesa.api.roadmap.RoadmapEvent.CommitmentLinkedToRoadmap;
import mesa.api.roadmap.RoadmapEvent.MilestoneAdded;
import mesa.api.roadmap.RoadmapEvent.MilestoneDelayed;
import mesa.api.roadmap.RoadmapEvent.MilestoneReached;
import mesa.api.roadmap.RoadmapEvent.MilestoneRescheduled;
import mesa.api.roadmap.RoadmapEvent.RoadmapClosed;
import mesa.api.roadmap.RoadmapEvent.RoadmapRevised;
import mesa.api.roadmap.RoadmapId;
import mesa.api.roadmap.RoadmapProgress;
import mesa.api.roadmap.RoadmapRejection.AgreementNotBinding;
import mesa.api.roadmap.RoadmapRejection.CommitmentUnknown;
import mesa.api.roadmap.RoadmapRejection.MilestoneNotAtThisStage;
import mesa.api.roadmap.RoadmapRejection.NotCompleted;
import mesa.api.roadmap.RoadmapRejection.NotInExecution;
import mesa.api.roadmap.RoadmapRejection.NotOverdue;
import mesa.api.roadmap.RoadmapRejection.WeightsNotHundred;
import mesa.api.roadmap.RoadmapStatus;
import mesa.domain.Reaction;
import mesa.domain.Setting;
import mesa.domain.Sister;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** The rules INV-R at their boundaries. */
class RoadmapBoundariesTest {
    private static final RoadmapId ROADMAP = new RoadmapId(Setting.id("roadmap"));
    private static final CommitmentId SECOND = new CommitmentId(Setting.id("second"));
    private static final Milestone FIRST = milestone("first", 40, DUE);
    private static final Milestone LAST = milestone("last", 60, DUE.plusDays(30));

    private static Milestone milestone(String key, int weight, LocalDate due) {
        return new Milestone(key, "Hito " + key, due, weight, List.of(), null);
    }

    private static Story drafted() {
        return drafted(started());
    }

    private static Story drafted(Story story) {
        return story.as(Role.SECRETARIAT, Role.CHAIR)
                .done(new DraftRoadmap(ROADMAP, MESA, "Hoja de ruta", List.of(FIRST, LAST)));
    }

    private static Story approved() {
        return drafted().done(new ApproveRoadmap(ROADMAP, null));
    }

    private static LinkCommitment link(CommitmentId commitment, int weight) {
        return new LinkCommitment(ROADMAP, "first", commitment, weight);
    }

    /** Approved with the commitment of the first milestone as it stands in the story. */
    private static Story resting(Story story) {
        return drafted(story).done(link(COMMITMENT, 100), new ApproveRoadmap(ROADMAP, null));
    }

    private static RoadmapProgress progressOf(Story story) {
        return story.as(Role.CHAIR)
                .when(new CloseRoadmap(ROADMAP, false, "Sin objeto"))
                .thenAccepted(RoadmapClosed.class)
                .progress();
    }

    private static void assertProgress(Story story, String verified, String reported) {
        RoadmapProgress progress = progressOf(story);
        assertThat(progress.verified()).as("verified").isEqualByComparingTo(verified);
        assertThat(progress.reported()).as("reported").isEqualByComparingTo(reported);
    }

    @Test
    void a_draft_gains_a_milestone_of_a_new_key() {
        Milestone third = milestone("third", 10, DUE);
        drafted()
                .when(new AddMilestone(ROADMAP, third))
                .thenAccepted(new MilestoneAdded(ROADMAP, third));
    }

    @Test
    void a_commitment_of_another_mesa_is_not_linked() {
        Sister.beside(drafted())
                .when(link(Sister.OWED_ELSEWHERE, 50))
                .thenRefused(new CommitmentUnknown(ROADMAP, Sister.OWED_ELSEWHERE));
    }

    @Test
    void links_weigh_at_least_one_and_together_a_hundred_at_most() {
        drafted().when(link(COMMITMENT, 0)).thenRefused(new WeightsNotHundred(ROADMAP, "first", 0));
        drafted()
                .when(link(COMMITMENT, 1))
                .thenAccepted(new CommitmentLinkedToRoadmap(ROADMAP, "first", COMMITMENT, 1));
        drafted()
                .when(link(COMMITMENT, 101))
                .thenRefused(new WeightsNotHundred(ROADMAP, "first", 101));
        Story two = drafted().done(new FormulateCommitment(SECOND, AGREEMENT, formulation()));
        two.done(link(COMMITMENT, 60))
                .when(link(SECOND, 41))
                .thenRefused(new WeightsNotHundred(ROADMAP, "first", 101));
        two.when(link(SECOND, 40))
                .thenAccepted(new CommitmentLinkedToRoadmap(ROADMAP, "first", SECOND, 40));
    }

    @Test
    void commitments_are_linked_while_it_runs_and_not_after() {
        approved()
                .when(link(COMMITMENT, 100))
                .thenAccepted(new CommitmentLinkedToRoadmap(ROADMAP, "first", COMMITMENT, 100));
        approved()
                .done(new CloseRoadmap(ROADMAP, false, "Sin objeto"))
                .when(link(COMMITMENT, 100))
                .thenRefused(new NotInExecution(ROADMAP, RoadmapStatus.CLOSED));
    }

    @Test
    void the_agreement_of_another_mesa_approves_nothing() {
        Sister.beside(drafted())
                .when(new ApproveRoadmap(ROADMAP, Sister.FOREIGN))
                .thenRefused(new AgreementNotBinding(ROADMAP, Sister.FOREIGN));
    }

    @Test
    void an_agreement_that_was_revoked_or_never_adopted_approves_nothing() {
        drafted()
                .done(new VoidAgreement(AGREEMENT, "Duplicado"))
                .when(new ApproveRoadmap(ROADMAP, AGREEMENT))
                .thenRefused(new AgreementNotBinding(ROADMAP, AGREEMENT));
    }

    @Test
    void a_revision_goes_on_from_the_version_before_and_is_revised_again() {
        ReviseRoadmap again = new ReviseRoadmap(ROADMAP, List.of(FIRST, LAST), "Cambio", null);
        Story story = approved().done(again);
        assertThat(story.when(again).thenAccepted(RoadmapRevised.class).version()).isEqualTo(3);
    }

    @Test
    void a_milestone_that_was_not_reached_may_be_discarded() {
        Milestone other = milestone("other", 100, DUE);
        Story story = approved().done(new MissMilestone(ROADMAP, "first", "Sin fondos"));
        RoadmapRevised event =
                story.when(new ReviseRoadmap(ROADMAP, List.of(other), "Cambio", null))
                        .thenAccepted(RoadmapRevised.class);
        assertThat(event.discarded()).containsExactly("first", "last");
        story.when(new ReviseRoadmap(ROADMAP, List.of(FIRST, LAST), "Vuelve", null))
                .thenAccepted(RoadmapRevised.class);
        story.when(new ReachMilestone(ROADMAP, "first", List.of(RECORD)))
                .thenRefused(
                        new MilestoneNotAtThisStage(ROADMAP, "first", MilestoneStatus.DISCARDED));
    }

    @Test
    void is_late_from_the_day_after_its_date() {
        ReachMilestone reach = new ReachMilestone(ROADMAP, "first", List.of(RECORD));
        assertThat(
                        approved()
                                .at("2022-12-31T23:59-05:00")
                                .when(reach)
                                .thenAccepted(MilestoneReached.class)
                                .late())
                .isFalse();
        assertThat(
                        approved()
                                .at("2023-01-01T00:00-05:00")
                                .when(reach)
                                .thenAccepted(MilestoneReached.class)
                                .late())
                .isTrue();
    }

    @Test
    void a_milestone_that_ended_is_not_missed_delayed_or_rescheduled() {
        Story story = approved().done(new ReachMilestone(ROADMAP, "first", List.of(RECORD)));
        var ended = new MilestoneNotAtThisStage(ROADMAP, "first", MilestoneStatus.REACHED);
        story.at("2023-01-01T00:00-05:00");
        story.when(new MissMilestone(ROADMAP, "first", "Sin fondos")).thenRefused(ended);
        story.when(new FlagMilestoneDelay(ROADMAP, "first", DUE)).thenRefused(ended);
        story.when(new RescheduleMilestone(ROADMAP, "first", DUE.plusDays(9), "Cambio"))
                .thenRefused(ended);
    }

    @Test
    void a_delay_is_flagged_once_and_for_the_date_that_holds() {
        Story story = approved().at("2023-01-01T00:00-05:00").as(Caller.SYSTEM);
        story.when(new FlagMilestoneDelay(ROADMAP, "first", DUE.minusDays(1)))
                .thenRefused(new NotOverdue(ROADMAP, "first", DUE.minusDays(1)));
        story.done(new FlagMilestoneDelay(ROADMAP, "first", DUE))
                .when(new FlagMilestoneDelay(ROADMAP, "first", DUE))
                .thenRefused(new NotOverdue(ROADMAP, "first", DUE));
        story.as(Role.SECRETARIAT)
                .when(new ReachMilestone(ROADMAP, "first", List.of(RECORD)))
                .thenAccepted(MilestoneReached.class);
    }

    @Test
    void a_date_that_moves_is_watched_anew_and_the_others_stay() {
        LocalDate later = DUE.plusDays(60);
        Story story = approved();
        story.when(new RescheduleMilestone(ROADMAP, "first", later, "Cambio"))
                .thenAccepted(new MilestoneRescheduled(ROADMAP, "first", DUE, later, "Cambio"));
        assertThat(story.asks(new WhenMilestoneIsPlannedThenWatchIt()))
                .containsExactly(
                        Reaction.Intent.at(
                                Instant.parse("2023-03-02T05:00:00Z"),
                                new FlagMilestoneDelay(ROADMAP, "first", later)));
        story.at("2023-01-31T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(new FlagMilestoneDelay(ROADMAP, "last", DUE.plusDays(30)))
                .thenAccepted(new MilestoneDelayed(ROADMAP, "last", DUE.plusDays(30)));
    }

    @Test
    void every_milestone_of_an_approved_or_revised_version_is_watched() {
        Reaction.Intent first =
                Reaction.Intent.at(
                        Instant.parse("2023-01-01T05:00:00Z"),
                        new FlagMilestoneDelay(ROADMAP, "first", DUE));
        Reaction.Intent last =
                Reaction.Intent.at(
                        Instant.parse("2023-01-31T05:00:00Z"),
                        new FlagMilestoneDelay(ROADMAP, "last", DUE.plusDays(30)));
        Story story = approved();
        assertThat(story.asks(new WhenMilestoneIsPlannedThenWatchIt()))
                .containsExactly(first, last);
        story.done(new ReviseRoadmap(ROADMAP, List.of(FIRST, LAST), "Cambio", null));
        assertThat(story.asks(new WhenMilestoneIsPlannedThenWatchIt()))
                .containsExactly(first, last);
        story.done(new MissMilestone(ROADMAP, "first", "Sin fondos"));
        assertThat(story.asks(new WhenMilestoneIsPlannedThenWatchIt())).isEmpty();
    }

    @Test
    void a_commitment_counts_as_verified_only_when_fulfilled() {
        assertProgress(resting(started()), "0", "0");
        assertProgress(
                resting(reported().done(new ReportFulfilment(COMMITMENT, "Cumplido"))), "0", "0.4");
        assertProgress(resting(inVerification()), "0", "0.4");
        assertProgress(resting(found(Outcome.FULFILLED)), "0.4", "0.4");
        assertProgress(resting(found(Outcome.PARTIAL)), "0", "0");
    }

    @Test
    void a_milestone_without_commitments_counts_when_it_is_reached() {
        Story story = resting(started()).done(new ReachMilestone(ROADMAP, "last", List.of(RECORD)));
        assertProgress(story, "0.6", "0.6");
    }

    @Test
    void is_completed_with_nothing_left_and_closed_with_a_reason() {
        Story story = resting(found(Outcome.FULFILLED));
        assertThat(
                        story.when(new CloseRoadmap(ROADMAP, true, ""))
                                .thenRefused(NotCompleted.class)
                                .progress()
                                .verified())
                .isEqualByComparingTo("0.4");
        story.done(new ReachMilestone(ROADMAP, "last", List.of(RECORD)));
        assertThat(
                        story.when(new CloseRoadmap(ROADMAP, true, ""))
                                .thenAccepted(RoadmapClosed.class)
                                .outcome())
                .isEqualTo(RoadmapStatus.COMPLETED);
        assertThat(
                        approved()
                                .when(new CloseRoadmap(ROADMAP, false, "Sin objeto"))
                                .thenAccepted(RoadmapClosed.class)
                                .outcome())
                .isEqualTo(RoadmapStatus.CLOSED);
    }
}
