package mesa.query.session;

import java.time.Instant;
import mesa.api.session.SessionId;

/**
 * The quorum of a session from an instant on, the row of {@code quorum_point}.
 *
 * @param key the position of the event that counted it
 */
public record QuorumRow(
        long key,
        SessionId session,
        Instant at,
        int entitled,
        int present,
        int required,
        boolean reached) {}
