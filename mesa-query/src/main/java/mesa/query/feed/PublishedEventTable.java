package mesa.query.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.projection.AsOf;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;
import mesa.query.time.JournalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions asked of {@code published_event}. */
@Component
final class PublishedEventTable {
    private final Snapshots snapshots;

    PublishedEventTable(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * What came after a position.
     *
     * @param upTo nothing up to this position is left to look at; never before the one asked for
     * @param reached by the read models in step
     */
    record Slice(List<PublishedEvent> events, long upTo, long reached) {
        /** Whether more may come without the models in step moving. */
        boolean behind() {
            return upTo < reached;
        }
    }

    /**
     * What is known of an event's id.
     *
     * @param position of the event; null when it was not published, as far as has been looked
     * @param recordedAt of the newest event that has been looked at; null when nobody knows
     * @param behind whether others have come further than the published events
     * @param reached by the read models in step
     */
    record Standing(
            @Nullable Long position, @Nullable Instant recordedAt, boolean behind, long reached) {
        /** The clocks of those who draw ids and those who record may differ by this much. */
        private static final Duration CLOCKS = Duration.ofMinutes(1);

        /** Whether an unknown event may be one that has not been looked at yet. */
        boolean mayCome(UUID id) {
            return behind
                    || recordedAt == null
                    || id.version() == 7 && drawnAt(id).isAfter(recordedAt.minus(CLOCKS));
        }

        private static Instant drawnAt(UUID id) {
            return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        }
    }

    Slice after(long position, FeedFilter filter, int limit) {
        var condition = new StringBuilder("r.position > ? and (r.mesa is null or (true");
        List<Object> parameters = new ArrayList<>(List.of(position));
        if (!filter.types().isEmpty()) {
            condition.append(" and r.type = any (?)");
            parameters.add(filter.types().toArray(String[]::new));
        }
        and(condition, parameters, " and r.mesa = ?", filter.mesa());
        and(
                condition,
                parameters,
                " and (r.withdrawn or r.institutions @> array[?::text])",
                text(filter.institution()));
        and(
                condition,
                parameters,
                " and (r.withdrawn or r.objectives @> array[?::text])",
                text(filter.gcm()));
        condition.append(")) order by r.position limit ?");
        parameters.add(limit);
        return snapshots.readLagging(
                AsOf.NOW,
                snapshot ->
                        new Slice(
                                snapshot.rows(
                                        PublishedEvent.class,
                                        condition.toString(),
                                        parameters.toArray()),
                                Math.max(position, upTo(snapshot)),
                                snapshot.position()));
    }

    /** How far the published events have come: less far than others when they stand still. */
    private static long upTo(Snapshot snapshot) {
        Long behind = snapshot.behind().get(snapshot.table(PublishedEvent.class));
        return behind == null ? snapshot.position() : Math.min(behind, snapshot.position());
    }

    private static void and(
            StringBuilder condition,
            List<Object> parameters,
            String clause,
            @Nullable Object value) {
        if (value != null) {
            condition.append(clause);
            parameters.add(value);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The position of what was withdrawn since; whoever had it goes on from there. */
    private static Optional<Long> once(Snapshot snapshot, UUID id) {
        return snapshot.sql()
                .sql("select r.position from {ever published_event} r where r.id = ? limit 1")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** Where an event with that id stands. */
    Standing find(UUID id) {
        return snapshots.readLagging(
                AsOf.NOW,
                snapshot -> {
                    long upTo = upTo(snapshot);
                    return new Standing(
                            snapshot.rows(PublishedEvent.class, "r.id = ?", id).stream()
                                    .map(PublishedEvent::position)
                                    .findFirst()
                                    .or(() -> once(snapshot, id))
                                    .orElse(null),
                            JournalClock.recordedAt(snapshot, upTo),
                            upTo < snapshot.position(),
                            snapshot.position());
                });
    }
}
