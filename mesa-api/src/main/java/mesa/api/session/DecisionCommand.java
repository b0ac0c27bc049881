package mesa.api.session;

import static mesa.api.limit.TextKind.PROSE;

import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.mesa.Majority;
import org.jspecify.annotations.Nullable;

/** What can be asked while an item is treated: deliberation, texts, consensus, votes. */
public sealed interface DecisionCommand extends SessionCommand {
    @Wire("session.open-deliberation")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record OpenDeliberation(SessionId session, @Range(min = 0, max = 10_000) int item)
            implements DecisionCommand {}

    @Wire("session.record-intervention")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record RecordIntervention(
            SessionId session,
            @Range(min = 0, max = 10_000) int item,
            ActorId actor,
            @Text(PROSE) String summary,
            @Range(min = 0, max = 10_000) int minutes)
            implements DecisionCommand {}

    /**
     * @param agreement the identity the agreement will have if the text is adopted
     */
    @Wire("session.propose-text")
    @MayUse({Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE})
    record ProposeText(
            SessionId session,
            @Range(min = 0, max = 10_000) int item,
            AgreementId agreement,
            ActorId proponent,
            @Text(PROSE) String text)
            implements DecisionCommand {}

    @Wire("session.amend-text")
    @MayUse({Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE})
    record AmendText(
            SessionId session,
            AgreementId agreement,
            ActorId proponent,
            @Text(PROSE) String text,
            @Text(PROSE) String reason)
            implements DecisionCommand {}

    @Wire("session.declare-consensus")
    @MayUse(Role.CHAIR)
    record DeclareConsensus(SessionId session, AgreementId agreement) implements DecisionCommand {}

    /**
     * @param whyNoConsensus the chair's record that consensus failed (INV-D1)
     * @param majority a greater one than the rules ask; null for theirs
     */
    @Wire("session.open-vote")
    @MayUse(Role.CHAIR)
    record OpenVote(
            SessionId session,
            AgreementId agreement,
            @Text(PROSE) String whyNoConsensus,
            @Nullable Majority majority)
            implements DecisionCommand {}

    /**
     * @param value null in a secret ballot, where only the fact of voting is kept
     */
    @Wire("session.cast-vote")
    @MayUse(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE},
            own = "actor")
    record CastVote(
            SessionId session, AgreementId agreement, ActorId actor, @Nullable VoteValue value)
            implements DecisionCommand {}

    /**
     * @param counted the ballots as counted, in a secret ballot only
     */
    @Wire("session.close-vote")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record CloseVote(SessionId session, AgreementId agreement, @Nullable Tally counted)
            implements DecisionCommand {}

    @Wire("session.use-casting-vote")
    @MayUse(Role.CHAIR)
    record UseCastingVote(
            SessionId session, AgreementId agreement, boolean inFavour, @Text(PROSE) String reason)
            implements DecisionCommand {}

    /**
     * @param objection whether it stands in the way of a consensus (INV-D2)
     */
    @Wire("session.record-reservation")
    @MayUse(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE},
            own = "actor")
    record RecordReservation(
            SessionId session,
            AgreementId agreement,
            ActorId actor,
            @Text(PROSE) String text,
            boolean objection)
            implements DecisionCommand {}

    @Wire("session.recuse-member")
    @MayUse(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.DELEGATE},
            own = "actor")
    record RecuseMember(
            SessionId session, AgreementId agreement, ActorId actor, @Text(PROSE) String reason)
            implements DecisionCommand {}
}
