package mesa.query.http;

import java.time.LocalDate;
import mesa.api.commitment.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A row that says itself who may read it (rule G7). Its table has the columns {@code visibility},
 * {@code reserve_ground} and {@code reserved_until}.
 */
public interface Reservable {
    Visibility visibility();

    /** The legal ground of a reserve; null where none was given. */
    @Nullable String reserveGround();

    /** The first day on which everybody may read it again; null where no term was given. */
    @Nullable LocalDate reservedUntil();

    /** Whether everybody may read it on that day. */
    default boolean openOn(LocalDate day) {
        LocalDate until = reservedUntil();
        return switch (visibility()) {
            case PUBLIC -> true;
            case INTERNAL -> false;
            case RESTRICTED -> until != null && !until.isAfter(day);
        };
    }
}
