package mesa.domain.commitment;

import java.util.Optional;
import mesa.api.commitment.BreachCommand.ApproveRemediation;
import mesa.api.commitment.BreachCommand.CureBreach;
import mesa.api.commitment.BreachCommand.EscalateBreach;
import mesa.api.commitment.BreachEvent.BreachCured;
import mesa.api.commitment.BreachEvent.BreachEscalated;
import mesa.api.commitment.BreachEvent.RemediationApproved;
import mesa.api.commitment.BreachRejection.CuredWithoutEvidence;
import mesa.api.commitment.BreachRejection.LadderClimbed;
import mesa.api.commitment.BreachRejection.NoRemediation;
import mesa.api.commitment.BreachRejection.NotDeclared;
import mesa.api.commitment.BreachRejection.PlanWithoutSteps;
import mesa.api.commitment.BreachRejection.RungHasTime;
import mesa.api.commitment.BreachRejection.RungSkipped;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.Rung;
import mesa.api.mesa.MesaRules;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;

/** After a declared breach: new dated steps, proof of cure, or the next rung of the ladder. */
final class Curing {
    private Curing() {}

    static Decision<CommitmentEvent> approve(ApproveRemediation c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.Breached)) {
            return Decision.reject(new NotDeclared(c.commitment(), state.status()));
        }
        boolean dated =
                !c.plan().isEmpty()
                        && c.plan().stream().allMatch(s -> s.by().isAfter(context.occurredOn()));
        return dated
                ? Decision.accept(new RemediationApproved(c.commitment(), c.plan()))
                : Decision.reject(new PlanWithoutSteps(c.commitment()));
    }

    static Decision<CommitmentEvent> cure(CureBreach c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.InRemediation)) {
            return Decision.reject(new NoRemediation(c.commitment(), state.status()));
        }
        if (c.evidence().isEmpty()) {
            return Decision.reject(new CuredWithoutEvidence(c.commitment()));
        }
        CommitmentRejection unknown = Measures.unknownEvidence(c.commitment(), c.evidence(), state);
        return unknown != null
                ? Decision.reject(unknown)
                : Decision.accept(
                        new BreachCured(
                                c.commitment(),
                                c.how(),
                                c.evidence(),
                                state.announcement(context.occurredOn())));
    }

    static Decision<CommitmentEvent> escalate(EscalateBreach c, Known state, Context context) {
        if (!(state.breach() instanceof Breach.Declared(var rung, var until))) {
            return Decision.reject(new NotDeclared(c.commitment(), state.status()));
        }
        Optional<Rung> next = rung.isEmpty() ? Optional.of(Rung.FOCAL_POINT) : rung.get().next();
        if (next.isEmpty()) {
            return Decision.reject(new LadderClimbed(c.commitment()));
        }
        if (next.get() != c.to()) {
            return Decision.reject(new RungSkipped(c.commitment(), next.get()));
        }
        if (until.isPresent() && !context.occurredOn().isAfter(until.get())) {
            return Decision.reject(new RungHasTime(c.commitment(), until.get()));
        }
        MesaRules rules = Rules.on(context.occurredOn(), state.mesa(), context);
        return Decision.accept(
                new BreachEscalated(
                        c.commitment(),
                        c.to(),
                        Rules.workingDaysAfter(
                                context.occurredOn(), rules.followUp().escalationDays(), rules),
                        c.reason()));
    }
}
