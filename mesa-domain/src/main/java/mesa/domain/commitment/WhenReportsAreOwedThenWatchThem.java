package mesa.domain.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.commitment.ClockCommand.FlagMissingReport;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.MeasureEvent.IndicatorReplaced;
import mesa.api.commitment.Period;
import mesa.domain.Context;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;
import org.jspecify.annotations.Nullable;

/** Every period of every indicator owes a report; one that does not come is flagged. */
public final class WhenReportsAreOwedThenWatchThem implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        CommitmentId commitment = commitment(event.event());
        return commitment == null
                ? List.of()
                : lookup.facts(commitment, CommitmentFacts.class)
                        .map(c -> watch(c, event, lookup))
                        .orElse(List.of());
    }

    private static @Nullable CommitmentId commitment(DomainEvent event) {
        if (event instanceof CommitmentAccepted e) {
            return e.commitment();
        }
        if (event instanceof ExtensionGranted e) {
            return e.commitment();
        }
        return event instanceof IndicatorReplaced e ? e.commitment() : null;
    }

    private static List<Intent> watch(CommitmentFacts c, Recorded event, Lookup lookup) {
        LocalDate start = c.start().orElse(null);
        LocalDate due = c.due().orElse(null);
        if (start == null || due == null) {
            return List.of();
        }
        int days = Rules.on(event.occurredOn(), c.mesa(), lookup).followUp().reportDays();
        LocalDate recorded = event.recordedAt().atZone(Context.ZONE).toLocalDate();
        List<Intent> intents = new ArrayList<>();
        for (Indicator indicator : c.indicators()) {
            for (Period period : indicator.periods(start, due)) {
                LocalDate flagged = period.to().plusDays(days + 1L);
                // Of periods over before it was recorded, the platform cannot know what was sent.
                if (flagged.isAfter(recorded)) {
                    intents.add(
                            Intent.at(
                                    Due.on(flagged, event),
                                    new FlagMissingReport(c.id(), indicator.key(), period)));
                }
            }
        }
        return intents;
    }
}
