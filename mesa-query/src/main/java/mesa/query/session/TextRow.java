package mesa.query.session;

import java.time.Instant;
import java.util.ArrayList;
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

    TextRow amended(String newText, Instant when) {
        return new TextRow(
                agreement,
                session,
                item,
                proponent,
                newText,
                versions + 1,
                stage,
                whyNoConsensus,
                majority,
                secret,
                entitled,
                inFavour,
                against,
                abstained,
                reservations,
                method,
                outcome,
                quorumPresent,
                quorumRequired,
                when);
    }

    TextRow voting(String why, Majority asked, boolean ballot, int voters, Instant when) {
        return new TextRow(
                agreement,
                session,
                item,
                proponent,
                text,
                versions,
                Stage.VOTING,
                why,
                asked,
                ballot,
                voters,
                0,
                0,
                0,
                reservations,
                method,
                outcome,
                quorumPresent,
                quorumRequired,
                when);
    }

    TextRow counted(int yes, int no, int none, Stage next, Instant when) {
        return new TextRow(
                agreement,
                session,
                item,
                proponent,
                text,
                versions,
                next,
                whyNoConsensus,
                majority,
                secret,
                entitled,
                yes,
                no,
                none,
                reservations,
                method,
                outcome,
                quorumPresent,
                quorumRequired,
                when);
    }

    TextRow reserved(String what) {
        List<String> all = new ArrayList<>(reservations);
        all.add(what);
        return new TextRow(
                agreement,
                session,
                item,
                proponent,
                text,
                versions,
                stage,
                whyNoConsensus,
                majority,
                secret,
                entitled,
                inFavour,
                against,
                abstained,
                List.copyOf(all),
                method,
                outcome,
                quorumPresent,
                quorumRequired,
                at);
    }

    TextRow decided(DecisionTaken d) {
        return new TextRow(
                agreement,
                session,
                item,
                proponent,
                text,
                versions,
                Stage.DECIDED,
                whyNoConsensus,
                majority,
                secret,
                entitled,
                d.tally().inFavour(),
                d.tally().against(),
                d.tally().abstained(),
                reservations,
                d.method(),
                d.outcome(),
                d.quorum().present(),
                d.quorum().required(),
                d.at());
    }
}
