package mesa.domain.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.MilestoneStatus;
import mesa.api.roadmap.RoadmapCommand.CloseRoadmap;
import mesa.api.roadmap.RoadmapCommand.FlagMilestoneDelay;
import mesa.api.roadmap.RoadmapCommand.MissMilestone;
import mesa.api.roadmap.RoadmapCommand.ReachMilestone;
import mesa.api.roadmap.RoadmapCommand.RescheduleMilestone;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.roadmap.RoadmapEvent.MilestoneDelayed;
import mesa.api.roadmap.RoadmapEvent.MilestoneMissed;
import mesa.api.roadmap.RoadmapEvent.MilestoneReached;
import mesa.api.roadmap.RoadmapEvent.MilestoneRescheduled;
import mesa.api.roadmap.RoadmapEvent.RoadmapClosed;
import mesa.api.roadmap.RoadmapId;
import mesa.api.roadmap.RoadmapProgress;
import mesa.api.roadmap.RoadmapProgress.Part;
import mesa.api.roadmap.RoadmapRejection;
import mesa.api.roadmap.RoadmapRejection.DependencyNotReached;
import mesa.api.roadmap.RoadmapRejection.MilestoneNotAtThisStage;
import mesa.api.roadmap.RoadmapRejection.MilestoneUnknown;
import mesa.api.roadmap.RoadmapRejection.NotCompleted;
import mesa.api.roadmap.RoadmapRejection.NotInExecution;
import mesa.api.roadmap.RoadmapRejection.NotOverdue;
import mesa.api.roadmap.RoadmapRejection.ReachedWithoutEvidence;
import mesa.api.roadmap.RoadmapRejection.RevisionWithoutReason;
import mesa.api.roadmap.RoadmapStatus;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.Lookup;
import mesa.domain.roadmap.Roadmap.Known;
import org.jspecify.annotations.Nullable;

/**
 * Milestones are reached in order and with evidence; the whole is complete when verified (INV-R3,
 * R5).
 */
final class MilestoneProgress {
    private MilestoneProgress() {}

    static Decision<RoadmapEvent> reach(ReachMilestone c, Known state, Context context) {
        RoadmapRejection refusal = open(c.roadmap(), c.milestone(), state);
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        if (c.evidence().isEmpty()) {
            return Decision.reject(new ReachedWithoutEvidence(c.roadmap(), c.milestone()));
        }
        Milestone milestone = planned(state, c.milestone());
        for (String dependency : milestone.dependsOn()) {
            if (state.stands(dependency) != MilestoneStatus.REACHED) {
                return Decision.reject(
                        new DependencyNotReached(c.roadmap(), c.milestone(), dependency));
            }
        }
        return Decision.accept(
                new MilestoneReached(
                        c.roadmap(),
                        c.milestone(),
                        context.occurredOn(),
                        c.evidence(),
                        context.occurredOn().isAfter(milestone.due())));
    }

    static Decision<RoadmapEvent> miss(MissMilestone c, Known state) {
        RoadmapRejection refusal = open(c.roadmap(), c.milestone(), state);
        return refusal != null
                ? Decision.reject(refusal)
                : Decision.accept(new MilestoneMissed(c.roadmap(), c.milestone(), c.reason()));
    }

    static Decision<RoadmapEvent> delay(FlagMilestoneDelay c, Known state, Context context) {
        RoadmapRejection refusal = open(c.roadmap(), c.milestone(), state);
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        boolean late =
                state.stands(c.milestone()) == MilestoneStatus.PLANNED
                        && planned(state, c.milestone()).due().equals(c.due())
                        && context.occurredOn().isAfter(c.due());
        return late
                ? Decision.accept(new MilestoneDelayed(c.roadmap(), c.milestone(), c.due()))
                : Decision.reject(new NotOverdue(c.roadmap(), c.milestone(), c.due()));
    }

    static Decision<RoadmapEvent> reschedule(RescheduleMilestone c, Known state) {
        RoadmapRejection refusal = open(c.roadmap(), c.milestone(), state);
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        return c.reason().isBlank()
                ? Decision.reject(new RevisionWithoutReason(c.roadmap()))
                : Decision.accept(
                        new MilestoneRescheduled(
                                c.roadmap(),
                                c.milestone(),
                                planned(state, c.milestone()).due(),
                                c.due(),
                                c.reason()));
    }

    private static @Nullable RoadmapRejection open(RoadmapId id, String milestone, Known state) {
        if (!state.running()) {
            return new NotInExecution(id, state.status());
        }
        if (!state.plan().containsKey(milestone)) {
            return new MilestoneUnknown(id, milestone);
        }
        MilestoneStatus stands = state.stands(milestone);
        return stands == MilestoneStatus.PLANNED || stands == MilestoneStatus.DELAYED
                ? null
                : new MilestoneNotAtThisStage(id, milestone, stands);
    }

    private static Milestone planned(Known state, String milestone) {
        return Objects.requireNonNull(state.plan().get(milestone));
    }

    static Decision<RoadmapEvent> close(CloseRoadmap c, Known state, Context context) {
        if (!state.running()) {
            return Decision.reject(new NotInExecution(c.roadmap(), state.status()));
        }
        RoadmapProgress progress = progress(state, context);
        if (c.completed() && progress.verified().compareTo(BigDecimal.ONE) < 0) {
            return Decision.reject(new NotCompleted(c.roadmap(), progress));
        }
        if (!c.completed() && c.reason().isBlank()) {
            return Decision.reject(new RevisionWithoutReason(c.roadmap()));
        }
        return Decision.accept(
                new RoadmapClosed(
                        c.roadmap(),
                        c.completed() ? RoadmapStatus.COMPLETED : RoadmapStatus.CLOSED,
                        progress,
                        c.reason()));
    }

    static RoadmapProgress progress(Known state, Lookup lookup) {
        List<Part> parts = new ArrayList<>();
        for (Milestone m : state.plan().values()) {
            boolean reached = state.stands(m.key()) == MilestoneStatus.REACHED;
            Map<CommitmentId, Integer> linked = state.links().getOrDefault(m.key(), Map.of());
            BigDecimal whole = reached ? BigDecimal.ONE : BigDecimal.ZERO;
            parts.add(
                    linked.isEmpty()
                            ? new Part(m.weight(), whole, whole)
                            : Part.of(m.weight(), commitments(linked, lookup)));
        }
        return RoadmapProgress.of(parts);
    }

    private static RoadmapProgress commitments(Map<CommitmentId, Integer> linked, Lookup lookup) {
        List<Part> parts = new ArrayList<>();
        linked.forEach((commitment, weight) -> {
            Optional<CommitmentStatus> status =
                    lookup.facts(commitment, CommitmentFacts.class).map(CommitmentFacts::status);
            boolean verified = status.filter(s -> s == CommitmentStatus.FULFILLED).isPresent();
            boolean reported =
                    verified
                            || status.filter(s ->
                                            s == CommitmentStatus.REPORTED_FULFILLED
                                                    || s == CommitmentStatus.IN_VERIFICATION)
                                    .isPresent();
            parts.add(
                    new Part(
                            weight,
                            verified ? BigDecimal.ONE : BigDecimal.ZERO,
                            reported ? BigDecimal.ONE : BigDecimal.ZERO));
        });
        return RoadmapProgress.of(parts);
    }
}
