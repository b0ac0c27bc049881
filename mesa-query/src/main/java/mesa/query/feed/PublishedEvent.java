package mesa.query.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One public event, the row of {@code published_event}.
 *
 * @param about the agreement, commitment, mesa or acta whose event it is
 * @param key the agreement it concerns, or the mesa
 * @param withdrawn whether it says that what was public is no more
 * @param institutions those it binds or names, as UUIDs
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
        byte[] event) {}
