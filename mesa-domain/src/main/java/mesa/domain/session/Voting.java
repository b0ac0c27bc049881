package mesa.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.Majority;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaRules.DecisionRule;
import mesa.api.session.AgendaItem;
import mesa.api.session.AttendanceRejection.NotPresent;
import mesa.api.session.DecisionCommand.CastVote;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.DecisionCommand.RecuseMember;
import mesa.api.session.DecisionEvent.MemberRecused;
import mesa.api.session.DecisionEvent.VoteCast;
import mesa.api.session.DecisionEvent.VoteOpened;
import mesa.api.session.DecisionRejection.AlreadyVoted;
import mesa.api.session.DecisionRejection.BallotKind;
import mesa.api.session.DecisionRejection.ConsensusNotSought;
import mesa.api.session.DecisionRejection.MajorityTooSmall;
import mesa.api.session.DecisionRejection.MemberIsRecused;
import mesa.api.session.DecisionRejection.MembersNotConvened;
import mesa.api.session.DecisionRejection.NotEntitledToVote;
import mesa.api.session.DecisionRejection.VoteNotOpen;
import mesa.api.session.DecisionRejection.VoteStillOpen;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionRejection;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.session.SessionDecider.Summons;

/** Votes, once consensus has failed: INV-D1, D3 and C3. */
final class Voting {
    private Voting() {}

    static Decision<SessionEvent> open(
            OpenVote c, Session.Known session, Summons summons, Context context) {
        Instant at = context.occurredAt();
        // Nothing is convened before there are rules (INV-M4), and rules are only ever replaced.
        DecisionRule rule =
                summons.mesa().rulesOn(context.occurredOn()).orElseGet(MesaRules::usual).decision();
        Optional<SessionRejection> refusal =
                Deliberating.open(c.agreement(), session)
                        .or(() -> Live.quorum(session, at))
                        .or(() -> Deliberating.deliberated(c.agreement(), session))
                        .or(() ->
                                c.whyNoConsensus().isBlank()
                                        ? Optional.of(new ConsensusNotSought(c.agreement()))
                                        : Optional.empty())
                        .or(() -> undecidedVote(c.agreement(), session))
                        .or(() -> missed(session, summons, at));
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        Texts.Text text = session.texts().of(c.agreement()).orElseThrow();
        Majority least = least(rule, session.item(text.item()));
        Majority majority = c.majority() == null ? least : c.majority();
        return majority.compareTo(least) < 0
                ? Decision.reject(new MajorityTooSmall(majority, least))
                : Decision.accept(
                        new VoteOpened(
                                c.session(),
                                c.agreement(),
                                text.hash(),
                                c.whyNoConsensus(),
                                majority,
                                rule.presence(),
                                rule.castingVote(),
                                rule.secretBallot(),
                                voters(session, text, at),
                                at));
    }

    /** One vote at a time; and a tie waits for the chair, it is not voted again. */
    private static Optional<SessionRejection> undecidedVote(
            AgreementId agreement, Session.Known session) {
        boolean tied = session.texts().of(agreement).map(Texts.Text::ballot).isPresent();
        return tied
                ? Optional.of(new VoteStillOpen(agreement))
                : session.texts().voteOpen().map(e -> new VoteStillOpen(e.getKey()));
    }

    static Decision<SessionEvent> cast(CastVote c, Session.Known session, Context context) {
        Instant at = context.occurredAt();
        Optional<Texts.Text> text = session.texts().of(c.agreement()).filter(Texts.Text::voteOpen);
        Texts.Ballot ballot = text.map(Texts.Text::ballot).orElse(null);
        if (ballot == null) {
            return Decision.reject(new VoteNotOpen(c.agreement()));
        }
        return Live.unless(
                Live.quorum(session, at)
                        .or(() -> mayVote(c.actor(), session, text.orElseThrow(), ballot, at))
                        .or(() ->
                                ballot.opened().secret() == (c.value() == null)
                                        ? Optional.empty()
                                        : Optional.of(new BallotKind(ballot.opened().secret()))),
                () ->
                        Decision.accept(
                                new VoteCast(
                                        c.session(), c.agreement(), c.actor(), c.value(), at)));
    }

    private static Optional<SessionRejection> mayVote(
            ActorId actor,
            Session.Known session,
            Texts.Text text,
            Texts.Ballot ballot,
            Instant at) {
        if (text.recused().contains(actor)) {
            return Optional.of(new MemberIsRecused(actor));
        }
        if (!ballot.opened().entitled().contains(actor)) {
            return Optional.of(new NotEntitledToVote(actor));
        }
        if (!session.presence().votersAt(at).contains(actor)) {
            return Optional.of(new NotPresent(actor));
        }
        return ballot.votes().containsKey(actor)
                ? Optional.of(new AlreadyVoted(actor))
                : Optional.empty();
    }

    static Decision<SessionEvent> recuse(RecuseMember c, Session.Known session, Context context) {
        boolean voted =
                session.texts()
                        .of(c.agreement())
                        .map(Texts.Text::ballot)
                        .filter(b -> b.votes().containsKey(c.actor()))
                        .isPresent();
        return Live.unless(
                Deliberating.open(c.agreement(), session)
                        .or(() -> Deliberating.voice(c.actor(), session))
                        .or(() ->
                                session.sitting().entitled(c.actor())
                                        ? Optional.empty()
                                        : Optional.of(new NotEntitledToVote(c.actor())))
                        .or(() ->
                                voted
                                        ? Optional.of(new AlreadyVoted(c.actor()))
                                        : Optional.empty()),
                () ->
                        Decision.accept(
                                new MemberRecused(
                                        c.session(),
                                        c.agreement(),
                                        c.actor(),
                                        c.reason(),
                                        context.occurredAt())));
    }

    private static List<ActorId> voters(Session.Known session, Texts.Text text, Instant at) {
        return session.presence().votersAt(at).stream()
                .filter(session.sitting()::entitled)
                .filter(actor -> !text.recused().contains(actor))
                .toList();
    }

    private static Majority least(DecisionRule rule, Optional<AgendaItem> item) {
        Majority asked = item.map(AgendaItem::majority).orElse(null);
        return asked != null && asked.compareTo(rule.majority()) > 0 ? asked : rule.majority();
    }

    /** Somebody left out of the notice who nevertheless came has nothing to complain of. */
    private static Optional<SessionRejection> missed(
            Session.Known session, Summons summons, Instant at) {
        List<ActorId> here = session.presence().votersAt(at);
        List<ActorId> away =
                summons.notice().missed().stream()
                        .filter(session.sitting()::entitled)
                        .filter(actor -> !here.contains(actor))
                        .toList();
        return away.isEmpty() ? Optional.empty() : Optional.of(new MembersNotConvened(away));
    }
}
