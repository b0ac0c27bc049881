package mesa.api.session;

import java.time.Instant;
import java.util.List;
import mesa.api.ReadAs;
import mesa.api.ReadAsItem;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.Majority;
import mesa.api.mesa.Threshold;
import org.jspecify.annotations.Nullable;

/** How a session came to its decisions. */
public sealed interface DecisionEvent extends SessionEvent {
    @Wire("session.deliberation-opened")
    record DeliberationOpened(SessionId session, int item, Instant at) implements DecisionEvent {}

    @Wire("session.intervention-recorded")
    record InterventionRecorded(
            SessionId session,
            int item,
            ActorId actor,
            @ReadAsItem("item") String summary,
            int minutes,
            Instant at)
            implements DecisionEvent {}

    @Wire("session.text-proposed")
    record TextProposed(
            SessionId session,
            int item,
            AgreementId agreement,
            ActorId proponent,
            @ReadAs("agreement") String text,
            Sha256 hash,
            Instant at)
            implements DecisionEvent {}

    @Wire("session.text-amended")
    record TextAmended(
            SessionId session,
            AgreementId agreement,
            ActorId proponent,
            @ReadAs("agreement") String text,
            Sha256 hash,
            @ReadAs("agreement") String reason,
            Instant at)
            implements DecisionEvent {}

    @Wire("session.consensus-declared")
    record ConsensusDeclared(SessionId session, DecisionTaken decision) implements DecisionEvent {}

    /**
     * @param entitled members present who may vote on it, the recused left out
     */
    @Wire("session.vote-opened")
    record VoteOpened(
            SessionId session,
            AgreementId agreement,
            Sha256 text,
            @ReadAs("agreement") String whyNoConsensus,
            Majority majority,
            Threshold presence,
            boolean castingVote,
            boolean secret,
            List<ActorId> entitled,
            Instant at)
            implements DecisionEvent {}

    /**
     * @param value null in a secret ballot
     */
    @Wire("session.vote-cast")
    record VoteCast(
            SessionId session,
            AgreementId agreement,
            ActorId actor,
            @ReadAs("agreement") @Nullable VoteValue value,
            Instant at)
            implements DecisionEvent {}

    /**
     * @param decision null on a tie the chair may still decide
     */
    @Wire("session.vote-closed")
    record VoteClosed(
            SessionId session,
            AgreementId agreement,
            Tally tally,
            @Nullable DecisionTaken decision,
            Instant at)
            implements DecisionEvent {}

    @Wire("session.casting-vote-used")
    record CastingVoteUsed(SessionId session, ActorId chair, String reason, DecisionTaken decision)
            implements DecisionEvent {}

    @Wire("session.reservation-recorded")
    record ReservationRecorded(
            SessionId session,
            AgreementId agreement,
            ActorId actor,
            @ReadAs("agreement") String text,
            boolean objection,
            Instant at)
            implements DecisionEvent {}

    @Wire("session.member-recused")
    record MemberRecused(
            SessionId session,
            AgreementId agreement,
            ActorId actor,
            @ReadAs("agreement") String reason,
            Instant at)
            implements DecisionEvent {}
}
