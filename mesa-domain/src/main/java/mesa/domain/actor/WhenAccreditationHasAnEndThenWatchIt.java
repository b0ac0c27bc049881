package mesa.domain.actor;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Recorded;
import mesa.api.actor.ActorCommand.ExpireAccreditation;
import mesa.api.actor.ActorCommand.WarnOfExpiry;
import mesa.api.actor.ActorEvent.AccreditationRenewed;
import mesa.api.actor.ActorEvent.ActorAccredited;
import mesa.api.actor.ActorId;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import org.jspecify.annotations.Nullable;

/** Two timers for every accreditation with a last day: a warning, and the end. */
public final class WhenAccreditationHasAnEndThenWatchIt implements Reaction {
    /** The registry is of no mesa, so no mesa's rules say how early it warns. */
    static final int WARNING_DAYS = 30;

    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {
        if (event.event() instanceof ActorAccredited e) {
            return watch(e.actor(), e.until(), event);
        }
        return event.event() instanceof AccreditationRenewed e
                ? watch(e.actor(), e.until(), event)
                : List.of();
    }

    private static List<Intent> watch(ActorId actor, @Nullable LocalDate until, Recorded event) {
        return until == null
                ? List.of()
                : List.of(
                        Intent.at(
                                Due.on(until.minusDays(WARNING_DAYS), event),
                                new WarnOfExpiry(actor, until)),
                        Intent.at(
                                Due.on(until.plusDays(1), event),
                                new ExpireAccreditation(actor, until)));
    }
}
