package mesa.query.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import mesa.api.commitment.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A day somebody should know of, the row of {@code calendar_entry}.
 *
 * @param key stays the same however often the day is moved: the UID of the iCalendar item
 * @param actor who it concerns, when it is one institution
 * @param streamType what it belongs to, with {@code stream}
 * @param title empty when the thing itself has none
 * @param day at the place, where there is one; null while none is known, and nobody is shown it
 * @param startsAt null when it is a whole day
 * @param reservedUntil the first day on which everybody may read what was restricted
 * @param sequence grows with every change, as calendars want it (RFC 5545)
 */
public record CalendarEntry(
        String key,
        Kind kind,
        @Nullable UUID mesa,
        @Nullable UUID actor,
        String streamType,
        UUID stream,
        @Nullable String code,
        String title,
        @Nullable LocalDate day,
        @Nullable LocalDate lastDay,
        @Nullable Instant startsAt,
        @Nullable String place,
        @Nullable String province,
        State state,
        int sequence,
        Visibility visibility,
        @Nullable LocalDate reservedUntil,
        Instant changedAt) {
    /** The day of an entry that is shown. */
    LocalDate known() {
        return Objects.requireNonNull(day, key);
    }

    /** What happens on the day. */
    public enum Kind {
        SESSION,
        COMMITMENT_DUE,
        MILESTONE_DUE,
        ACCEPTANCE_DUE,
        OBSERVATIONS_DUE,
        CONTEST_DUE,
        REPLY_DUE,
        ACCREDITATION_ENDS,
        DELEGATION_ENDS
    }

    /** Whether it is still to come. */
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }
}
