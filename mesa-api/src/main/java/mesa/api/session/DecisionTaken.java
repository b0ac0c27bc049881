package mesa.api.session;

import java.time.Instant;
import java.util.List;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.Majority;
import org.jspecify.annotations.Nullable;

/**
 * How one text fared in a session.
 *
 * @param item the agenda item it was decided under
 * @param text SHA-256 of the text voted or agreed (INV-D5)
 * @param majority asked for; null for a consensus
 * @param castingVote whether the chair decided a tie
 * @param quorum as it stood at the instant of the decision
 * @param reserved actors with a reservation on record
 */
public record DecisionTaken(
        AgreementId agreement,
        int item,
        Sha256 text,
        Method method,
        Outcome outcome,
        Tally tally,
        @Nullable Majority majority,
        boolean castingVote,
        Quorum quorum,
        Instant at,
        List<ActorId> reserved) {
    /** How it was reached. */
    public enum Method {
        CONSENSUS,
        VOTE
    }

    /** What it came to. */
    public enum Outcome {
        ADOPTED,
        REJECTED,
        /** Too few took part for the vote to decide anything. */
        DEFERRED
    }

    public DecisionTaken {
        reserved = List.copyOf(reserved);
    }

    public boolean carried() {
        return outcome == Outcome.ADOPTED;
    }
}
