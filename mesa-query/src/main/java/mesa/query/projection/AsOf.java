package mesa.query.projection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The moment a reader looks at.
 *
 * @param position of the last event taken into account; {@link #NOW} for the newest all read models
 *     have reached
 * @param day on which lights and terms are judged, when it was fixed before; null for what the
 *     moment itself says: today for {@link #NOW}, and for a position the day it was recorded
 */
public record AsOf(long position, @Nullable LocalDate day) {
    /** Whatever is newest when the reading begins. */
    public static final AsOf NOW = new AsOf(Long.MAX_VALUE, null);

    /** Every read model as it was right after this event, for ever the same. */
    public static AsOf position(long position) {
        return new AsOf(position, null);
    }

    /** The same position, judged on the day of somebody who looked at it before. */
    public AsOf judgedOn(@Nullable LocalDate day) {
        return new AsOf(position, day);
    }

    public boolean isNow() {
        return position == Long.MAX_VALUE;
    }
}
