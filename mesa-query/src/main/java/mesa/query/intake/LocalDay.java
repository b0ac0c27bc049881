package mesa.query.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dates of instants where mesas sit (rule G3). */
public final class LocalDay {
    public static final ZoneId ZONE = ZoneId.of("America/Guayaquil");

    private LocalDay() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
