package mesa.query.session;

import java.time.Instant;
import java.util.UUID;
import mesa.api.session.VoteValue;
import org.jspecify.annotations.Nullable;

/**
 * One named vote.
 *
 * @param id agreement and actor
 * @param value null in a secret ballot
 */
public record VoteRow(
        String id,
        UUID session,
        UUID agreement,
        UUID actor,
        @Nullable VoteValue value,
        Instant at) {}
