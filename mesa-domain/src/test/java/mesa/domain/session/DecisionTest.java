package mesa.domain.session;

import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.opened;
import static mesa.domain.Setting.principal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Majority;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.AttendanceRejection.NotPresent;
import mesa.api.session.AttendanceRejection.QuorumLost;
import mesa.api.session.DecisionCommand.AmendText;
import mesa.api.session.DecisionCommand.CastVote;
import mesa.api.session.DecisionCommand.CloseVote;
import mesa.api.session.DecisionCommand.DeclareConsensus;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.DecisionCommand.ProposeText;
import mesa.api.session.DecisionCommand.RecordIntervention;
import mesa.api.session.DecisionCommand.RecordReservation;
import mesa.api.session.DecisionCommand.RecuseMember;
import mesa.api.session.DecisionCommand.UseCastingVote;
import mesa.api.session.DecisionEvent.CastingVoteUsed;
import mesa.api.session.DecisionEvent.ConsensusDeclared;
import mesa.api.session.DecisionEvent.VoteClosed;
import mesa.api.session.DecisionRejection.AlreadyDecided;
import mesa.api.session.DecisionRejection.AlreadyVoted;
import mesa.api.session.DecisionRejection.ConsensusNotSought;
import mesa.api.session.DecisionRejection.ItemNotDecisive;
import mesa.api.session.DecisionRejection.MemberIsRecused;
import mesa.api.session.DecisionRejection.NoTieToBreak;
import mesa.api.session.DecisionRejection.NoVoice;
import mesa.api.session.DecisionRejection.NotEntitledToVote;
import mesa.api.session.DecisionRejection.NotPresiding;
import mesa.api.session.DecisionRejection.ObjectionStands;
import mesa.api.session.DecisionRejection.TextExists;
import mesa.api.session.DecisionRejection.TextFixed;
import mesa.api.session.DecisionRejection.TextUnknown;
import mesa.api.session.DecisionRejection.VoteNotOpen;
import mesa.api.session.DecisionRejection.VoteStillOpen;
import mesa.api.session.DecisionTaken;
import mesa.api.session.DecisionTaken.Outcome;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionFacts;
import mesa.api.session.Tally;
import mesa.api.session.VoteValue;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final String TEXT = "La mesa acuerda.";

    private static Story proposed() {
        return deciding()
                .later(1)
                .done(
                        new OpenDeliberation(SESSION, 4),
                        new ProposeText(SESSION, 4, AGREEMENT, MREMH, TEXT));
    }

    private static OpenVote vote(@Nullable Majority majority) {
        return new OpenVote(SESSION, AGREEMENT, "No hubo consenso", majority);
    }

    private static Story voting() {
        return proposed().done(vote(null));
    }

    private static CastVote cast(ActorId actor, VoteValue value) {
        return new CastVote(SESSION, AGREEMENT, actor, value);
    }

    private static DecisionTaken closed(Story story) {
        DecisionTaken taken =
                story.when(new CloseVote(SESSION, AGREEMENT, null))
                        .thenAccepted(VoteClosed.class)
                        .decision();
        assertThat(taken).isNotNull();
        return taken;
    }

    @Test
    void consensus_is_no_objection_and_keeps_the_hash_of_the_text() {
        DecisionTaken taken =
                proposed()
                        .when(new DeclareConsensus(SESSION, AGREEMENT))
                        .thenAccepted(ConsensusDeclared.class)
                        .decision();
        assertThat(taken.text()).isEqualTo(Sha256.of(TEXT));
        assertThat(taken.quorum().present()).isEqualTo(3);
        assertThat(taken.carried()).isTrue();
    }

    @Test
    void a_reservation_does_not_block_and_an_objection_does() {
        Story story = proposed().done(new RecordReservation(SESSION, AGREEMENT, MIES, "x", true));
        story.when(new DeclareConsensus(SESSION, AGREEMENT))
                .thenRefused(new ObjectionStands(AGREEMENT, List.of(MIES)));
        story.done(new RecordReservation(SESSION, AGREEMENT, MIES, "x", false))
                .when(new DeclareConsensus(SESSION, AGREEMENT))
                .thenAccepted(ConsensusDeclared.class);
    }

    @Test
    void consensus_is_sought_first_and_its_failure_recorded() {
        Story undebated = deciding().done(new ProposeText(SESSION, 4, AGREEMENT, MREMH, TEXT));
        undebated
                .when(new DeclareConsensus(SESSION, AGREEMENT))
                .thenRefused(new ConsensusNotSought(AGREEMENT));
        proposed()
                .when(new OpenVote(SESSION, AGREEMENT, " ", null))
                .thenRefused(new ConsensusNotSought(AGREEMENT));
    }

    @Test
    void lost_quorum_suspends_decisions() {
        Story story = proposed().later(1).done(new RegisterDeparture(SESSION, MIES));
        story.when(new DeclareConsensus(SESSION, AGREEMENT))
                .thenRefused(new QuorumLost(2, 3, story.now()));
        story.when(vote(null)).thenRefused(new QuorumLost(2, 3, story.now()));
    }

    @Test
    void more_in_favour_than_against_carry_a_simple_majority() {
        DecisionTaken taken =
                closed(
                        voting().done(
                                        cast(MREMH, VoteValue.IN_FAVOUR),
                                        cast(MIES, VoteValue.ABSTAINED),
                                        cast(CUENCA, VoteValue.ABSTAINED)));
        assertThat(taken.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(taken.tally()).isEqualTo(new Tally(1, 0, 2));
    }

    @Test
    void an_absolute_majority_is_counted_on_all_entitled() {
        Story story = proposed().done(vote(Majority.ABSOLUTE));
        DecisionTaken taken =
                closed(
                        story.done(
                                cast(MREMH, VoteValue.IN_FAVOUR),
                                cast(MIES, VoteValue.IN_FAVOUR),
                                cast(CUENCA, VoteValue.ABSTAINED)));
        assertThat(taken.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void two_thirds_and_four_fifths_are_counted_on_those_present() {
        for (Majority majority : List.of(Majority.TWO_THIRDS, Majority.FOUR_FIFTHS)) {
            DecisionTaken taken =
                    closed(
                            proposed()
                                    .done(
                                            vote(majority),
                                            cast(MREMH, VoteValue.IN_FAVOUR),
                                            cast(MIES, VoteValue.IN_FAVOUR),
                                            cast(CUENCA, VoteValue.AGAINST)));
            assertThat(taken.carried()).isEqualTo(majority == Majority.TWO_THIRDS);
        }
    }

    @Test
    void a_vote_in_which_too_few_took_part_decides_nothing() {
        assertThat(closed(voting().done(cast(MREMH, VoteValue.IN_FAVOUR))).outcome())
                .isEqualTo(Outcome.DEFERRED);
    }

    @Test
    void a_tie_waits_for_whoever_presides() {
        Story story =
                voting().done(
                                cast(MREMH, VoteValue.IN_FAVOUR),
                                cast(MIES, VoteValue.AGAINST),
                                cast(CUENCA, VoteValue.ABSTAINED));
        UseCastingVote decide = new UseCastingVote(SESSION, AGREEMENT, true, "x");
        story.when(decide).thenRefused(new NoTieToBreak(AGREEMENT));
        assertThat(
                        story.when(new CloseVote(SESSION, AGREEMENT, null))
                                .thenAccepted(VoteClosed.class)
                                .decision())
                .isNull();
        story.as(new Caller("u9", Set.of(Role.CHAIR), MIES.value()))
                .when(decide)
                .thenRefused(new NotPresiding(MREMH));
        DecisionTaken taken =
                story.as(new Caller("u8", Set.of(Role.CHAIR), MREMH.value()))
                        .when(decide)
                        .thenAccepted(CastingVoteUsed.class)
                        .decision();
        assertThat(taken.castingVote()).isTrue();
        assertThat(taken.carried()).isTrue();
    }

    @Test
    void one_actor_votes_once_if_it_is_present_and_entitled() {
        Story story = voting().done(cast(MREMH, VoteValue.IN_FAVOUR));
        story.when(cast(MREMH, VoteValue.AGAINST)).thenRefused(new AlreadyVoted(MREMH));
        story.when(cast(OIM, VoteValue.AGAINST)).thenRefused(new NotEntitledToVote(OIM));
        story.done(new RegisterArrival(SESSION, ASOC, principal(ASOC), false, null));
        story.when(cast(ASOC, VoteValue.AGAINST)).thenRefused(new NotEntitledToVote(ASOC));
        story.later(1).done(new RegisterDeparture(SESSION, MIES));
        story.when(cast(MIES, VoteValue.AGAINST)).thenRefused(new NotPresent(MIES));
    }

    @Test
    void who_is_recused_does_not_vote_and_who_voted_is_not_recused() {
        Story story =
                voting().done(
                                new RecuseMember(SESSION, AGREEMENT, MIES, "Conflicto"),
                                cast(CUENCA, VoteValue.IN_FAVOUR));
        story.when(cast(MIES, VoteValue.AGAINST)).thenRefused(new MemberIsRecused(MIES));
        story.when(new RecuseMember(SESSION, AGREEMENT, CUENCA, "x"))
                .thenRefused(new AlreadyVoted(CUENCA));
    }

    @Test
    void the_text_voted_is_the_text_adopted() {
        Story story = proposed();
        story.when(new ProposeText(SESSION, 4, AGREEMENT, MREMH, "Otro"))
                .thenRefused(new TextExists(AGREEMENT));
        story.done(new AmendText(SESSION, AGREEMENT, MIES, "Enmendado", "x"), vote(null));
        story.when(new AmendText(SESSION, AGREEMENT, MIES, "Tarde", "x"))
                .thenRefused(new TextFixed(AGREEMENT));
        story.done(
                cast(MREMH, VoteValue.IN_FAVOUR),
                cast(MIES, VoteValue.IN_FAVOUR),
                cast(CUENCA, VoteValue.IN_FAVOUR));
        assertThat(closed(story).text()).isEqualTo(Sha256.of("Enmendado"));
        story.when(new DeclareConsensus(SESSION, AGREEMENT))
                .thenRefused(new AlreadyDecided(AGREEMENT));
        assertThat(story.facts(SESSION, SessionFacts.class).decision(AGREEMENT)).isPresent();
    }

    @Test
    void there_is_a_text_before_there_is_a_vote() {
        deciding().when(vote(null)).thenRefused(new TextUnknown(AGREEMENT));
        proposed().when(cast(MREMH, VoteValue.AGAINST)).thenRefused(new VoteNotOpen(AGREEMENT));
        voting().when(new CloseSession(SESSION)).thenRefused(new VoteStillOpen(AGREEMENT));
    }

    @Test
    void words_are_of_those_present_with_a_voice_and_on_items_that_allow_them() {
        Story story = proposed();
        story.when(new RecordIntervention(SESSION, 4, ASOC, "x", 3))
                .thenRefused(new NotPresent(ASOC));
        story.speakingFor(MIES)
                .when(new AmendText(SESSION, AGREEMENT, CUENCA, "y", "x"))
                .thenRefused(new NoVoice(CUENCA));
        opened().done(
                        new ApproveAgenda(SESSION),
                        new OpenItem(SESSION, 3),
                        new NoteItem(SESSION, 3, "x"),
                        new OpenItem(SESSION, 5))
                .when(new OpenDeliberation(SESSION, 5))
                .thenRefused(new ItemNotDecisive(5));
    }
}
