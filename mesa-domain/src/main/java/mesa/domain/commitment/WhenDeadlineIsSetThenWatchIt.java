package mesa.domain.commitment;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.commitment.ClockCommand.FlagTolerance;
import mesa.api.commitment.ClockCommand.RecordDue;
import mesa.api.commitment.ClockCommand.WarnOfDeadline;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseEvent.CommitmentReopened;
import mesa.api.commitment.CourseEvent.CommitmentResumed;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.mesa.MesaRules.FollowUpRule;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;
import org.jspecify.annotations.Nullable;

/**
 * The due date is announced, recorded when it passes, and so is the tolerance after it (INV-B2).
 */
public final class WhenDeadlineIsSetThenWatchIt implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        CommitmentId commitment = commitment(event.event());
        return commitment == null
                ? List.of()
                : lookup.facts(commitment, CommitmentFacts.class)
                        .flatMap(c -> c.due().map(due -> watch(c, due, event, lookup)))
                        .orElse(List.of());
    }

    private static @Nullable CommitmentId commitment(DomainEvent event) {
        if (event instanceof CommitmentAccepted e) {
            return e.commitment();
        }
        if (event instanceof ExtensionGranted e) {
            return e.commitment();
        }
        if (event instanceof CommitmentResumed e) {
            return e.commitment();
        }
        return event instanceof CommitmentReopened e ? e.commitment() : null;
    }

    private static List<Intent> watch(
            CommitmentFacts c, LocalDate due, Recorded event, Lookup lookup) {
        FollowUpRule rule = Rules.on(event.occurredOn(), c.mesa(), lookup).followUp();
        return List.of(
                Intent.at(
                        Due.on(due.minusDays(rule.approachingDays()), event),
                        new WarnOfDeadline(c.id(), due)),
                Intent.at(Due.on(due.plusDays(1), event), new RecordDue(c.id(), due)),
                Intent.at(
                        Due.on(due.plusDays(rule.toleranceDays() + 1L), event),
                        new FlagTolerance(c.id(), due)));
    }
}
