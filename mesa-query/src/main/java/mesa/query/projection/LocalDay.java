package mesa.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import mesa.api.Metadata;
import org.jspecify.annotations.Nullable;

/** Dates of instants where mesas sit (rule G3). */
public final class LocalDay {
    public static final ZoneId ZONE = Metadata.ZONE;

    /** One hour earlier than the mainland. */
    public static final ZoneId GALAPAGOS = ZoneId.of("Pacific/Galapagos");

    private static final String GALAPAGOS_PROVINCE = "20";

    private LocalDay() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /**
     * The clock on the wall of a place.
     *
     * @param province INEC code; null for the mainland's
     */
    public static ZoneId zone(@Nullable String province) {
        return GALAPAGOS_PROVINCE.equals(province) ? GALAPAGOS : ZONE;
    }
}
