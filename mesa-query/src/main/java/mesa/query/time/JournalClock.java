package mesa.query.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import mesa.api.limit.Days;
import mesa.query.projection.AsOf;
import mesa.query.projection.LocalDay;
import mesa.query.projection.NotReached;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;
import mesa.query.projection.Unrestricted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between positions and the clock. */
@Component
public final class JournalClock {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Snapshots snapshots;
    private final PositionSignal signal;

    JournalClock(Snapshots snapshots, PositionSignal signal) {
        this.snapshots = snapshots;
        this.signal = signal;
    }

    /**
     * The moment a reader asks for. A date means the end of that day, an instant what was recorded
     * up to it, so that everything shown was known by then.
     *
     * @param asOf a position, with separators as a page prints it or without, an RFC 3339 instant,
     *     a date in Ecuador, or blank for now
     * @return position -1 for a moment before the first event
     * @throws NoSuchMoment when it is none of them
     */
    public AsOf of(String asOf) {
        String text = asOf.strip();
        if (text.isEmpty()) {
            return AsOf.NOW;
        }
        OptionalLong position = Positions.read(text.replaceAll("[\\s\u202f.,]", ""));
        if (position.isPresent()) {
            return AsOf.position(position.getAsLong());
        }
        Instant last = last(text);
        return AsOf.position(
                snapshots.<Long>now(snapshot -> JournalEntryTable.lastBy(snapshot, last)));
    }

    /** The last instant that counts; the journal's are exact to a microsecond. */
    private static Instant last(String text) {
        try {
            Instant instant =
                    text.length() == 10
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(LocalDay.ZONE)
                                    .toInstant()
                                    .minusNanos(1_000)
                            : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (Days.contain(instant)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            throw new NoSuchMoment(text);
        }
        throw new NoSuchMoment(text);
    }

    /** When the event at a position was recorded; null before the first. */
    public static @Nullable Instant recordedAt(Snapshot snapshot, long position) {
        return position < 0
                ? null
                : snapshot.unrestricted(Unrestricted.TIME)
                        .find(JournalEntry.class, position)
                        .map(JournalEntry::recordedAt)
                        .orElse(null);
    }

    /**
     * Waits, a few seconds at most, until all read models in step have come to a position.
     *
     * @throws NotReached when they have not by then
     */
    public void await(long position) {
        if (!signal.await(position, PATIENCE)) {
            throw new NotReached(position, signal.position());
        }
    }
}
