package mesa.api.session;

import java.util.List;
import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.Majority;

/** Why something asked of a deliberation or a vote was refused. */
public sealed interface DecisionRejection extends SessionRejection {
    /** Consensus is sought first: the item needs a deliberation, and the chair's record. */
    @Wire("session.consensus-not-sought")
    @Rule("INV-D1")
    record ConsensusNotSought(AgreementId agreement) implements DecisionRejection {}

    @Wire("session.objection-stands")
    @Rule("INV-D2")
    record ObjectionStands(AgreementId agreement, List<ActorId> objectors)
            implements DecisionRejection {}

    @Wire("session.already-voted")
    @Rule("INV-D3")
    record AlreadyVoted(ActorId actor) implements DecisionRejection {}

    @Wire("session.not-entitled-to-vote")
    @Rule("INV-D3")
    record NotEntitledToVote(ActorId actor) implements DecisionRejection {}

    /** In an open ballot the value is named, in a secret one it is not. */
    @Wire("session.ballot-kind")
    @Rule("INV-D3")
    record BallotKind(boolean secret) implements DecisionRejection {}

    @Wire("session.count-does-not-match")
    @Rule("INV-D3")
    record CountDoesNotMatch(int cast, int counted) implements DecisionRejection {}

    @Wire("session.no-tie")
    @Rule("INV-D4")
    record NoTieToBreak(AgreementId agreement) implements DecisionRejection {}

    @Wire("session.not-presiding")
    @Rule("INV-D4")
    record NotPresiding(ActorId chair) implements DecisionRejection {}

    @Wire("session.majority-too-small")
    @Rule("INV-D4")
    record MajorityTooSmall(Majority asked, Majority least) implements DecisionRejection {}

    /** Once a vote is open or a decision taken, its text stays. */
    @Wire("session.text-fixed")
    @Rule("INV-D5")
    record TextFixed(AgreementId agreement) implements DecisionRejection {}

    @Wire("session.text-unknown")
    @Rule("INV-D5")
    record TextUnknown(AgreementId agreement) implements DecisionRejection {}

    @Wire("session.text-exists")
    @Rule("INV-D5")
    record TextExists(AgreementId agreement) implements DecisionRejection {}

    @Wire("session.item-not-decisive")
    @Rule("INV-O5")
    record ItemNotDecisive(int item) implements DecisionRejection {}

    @Wire("session.vote-not-open")
    @Rule("INV-D1")
    record VoteNotOpen(AgreementId agreement) implements DecisionRejection {}

    @Wire("session.vote-still-open")
    @Rule("INV-D1")
    record VoteStillOpen(AgreementId agreement) implements DecisionRejection {}

    @Wire("session.already-decided")
    @Rule("G5")
    record AlreadyDecided(AgreementId agreement) implements DecisionRejection {}

    @Wire("session.no-voice")
    @Rule("INV-A3")
    record NoVoice(ActorId actor) implements DecisionRejection {}

    @Wire("session.recused")
    @Rule("INV-D3")
    record MemberIsRecused(ActorId actor) implements DecisionRejection {}

    /** Members were not convened and are not here, so nothing contested can be decided. */
    @Wire("session.members-not-convened")
    @Rule("INV-C3")
    record MembersNotConvened(List<ActorId> missed) implements DecisionRejection {}
}
