package mesa.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import mesa.api.Caller;
import mesa.api.Metadata;

/** What surrounds a decision. Nothing in the domain asks a clock. */
public interface Context extends Lookup {
    /** Where dates are read (rule G3). */
    ZoneId ZONE = Metadata.ZONE;

    /** When the command is being recorded. */
    Instant recordedAt();

    /** When the act took place: the caller's word for past acts, otherwise {@link #recordedAt}. */
    Instant occurredAt();

    Caller caller();

    /** The date of the act in {@link #ZONE}. */
    default LocalDate occurredOn() {
        return occurredAt().atZone(ZONE).toLocalDate();
    }
}
