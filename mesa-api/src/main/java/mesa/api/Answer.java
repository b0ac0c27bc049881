package mesa.api;

import java.util.List;
import java.util.UUID;

/**
 * What an accepted command answers.
 *
 * @param stream the stream written to
 * @param version the stream's version afterwards; it is also the {@code ETag}
 * @param position of the last event written; a query with {@code minPosition} of this sees it
 */
public record Answer(UUID stream, long version, long position, List<Written> events) {
    /** One event of the answer. */
    public record Written(String type, long position) {}
}
