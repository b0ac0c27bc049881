package mesa.api.commitment;

import static mesa.api.limit.TextKind.PROSE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why and for how long something restricted is kept back: a reserve needs a ground in law and a
 * term (LOTAIP; domain catalogue, "Confidential sessions"). Parts may be missing only in what is
 * asked for; what is recorded has both.
 *
 * @param ground the norm, or the resolution that classifies it
 * @param until the first day on which it reads as if it had never been reserved
 */
public record Reserve(@Text(PROSE) @Nullable String ground, @Nullable LocalDate until) {
    /** Whether the term has run out on that day. */
    public boolean overOn(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    /** Who may read on that day what is classified like this: after the term, everybody. */
    public static Visibility visibilityOn(
            LocalDate day, Visibility visibility, @Nullable Reserve reserve) {
        return visibility == Visibility.RESTRICTED && reserve != null && reserve.overOn(day)
                ? Visibility.PUBLIC
                : visibility;
    }

    /** The names of the parts it lacks; of no reserve at all, both. */
    public static List<String> missingIn(@Nullable Reserve reserve) {
        List<String> missing = new ArrayList<>();
        if (reserve == null || reserve.ground() == null || reserve.ground().isBlank()) {
            missing.add("ground");
        }
        if (reserve == null || reserve.until() == null) {
            missing.add("until");
        }
        return List.copyOf(missing);
    }
}
