package mesa.domain.commitment;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.commitment.BreachCommand.EscalateBreach;
import mesa.api.commitment.BreachEvent.BreachDeclared;
import mesa.api.commitment.BreachEvent.BreachEscalated;
import mesa.api.commitment.Rung;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** A declared breach goes up one rung each time the last one let its time pass (INV-B3). */
public final class WhenBreachStandsThenClimbTheLadder implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        if (event.event() instanceof BreachDeclared e) {
            return List.of(
                    Intent.at(
                            Due.on(event.occurredOn(), event),
                            new EscalateBreach(e.commitment(), Rung.FOCAL_POINT, e.grounds())));
        }
        return event.event() instanceof BreachEscalated e
                ? e.to().next().stream()
                        .map(next ->
                                Intent.at(
                                        Due.on(e.until().plusDays(1), event),
                                        new EscalateBreach(e.commitment(), next, e.reason())))
                        .toList()
                : List.of();
    }
}
