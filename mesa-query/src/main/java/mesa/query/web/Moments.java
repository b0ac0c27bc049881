package mesa.query.web;

import java.time.Instant;
import mesa.query.intake.AsOf;
import mesa.query.intake.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Between positions and the clock: reads an {@code asOf}, and says when a position was recorded.
 */
interface Moments {
    /** The moment a reader asks for; blank is now. */
    AsOf of(String asOf);

    /** When the event at the reading's position was recorded. */
    @Nullable Instant recordedAt(Reading reading);
}
