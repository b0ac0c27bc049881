package mesa.domain.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.Recorded;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.PublicationCommand.FlagLatePublication;
import mesa.api.mesa.PublicationCommand.OpenPublication;
import mesa.api.mesa.PublicationEvent.PublicationFellDue;
import mesa.api.mesa.PublicationEvent.PublicationScheduled;
import mesa.domain.Context;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;

/**
 * Each month that falls due sets the timer of the next, so that none is left out however long the
 * platform stood still, and the decider refuses a second timer for the same month.
 */
public final class WhenAMonthEndsThenTheMatrixIsDue implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {
        if (event.event() instanceof PublicationScheduled e) {
            return List.of(opening(e.mesa(), Publications.cutoff(e.from())));
        }
        return event.event() instanceof PublicationFellDue e
                ? List.of(
                        Intent.at(
                                Due.on(e.by().plusDays(1), event),
                                new FlagLatePublication(e.mesa(), e.cutoff())),
                        opening(e.mesa(), Publications.cutoff(e.cutoff().plusDays(1))))
                : List.of();
    }

    private static Intent opening(MesaId mesa, LocalDate cutoff) {
        Instant dawn = cutoff.plusDays(1).atStartOfDay(Context.ZONE).toInstant();
        return Intent.at(dawn, new OpenPublication(mesa, cutoff));
    }
}
