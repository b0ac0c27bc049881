package mesa.query.commitment;

import java.time.LocalDate;
import mesa.api.actor.ActorId;

/**
 * An institution that answers, or once answered, for a commitment: the row of {@code responsible}.
 *
 * @param since the day of the first
 */
public record ResponsibleRow(ActorId actor, LocalDate since) {}
