package mesa.query.mesa;

import java.time.Instant;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/**
 * A membership, the row of {@code membership}.
 *
 * @param key mesa and actor
 * @param changed why it stands as it does, if somebody said so
 */
public record MemberRow(
        String key,
        MesaId mesa,
        ActorId actor,
        Sector sector,
        MemberRole role,
        boolean vote,
        State state,
        @Nullable String voteGround,
        @Nullable String changed,
        Instant invitedAt,
        @Nullable Instant activeFrom,
        @Nullable Instant endedAt) {
    /** Where a membership stands. */
    public enum State {
        INVITED,
        ACTIVE,
        DECLINED,
        ENDED
    }
}
