package mesa.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import mesa.api.limit.Days;
import mesa.query.audit.JournalEntry;
import mesa.query.audit.SnapshotDay;
import mesa.query.projection.AsOf;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Between positions and the clock. A date means the end of that day, an instant what was recorded
 * up to it, so that everything on the page was known by then.
 */
@Component
public final class JournalMoments {
    private final Snapshots snapshots;

    JournalMoments(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * The moment a reader asks for; blank is now.
     *
     * @throws NoSuchMoment when it is neither a position nor an instant nor a date, or lies before
     *     the first event
     */
    AsOf of(String asOf) {
        String text = asOf.strip();
        if (text.isEmpty()) {
            return AsOf.NOW;
        }
        String digits = text.replaceAll("[\\s\u202f.,]", "");
        if (digits.matches("\\d{1,18}")) {
            return AsOf.position(Long.parseLong(digits));
        }
        Instant end = end(text);
        return snapshots.now(snapshot -> lastBefore(snapshot, end));
    }

    /** When the event at a position was recorded. */
    @Nullable Instant recordedAt(Snapshot snapshot, long position) {
        return position < 0
                ? null
                : snapshot.find(JournalEntry.class, position)
                        .map(JournalEntry::recordedAt)
                        .orElse(null);
    }

    /**
     * The day a reader looks at: today, or the day the last event of the past looked at was
     * recorded.
     */
    public LocalDate day(Snapshot snapshot) {
        return SnapshotDay.of(snapshot);
    }

    private static AsOf lastBefore(Snapshot snapshot, Instant end) {
        return snapshot
                .rows(
                        JournalEntry.class,
                        "r.recorded_at < ? order by r.recorded_at desc, r.position desc limit 1",
                        end)
                .stream()
                .findFirst()
                .map(entry -> AsOf.position(entry.position()))
                .orElseThrow(() -> new NoSuchMoment("Nothing was recorded before " + end));
    }

    /** The first instant that no longer counts. */
    private static Instant end(String text) {
        try {
            Instant end =
                    text.length() == 10
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(LocaleFormat.ZONE)
                                    .toInstant()
                            : OffsetDateTime.parse(text).toInstant().plusNanos(1);
            if (Days.contain(end)) {
                return end;
            }
            throw new NoSuchMoment(text);
        } catch (DateTimeParseException e) {
            throw new NoSuchMoment(text);
        }
    }
}
