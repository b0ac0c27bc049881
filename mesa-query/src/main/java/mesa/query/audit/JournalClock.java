package mesa.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import mesa.api.limit.Days;
import mesa.http.Fact;
import mesa.query.http.BadParameter;
import mesa.query.projection.AsOf;
import mesa.query.projection.LocalDay;
import mesa.query.projection.NotReached;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between positions and the clock. */
@Component
public final class JournalClock {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JournalEntryTable entries;
    private final PositionSignal signal;

    JournalClock(Snapshots snapshots, PositionSignal signal) {
        this.entries = new JournalEntryTable(snapshots);
        this.signal = signal;
    }

    /**
     * The moment a reader asks for.
     *
     * @param asOf a position, an RFC 3339 instant, a date (its end, in America/Guayaquil), or blank
     *     for now
     * @throws BadParameter when it is none of them
     */
    public AsOf of(String asOf) {
        String text = asOf.strip();
        if (text.isEmpty()) {
            return AsOf.NOW;
        }
        if (text.matches("\\d{1,18}")) {
            return AsOf.position(Long.parseLong(text));
        }
        return AsOf.position(entries.lastBy(instant(text)));
    }

    private static Instant instant(String text) {
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
            throw notOne();
        }
        throw notOne();
    }

    private static BadParameter notOne() {
        return new BadParameter("asOf", Fact.of(Fact.Kind.MOMENT));
    }

    /** The local day a reading looks at: today, or the day its last event was recorded. */
    public LocalDate day(Snapshot snapshot) {
        return SnapshotDay.of(snapshot);
    }

    /** When the event at the reading's position was recorded; null before the first. */
    public @Nullable Instant recordedAt(Snapshot snapshot) {
        return snapshot.find(JournalEntry.class, snapshot.position())
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

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
