package mesa.query.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.Majority;
import mesa.api.session.DecisionTaken;
import org.jspecify.annotations.Nullable;

/**
 * A text on the table of a session, and how it fared.
 *
 * @param versions 1 for a text nobody amended
 * @param entitled who may vote on it; 0 before a vote is opened
 * @param outcome null while it is open
 * @param quorumPresent members present when it was decided
 */
public record TextRow(
        AgreementId agreement,
        UUID session,
        int item,
        UUID proponent,
        String text,
        int versions,
        Stage stage,
        @Nullable String whyNoConsensus,
        @Nullable Majority majority,
        boolean secret,
        int entitled,
        int inFavour,
        int against,
        int abstained,
        List<String> reservations,
        DecisionTaken.@Nullable Method method,
        DecisionTaken.@Nullable Outcome outcome,
        @Nullable Integer quorumPresent,
        @Nullable Integer quorumRequired,
        Instant at) {
    /** How far a text has come. */
    public enum Stage {
        PROPOSED,
        VOTING,
        TIED,
        DECIDED
    }

    int cast() {
        return inFavour + against + abstained;
    }
}
