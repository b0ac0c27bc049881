package mesa.query.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One public event, the row of {@code published_event}.
 *
 * @param mesa null in what concerns every mesa, which everybody is told
 * @param about the agreement, commitment, mesa, acta or journal whose event it is
 * @param key the agreement it concerns, or the mesa, or the journal
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
        @Nullable UUID mesa,
        UUID about,
        UUID key,
        boolean withdrawn,
        List<String> institutions,
        List<String> objectives,
        Instant recordedAt,
        byte[] event) {}
