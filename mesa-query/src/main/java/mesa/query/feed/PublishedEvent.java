package mesa.query.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One public event, the row of {@code published_event}.
 *
 * @param about the agreement, commitment, mesa or acta whose event it is
 * @param key the agreement it concerns, or the mesa
 * @param withdrawn whether it says that what was public is no more
 * @param institutions those it binds or names, as UUIDs; of what was withdrawn, those of all before
 * @param objectives of the Global Compact it is tagged with, as numbers
 * @param event the CloudEvent in its JSON form, the same bytes for everybody
 */
public record PublishedEvent(
        long position,
        UUID id,
        String type,
        String subject,
        UUID mesa,
        UUID about,
        UUID key,
        boolean withdrawn,
        List<String> institutions,
        List<String> objectives,
        Instant recordedAt,
        byte[] event) {
    /** The same, for everybody whom one of the others was for. */
    PublishedEvent reaching(List<PublishedEvent> others) {
        return new PublishedEvent(
                position,
                id,
                type,
                subject,
                mesa,
                about,
                key,
                withdrawn,
                all(others, PublishedEvent::institutions),
                all(others, PublishedEvent::objectives),
                recordedAt,
                event);
    }

    private static List<String> all(
            List<PublishedEvent> events, Function<PublishedEvent, List<String>> whom) {
        return events.stream().flatMap(e -> whom.apply(e).stream()).distinct().sorted().toList();
    }
}
