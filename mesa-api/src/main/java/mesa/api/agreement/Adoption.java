package mesa.api.agreement;

import java.time.Instant;
import mesa.api.mesa.Majority;
import mesa.api.session.Quorum;
import mesa.api.session.SessionId;
import mesa.api.session.Tally;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement came to be, for whoever asks who decided what, when and with which quorum.
 *
 * @param item the agenda item it was decided under
 * @param manner how
 * @param majority asked for in a vote
 * @param tally of the vote; none for a consensus or a transcription
 * @param quorum at the instant of the decision; none for a transcription
 * @param at the instant of the decision
 */
public record Adoption(
        SessionId session,
        int item,
        Manner manner,
        @Nullable Majority majority,
        @Nullable Tally tally,
        @Nullable Quorum quorum,
        Instant at) {
    /** How a decision was reached. */
    public enum Manner {
        CONSENSUS,
        VOTE,
        /** Taken over from the documents of an edition held before the platform. */
        TRANSCRIPTION
    }

    /** Whether a decision reached like this may undo one reached like the other (INV-G6). */
    public boolean atLeastAsStrongAs(Adoption other) {
        return strength() >= other.strength();
    }

    private int strength() {
        return switch (manner) {
            case TRANSCRIPTION -> 0;
            case VOTE -> majority == null ? 1 : 1 + majority.ordinal();
            case CONSENSUS -> 1 + Majority.values().length;
        };
    }
}
