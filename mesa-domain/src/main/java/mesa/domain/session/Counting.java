package mesa.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.Majority;
import mesa.api.mesa.Threshold;
import mesa.api.session.DecisionCommand.CloseVote;
import mesa.api.session.DecisionCommand.UseCastingVote;
import mesa.api.session.DecisionEvent.CastingVoteUsed;
import mesa.api.session.DecisionEvent.VoteClosed;
import mesa.api.session.DecisionEvent.VoteOpened;
import mesa.api.session.DecisionRejection.BallotKind;
import mesa.api.session.DecisionRejection.CountDoesNotMatch;
import mesa.api.session.DecisionRejection.NoTieToBreak;
import mesa.api.session.DecisionRejection.NotPresiding;
import mesa.api.session.DecisionRejection.VoteNotOpen;
import mesa.api.session.DecisionTaken;
import mesa.api.session.DecisionTaken.Outcome;
import mesa.api.session.SessionEvent;
import mesa.api.session.Tally;
import mesa.domain.Context;
import mesa.domain.Decision;
import org.jspecify.annotations.Nullable;

/** What a vote comes to: counted, carried by its majority, or tied: INV-D3, D4, D5. */
final class Counting {
    private Counting() {}

    static Decision<SessionEvent> close(CloseVote c, Session.Known session, Context context) {
        Instant at = context.occurredAt();
        Optional<Texts.Text> text = session.texts().of(c.agreement()).filter(Texts.Text::voteOpen);
        Texts.Ballot ballot = text.map(Texts.Text::ballot).orElse(null);
        if (ballot == null) {
            return Decision.reject(new VoteNotOpen(c.agreement()));
        }
        boolean secret = ballot.opened().secret();
        if (secret != (c.counted() != null)) {
            return Decision.reject(new BallotKind(secret));
        }
        Tally tally = c.counted() == null ? ballot.counted() : c.counted();
        if (tally.cast() != ballot.votes().size()) {
            return Decision.reject(new CountDoesNotMatch(ballot.votes().size(), tally.cast()));
        }
        return Live.unless(
                Live.quorum(session, at),
                () ->
                        Decision.accept(
                                new VoteClosed(
                                        c.session(),
                                        c.agreement(),
                                        tally,
                                        outcome(c, session, text.orElseThrow(), ballot, tally, at),
                                        at)));
    }

    /** Null when there is a tie the chair may still break. */
    private static @Nullable DecisionTaken outcome(
            CloseVote c,
            Session.Known session,
            Texts.Text text,
            Texts.Ballot ballot,
            Tally tally,
            Instant at) {
        VoteOpened opened = ballot.opened();
        int whole = Math.max(1, session.sitting().entitled() - text.recused().size());
        if (tally.cast() < opened.presence().of(whole)) {
            return taken(session, c.agreement(), text, ballot, tally, Outcome.DEFERRED, false, at);
        }
        boolean tie = tally.tied() && opened.majority() == Majority.SIMPLE;
        if (tie && opened.castingVote()) {
            return null;
        }
        Outcome outcome =
                carries(opened.majority(), tally, whole, opened.entitled().size())
                        ? Outcome.ADOPTED
                        : Outcome.REJECTED;
        return taken(session, c.agreement(), text, ballot, tally, outcome, false, at);
    }

    static boolean carries(Majority majority, Tally tally, int entitled, int present) {
        return switch (majority) {
            case SIMPLE -> tally.inFavour() > tally.against();
            case ABSOLUTE -> tally.inFavour() >= Threshold.MORE_THAN_HALF.of(entitled);
            case TWO_THIRDS -> tally.inFavour() >= Threshold.TWO_THIRDS.of(present);
            case FOUR_FIFTHS -> tally.inFavour() >= Threshold.FOUR_FIFTHS.of(present);
        };
    }

    static Decision<SessionEvent> breakTie(
            UseCastingVote c, Session.Known session, Context context) {
        Instant at = context.occurredAt();
        Optional<Texts.Text> text = session.texts().of(c.agreement());
        Texts.Ballot ballot = text.map(Texts.Text::ballot).orElse(null);
        if (ballot == null || ballot.tied() == null) {
            return Decision.reject(new NoTieToBreak(c.agreement()));
        }
        Tally tied = ballot.tied();
        ActorId chair = session.chair().orElseThrow();
        boolean another =
                context.caller().institution() != null && !context.caller().speaksFor(chair);
        if (another || session.presence().now(chair).isEmpty()) {
            return Decision.reject(new NotPresiding(chair));
        }
        Outcome outcome = c.inFavour() ? Outcome.ADOPTED : Outcome.REJECTED;
        return Live.unless(
                Live.quorum(session, at),
                () ->
                        Decision.accept(
                                new CastingVoteUsed(
                                        c.session(),
                                        chair,
                                        c.reason(),
                                        taken(
                                                session,
                                                c.agreement(),
                                                text.orElseThrow(),
                                                ballot,
                                                tied,
                                                outcome,
                                                true,
                                                at))));
    }

    private static DecisionTaken taken(
            Session.Known session,
            AgreementId agreement,
            Texts.Text text,
            Texts.Ballot ballot,
            Tally tally,
            Outcome outcome,
            boolean castingVote,
            Instant at) {
        return new DecisionTaken(
                agreement,
                text.item(),
                ballot.opened().text(),
                DecisionTaken.Method.VOTE,
                outcome,
                tally,
                ballot.opened().majority(),
                castingVote,
                session.quorumAt(at),
                at,
                List.copyOf(text.reserved().keySet()));
    }
}
