package mesa.domain.roadmap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.agreement.AgreementFacts;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentId;
import mesa.api.mesa.MesaFacts;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.MilestoneStatus;
import mesa.api.roadmap.RoadmapCommand.AddMilestone;
import mesa.api.roadmap.RoadmapCommand.ApproveRoadmap;
import mesa.api.roadmap.RoadmapCommand.DraftRoadmap;
import mesa.api.roadmap.RoadmapCommand.LinkCommitment;
import mesa.api.roadmap.RoadmapCommand.ReviseRoadmap;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.roadmap.RoadmapEvent.CommitmentLinkedToRoadmap;
import mesa.api.roadmap.RoadmapEvent.MilestoneAdded;
import mesa.api.roadmap.RoadmapEvent.RoadmapApproved;
import mesa.api.roadmap.RoadmapEvent.RoadmapDrafted;
import mesa.api.roadmap.RoadmapEvent.RoadmapRevised;
import mesa.api.roadmap.RoadmapId;
import mesa.api.roadmap.RoadmapRejection;
import mesa.api.roadmap.RoadmapRejection.AgreementNotBinding;
import mesa.api.roadmap.RoadmapRejection.CommitmentLinkedTwice;
import mesa.api.roadmap.RoadmapRejection.CommitmentUnknown;
import mesa.api.roadmap.RoadmapRejection.MesaUnknown;
import mesa.api.roadmap.RoadmapRejection.MilestoneExists;
import mesa.api.roadmap.RoadmapRejection.MilestoneUnknown;
import mesa.api.roadmap.RoadmapRejection.NotADraft;
import mesa.api.roadmap.RoadmapRejection.NotInExecution;
import mesa.api.roadmap.RoadmapRejection.ReachedMilestoneDropped;
import mesa.api.roadmap.RoadmapRejection.RevisionWithoutReason;
import mesa.api.roadmap.RoadmapRejection.WeightsNotHundred;
import mesa.api.roadmap.RoadmapStatus;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.roadmap.Roadmap.Known;
import org.jspecify.annotations.Nullable;

/**
 * A version is approved or revised whole: weights add up, dependencies lead forward (INV-R1, R2,
 * R4).
 */
final class Planning {
    private static final int WHOLE = 100;

    private Planning() {}

    static Decision<RoadmapEvent> draft(DraftRoadmap c, Context context) {
        if (context.facts(c.mesa(), MesaFacts.class).isEmpty()) {
            return Decision.reject(new MesaUnknown(c.roadmap(), c.mesa()));
        }
        RoadmapRejection twice = twice(c.roadmap(), c.milestones());
        return twice != null
                ? Decision.reject(twice)
                : Decision.accept(
                        new RoadmapDrafted(c.roadmap(), c.mesa(), c.title(), c.milestones()));
    }

    static Decision<RoadmapEvent> add(AddMilestone c, Known state) {
        if (state.status() != RoadmapStatus.DRAFT) {
            return Decision.reject(new NotADraft(c.roadmap(), state.status()));
        }
        return state.plan().containsKey(c.milestone().key())
                ? Decision.reject(new MilestoneExists(c.roadmap(), c.milestone().key()))
                : Decision.accept(new MilestoneAdded(c.roadmap(), c.milestone()));
    }

    static Decision<RoadmapEvent> link(LinkCommitment c, Known state, Context context) {
        if (state.status() != RoadmapStatus.DRAFT && !state.running()) {
            return Decision.reject(new NotInExecution(c.roadmap(), state.status()));
        }
        if (!state.plan().containsKey(c.milestone())) {
            return Decision.reject(new MilestoneUnknown(c.roadmap(), c.milestone()));
        }
        boolean known =
                context.facts(c.commitment(), CommitmentFacts.class)
                        .filter(f -> f.mesa().equals(state.mesa()))
                        .isPresent();
        if (!known) {
            return Decision.reject(new CommitmentUnknown(c.roadmap(), c.commitment()));
        }
        if (state.links().values().stream().anyMatch(m -> m.containsKey(c.commitment()))) {
            return Decision.reject(new CommitmentLinkedTwice(c.roadmap(), c.commitment()));
        }
        int sum =
                state.links().getOrDefault(c.milestone(), Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        + c.weight();
        return c.weight() < 1 || sum > WHOLE
                ? Decision.reject(new WeightsNotHundred(c.roadmap(), c.milestone(), sum))
                : Decision.accept(
                        new CommitmentLinkedToRoadmap(
                                c.roadmap(), c.milestone(), c.commitment(), c.weight()));
    }

    static Decision<RoadmapEvent> approve(ApproveRoadmap c, Known state, Context context) {
        if (state.status() != RoadmapStatus.DRAFT) {
            return Decision.reject(new NotADraft(c.roadmap(), state.status()));
        }
        RoadmapRejection refusal =
                refuse(c.roadmap(), state.milestones(), state, c.byAgreement(), context);
        return refusal != null
                ? Decision.reject(refusal)
                : Decision.accept(
                        new RoadmapApproved(c.roadmap(), 1, state.milestones(), c.byAgreement()));
    }

    static Decision<RoadmapEvent> revise(ReviseRoadmap c, Known state, Context context) {
        if (!state.running()) {
            return Decision.reject(new NotInExecution(c.roadmap(), state.status()));
        }
        if (c.reason().isBlank()) {
            return Decision.reject(new RevisionWithoutReason(c.roadmap()));
        }
        List<String> kept = c.milestones().stream().map(Milestone::key).toList();
        List<String> discarded =
                state.plan().keySet().stream().filter(k -> !kept.contains(k)).toList();
        for (String key : discarded) {
            if (state.stands(key) == MilestoneStatus.REACHED) {
                return Decision.reject(new ReachedMilestoneDropped(c.roadmap(), key));
            }
        }
        RoadmapRejection refusal =
                refuse(c.roadmap(), c.milestones(), state, c.byAgreement(), context);
        return refusal != null
                ? Decision.reject(refusal)
                : Decision.accept(
                        new RoadmapRevised(
                                c.roadmap(),
                                state.version() + 1,
                                c.milestones(),
                                discarded,
                                c.reason(),
                                c.byAgreement()));
    }

    private static @Nullable RoadmapRejection refuse(
            RoadmapId id,
            List<Milestone> milestones,
            Known state,
            @Nullable AgreementId by,
            Context context) {
        RoadmapRejection shape = twice(id, milestones);
        if (shape == null) {
            shape = Dependencies.refuse(id, milestones);
        }
        if (shape != null) {
            return shape;
        }
        int sum = milestones.stream().mapToInt(Milestone::weight).sum();
        if (sum != WHOLE) {
            return new WeightsNotHundred(id, null, sum);
        }
        for (Milestone m : milestones) {
            Map<CommitmentId, Integer> linked = state.links().getOrDefault(m.key(), Map.of());
            int inner = linked.values().stream().mapToInt(Integer::intValue).sum();
            if (!linked.isEmpty() && inner != WHOLE) {
                return new WeightsNotHundred(id, m.key(), inner);
            }
        }
        if (by == null) {
            return null;
        }
        return context.facts(by, AgreementFacts.class)
                        .filter(a -> a.status().binding() && a.mesa().equals(state.mesa()))
                        .isPresent()
                ? null
                : new AgreementNotBinding(id, by);
    }

    private static @Nullable RoadmapRejection twice(RoadmapId id, List<Milestone> milestones) {
        Set<String> seen = new HashSet<>();
        return milestones.stream()
                .filter(m -> !seen.add(m.key()))
                .findFirst()
                .map(m -> new MilestoneExists(id, m.key()))
                .orElse(null);
    }
}
