package mesa.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.intake.AsOf;
import mesa.query.intake.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions asked of {@code published_event}. */
@Component
final class PublishedEventTable {
    private final Views views;

    PublishedEventTable(Views views) {
        this.views = views;
    }

    /**
     * What came after a position.
     *
     * @param upTo everything up to this position has been looked at
     */
    record Slice(List<PublishedEvent> events, long upTo) {}

    Slice after(long position, FeedFilter filter, int limit) {
        var condition = new StringBuilder("r.position > ?");
        List<Object> parameters = new ArrayList<>(List.of(position));
        if (!filter.types().isEmpty()) {
            condition.append(" and r.type = any (?)");
            parameters.add(filter.types().toArray(String[]::new));
        }
        and(condition, parameters, " and r.mesa = ?", filter.mesa());
        and(
                condition,
                parameters,
                " and r.institutions @> array[?::text]",
                text(filter.institution()));
        and(condition, parameters, " and r.objectives @> array[?::text]", text(filter.gcm()));
        condition.append(" order by r.position limit ?");
        parameters.add(limit);
        return views.read(
                AsOf.NOW,
                reading ->
                        new Slice(
                                reading.rows(
                                        PublishedEvent.class,
                                        condition.toString(),
                                        parameters.toArray()),
                                reading.position()));
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

    /** Where an event with that id stands, if it was published. */
    Optional<Long> positionOf(UUID id) {
        return views.now(reading ->
                reading.rows(PublishedEvent.class, "r.id = ?", id).stream()
                        .map(PublishedEvent::position)
                        .findFirst());
    }
}
