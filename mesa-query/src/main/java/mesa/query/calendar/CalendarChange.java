package mesa.query.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Recorded;
import mesa.api.commitment.Visibility;
import mesa.query.calendar.CalendarEntry.Kind;
import mesa.query.calendar.CalendarEntry.State;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;

/** The calendar as one event changes it. */
record CalendarChange(Recorded at, Rows<CalendarEntry> rows) {
    Optional<CalendarEntry> find(String key) {
        return rows.find(key);
    }

    List<CalendarEntry> of(UUID stream) {
        return rows.where("stream", stream);
    }

    /** What gets a day later, and until then keeps the mesa it belongs to; for its members. */
    void put(Kind kind, String key, UUID mesa, String title) {
        put(kind, key, mesa, null, null, title, null, Visibility.INTERNAL, null);
    }

    /** A day that concerns one stream, whole and without a place. */
    void put(
            Kind kind,
            String key,
            @Nullable UUID mesa,
            @Nullable UUID actor,
            @Nullable String code,
            String title,
            LocalDate day,
            Visibility visibility) {
        put(kind, key, mesa, actor, code, title, day, visibility, null);
    }

    /** The same, for a day that is reserved for a term. */
    void put(
            Kind kind,
            String key,
            @Nullable UUID mesa,
            @Nullable UUID actor,
            @Nullable String code,
            String title,
            @Nullable LocalDate day,
            Visibility visibility,
            @Nullable LocalDate reservedUntil) {
        put(
                new CalendarEntry(
                        key,
                        kind,
                        mesa,
                        actor,
                        at.stream().type(),
                        at.stream().id(),
                        code,
                        title,
                        day,
                        null,
                        null,
                        null,
                        null,
                        State.OPEN,
                        0,
                        visibility,
                        reservedUntil,
                        at.recordedAt()));
    }

    /** Under a key that is there already it is the same day, changed once more. */
    void put(CalendarEntry entry) {
        CalendarEntry known = rows.get(entry.key());
        rows.put(entry);
        if (known != null) {
            rows.set(entry.key(), "sequence", known.sequence() + 1);
        }
    }

    void move(String key, LocalDate day) {
        set(key, "day", day, "state", State.OPEN);
    }

    void done(String key) {
        set(key, "state", State.DONE);
    }

    void cancelled(String key) {
        set(key, "state", State.CANCELLED);
    }

    /** Changes an entry, if there is one, and counts the change. */
    void set(String key, @Nullable Object... changes) {
        CalendarEntry known = rows.get(key);
        if (known == null) {
            return;
        }
        rows.set(key, changes);
        rows.set(key, "sequence", known.sequence() + 1, "changedAt", at.recordedAt());
    }
}
