package mesa.domain.session;

import static mesa.domain.Decided.chair;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.VOTERS;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.Majority;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaCommand.ResolveItem;
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
import mesa.api.session.DecisionEvent.InterventionRecorded;
import mesa.api.session.DecisionEvent.MemberRecused;
import mesa.api.session.DecisionEvent.ReservationRecorded;
import mesa.api.session.DecisionEvent.TextAmended;
import mesa.api.session.DecisionEvent.TextProposed;
import mesa.api.session.DecisionEvent.VoteClosed;
import mesa.api.session.DecisionEvent.VoteOpened;
import mesa.api.session.DecisionRejection.AlreadyDecided;
import mesa.api.session.DecisionRejection.AlreadyVoted;
import mesa.api.session.DecisionRejection.ItemNotDecisive;
import mesa.api.session.DecisionRejection.MemberIsRecused;
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
import mesa.api.session.SessionFacts;
import mesa.api.session.VoteValue;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules INV-D and Q at one vote more and one vote less. */
class VoteBoundariesTest {
    private static final String TEXT = "La mesa acuerda.";
    private static final AgreementId OTHER = new AgreementId(id("other"));
    private static final CloseVote CLOSE = new CloseVote(SESSION, AGREEMENT, null);
    private static final DeclareConsensus CONSENSUS = new DeclareConsensus(SESSION, AGREEMENT);

    private static Story proposed() {
        return deciding()
                .later(1)
                .done(
                        new OpenDeliberation(SESSION, 4),
                        new ProposeText(SESSION, 4, AGREEMENT, MREMH, TEXT));
    }

    private static Story allPresent() {
        return arrived(proposed(), ASOC);
    }

    private static OpenVote vote(@Nullable Majority majority) {
        return new OpenVote(SESSION, AGREEMENT, "No hubo consenso", majority);
    }

    private static CastVote cast(ActorId actor, VoteValue value) {
        return new CastVote(SESSION, AGREEMENT, actor, value);
    }

    private static Story votes(Story story, VoteValue... values) {
        for (int i = 0; i < values.length; i++) {
            story.done(cast(VOTERS.get(i), values[i]));
        }
        return story;
    }

    private static Outcome outcome(Story story) {
        DecisionTaken taken = story.when(CLOSE).thenAccepted(VoteClosed.class).decision();
        assertThat(taken).isNotNull();
        return taken.outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "SIMPLE,1,0,2,ADOPTED",
        "SIMPLE,2,1,0,ADOPTED",
        "SIMPLE,1,2,0,REJECTED",
        "ABSOLUTE,3,0,0,ADOPTED",
        "ABSOLUTE,2,0,1,REJECTED",
        "TWO_THIRDS,2,1,0,ADOPTED",
        "TWO_THIRDS,1,0,2,REJECTED",
        "FOUR_FIFTHS,3,0,0,ADOPTED",
        "FOUR_FIFTHS,2,0,1,REJECTED"
    })
    void carries_with_its_majority_and_not_with_one_vote_less(
            Majority majority, int inFavour, int against, int abstained, Outcome outcome) {
        List<VoteValue> values = new ArrayList<>();
        values.addAll(Collections.nCopies(inFavour, VoteValue.IN_FAVOUR));
        values.addAll(Collections.nCopies(against, VoteValue.AGAINST));
        values.addAll(Collections.nCopies(abstained, VoteValue.ABSTAINED));
        Story story = proposed().done(vote(majority));
        assertThat(outcome(votes(story, values.toArray(VoteValue[]::new)))).isEqualTo(outcome);
    }

    @Test
    void three_of_four_took_part_and_two_are_too_few() {
        Story two = proposed().done(vote(null));
        assertThat(outcome(votes(two, VoteValue.IN_FAVOUR, VoteValue.IN_FAVOUR)))
                .isEqualTo(Outcome.DEFERRED);
        Story three = proposed().done(vote(null));
        assertThat(
                        outcome(
                                votes(
                                        three,
                                        VoteValue.IN_FAVOUR,
                                        VoteValue.IN_FAVOUR,
                                        VoteValue.AGAINST)))
                .isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void who_is_recused_counts_no_more_among_those_who_could_vote() {
        Story story =
                proposed()
                        .done(
                                new RecuseMember(SESSION, AGREEMENT, CUENCA, "Interés propio"),
                                vote(null));
        story.when(cast(CUENCA, VoteValue.IN_FAVOUR)).thenRefused(new MemberIsRecused(CUENCA));
        assertThat(outcome(votes(story, VoteValue.IN_FAVOUR, VoteValue.IN_FAVOUR)))
                .isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void a_member_is_recused_while_present_entitled_and_before_it_voted() {
        RecuseMember recuse = new RecuseMember(SESSION, AGREEMENT, MREMH, "Interés propio");
        proposed()
                .when(new RecuseMember(SESSION, AGREEMENT, ASOC, "Interés propio"))
                .thenRefused(new NotPresent(ASOC));
        Story guests = proposed();
        guests.done(new RegisterArrival(SESSION, OIM, null, false, null));
        guests.when(new RecuseMember(SESSION, AGREEMENT, OIM, "Interés propio"))
                .thenRefused(new NotEntitledToVote(OIM));
        proposed()
                .done(vote(null), cast(MREMH, VoteValue.AGAINST))
                .when(recuse)
                .thenRefused(new AlreadyVoted(MREMH));
        proposed()
                .done(vote(null), cast(MIES, VoteValue.AGAINST))
                .when(recuse)
                .thenAccepted(MemberRecused.class);
        proposed()
                .when(new RecuseMember(SESSION, OTHER, MREMH, "Interés propio"))
                .thenRefused(new TextUnknown(OTHER));
    }

    @Test
    void a_tie_is_broken_either_way_by_whoever_presides_and_is_there() {
        Story tied =
                votes(
                                proposed().done(vote(null)),
                                VoteValue.IN_FAVOUR,
                                VoteValue.AGAINST,
                                VoteValue.ABSTAINED)
                        .done(CLOSE);
        tied.when(CLOSE).thenRefused(new VoteNotOpen(AGREEMENT));
        tied.when(cast(MREMH, VoteValue.IN_FAVOUR)).thenRefused(new VoteNotOpen(AGREEMENT));
        tied.when(vote(null)).thenRefused(new VoteStillOpen(AGREEMENT));
        tied.when(CONSENSUS).thenRefused(new TextFixed(AGREEMENT));
        Story away = arrived(tied, ASOC).later(1).done(new RegisterDeparture(SESSION, MREMH));
        away.when(new UseCastingVote(SESSION, AGREEMENT, true, "x"))
                .thenRefused(new NotPresiding(MREMH));
        arrived(away.later(1), MREMH)
                .as(chair())
                .when(new UseCastingVote(SESSION, AGREEMENT, false, "x"))
                .thenAccepted(CastingVoteUsed.class);
        assertThat(away.facts(SESSION, SessionFacts.class).decisions())
                .extracting(DecisionTaken::outcome)
                .containsExactly(Outcome.REJECTED);
    }

    @Test
    void a_tie_is_broken_only_in_quorum() {
        Story tied =
                votes(
                                proposed().done(vote(null)),
                                VoteValue.IN_FAVOUR,
                                VoteValue.AGAINST,
                                VoteValue.ABSTAINED)
                        .done(CLOSE)
                        .later(1)
                        .done(new RegisterDeparture(SESSION, CUENCA));
        tied.as(chair())
                .when(new UseCastingVote(SESSION, AGREEMENT, true, "x"))
                .thenRefused(new QuorumLost(2, 3, tied.now()));
    }

    @Test
    void no_tie_waits_where_a_greater_majority_was_asked() {
        Story story = allPresent().done(vote(Majority.TWO_THIRDS));
        assertThat(
                        outcome(
                                votes(
                                        story,
                                        VoteValue.IN_FAVOUR,
                                        VoteValue.IN_FAVOUR,
                                        VoteValue.AGAINST,
                                        VoteValue.AGAINST)))
                .isEqualTo(Outcome.REJECTED);
    }

    @Test
    void votes_are_cast_and_counted_in_quorum() {
        Story story = votes(proposed().done(vote(null)), VoteValue.IN_FAVOUR, VoteValue.IN_FAVOUR);
        story.later(1).done(new RegisterDeparture(SESSION, CUENCA));
        story.when(CLOSE).thenRefused(new QuorumLost(2, 3, story.now()));
        story.when(cast(CUENCA, VoteValue.IN_FAVOUR))
                .thenRefused(new QuorumLost(2, 3, story.now()));
    }

    @Test
    void who_came_after_the_vote_opened_does_not_vote_and_who_left_neither() {
        Story story = arrived(proposed().done(vote(null)).later(1), ASOC);
        story.when(cast(ASOC, VoteValue.IN_FAVOUR)).thenRefused(new NotEntitledToVote(ASOC));
        story.later(1)
                .done(new RegisterDeparture(SESSION, CUENCA))
                .when(cast(CUENCA, VoteValue.IN_FAVOUR))
                .thenRefused(new NotPresent(CUENCA));
    }

    @Test
    void one_vote_is_open_at_a_time() {
        Story story =
                proposed()
                        .done(new ProposeText(SESSION, 4, OTHER, MREMH, "Otro texto"), vote(null));
        story.when(new OpenVote(SESSION, OTHER, "No hubo consenso", null))
                .thenRefused(new VoteStillOpen(AGREEMENT));
        story.when(new AmendText(SESSION, AGREEMENT, MREMH, "x", "Precisión"))
                .thenRefused(new TextFixed(AGREEMENT));
        story.when(new AmendText(SESSION, OTHER, MREMH, "x", "Precisión"))
                .thenAccepted(TextAmended.class);
        story.when(CONSENSUS).thenRefused(new TextFixed(AGREEMENT));
    }

    @Test
    void a_greater_majority_than_asked_is_allowed() {
        assertThat(
                        proposed()
                                .when(vote(Majority.ABSOLUTE))
                                .thenAccepted(VoteOpened.class)
                                .majority())
                .isEqualTo(Majority.ABSOLUTE);
        VoteOpened usual = proposed().when(vote(null)).thenAccepted(VoteOpened.class);
        assertThat(usual.majority()).isEqualTo(Majority.SIMPLE);
        assertThat(usual.entitled()).containsExactly(MREMH, MIES, CUENCA);
    }

    @Test
    void what_was_decided_is_neither_decided_again_nor_amended_but_may_be_reserved() {
        Story story = proposed().done(CONSENSUS);
        var decided = new AlreadyDecided(AGREEMENT);
        story.when(CONSENSUS).thenRefused(decided);
        story.when(vote(null)).thenRefused(decided);
        story.when(new AmendText(SESSION, AGREEMENT, MREMH, "x", "Precisión")).thenRefused(decided);
        story.when(new RecordReservation(SESSION, AGREEMENT, MIES, "x", true))
                .thenAccepted(ReservationRecorded.class);
        assertThat(story.facts(SESSION, SessionFacts.class).decision(AGREEMENT)).isPresent();
    }

    @Test
    void the_objection_of_who_has_left_stands_no_more() {
        Story story = allPresent().done(new RecordReservation(SESSION, AGREEMENT, ASOC, "x", true));
        story.when(CONSENSUS).thenRefused(new ObjectionStands(AGREEMENT, List.of(ASOC)));
        DecisionTaken taken =
                story.later(1)
                        .done(new RegisterDeparture(SESSION, ASOC))
                        .when(CONSENSUS)
                        .thenAccepted(ConsensusDeclared.class)
                        .decision();
        assertThat(taken.reserved()).containsExactly(ASOC);
    }

    @Test
    void a_text_is_put_once_by_somebody_who_is_there_and_speaks_for_itself() {
        Story story = proposed();
        story.when(new ProposeText(SESSION, 4, AGREEMENT, MREMH, TEXT))
                .thenRefused(new TextExists(AGREEMENT));
        story.when(new ProposeText(SESSION, 4, OTHER, ASOC, TEXT))
                .thenRefused(new NotPresent(ASOC));
        story.speakingFor(CUENCA)
                .when(new ProposeText(SESSION, 4, OTHER, MREMH, TEXT))
                .thenRefused(new NoVoice(MREMH));
        story.when(new ProposeText(SESSION, 4, OTHER, CUENCA, TEXT))
                .thenAccepted(TextProposed.class);
        story.as(new Caller("d", Set.of(Role.DELEGATE, Role.SECRETARIAT), null))
                .when(new AmendText(SESSION, OTHER, MREMH, "x", "Precisión"))
                .thenAccepted(TextAmended.class);
        story.as(new Caller("d", Set.of(Role.DELEGATE, Role.CHAIR), null))
                .when(new AmendText(SESSION, OTHER, MREMH, "y", "Precisión"))
                .thenAccepted(TextAmended.class);
    }

    @Test
    void nothing_is_put_under_an_item_that_informs() {
        Story story =
                proposed()
                        .done(
                                CONSENSUS,
                                new ResolveItem(SESSION, 4, "Adoptado"),
                                new OpenItem(SESSION, 5));
        story.when(new ProposeText(SESSION, 5, OTHER, MREMH, TEXT))
                .thenRefused(new ItemNotDecisive(5));
        story.when(new OpenDeliberation(SESSION, 5)).thenRefused(new ItemNotDecisive(5));
        story.when(new RecordIntervention(SESSION, 5, MREMH, "x", 3))
                .thenRefused(new ItemNotDecisive(5));
    }

    @Test
    void who_has_no_voice_makes_no_reservation_and_no_intervention() {
        proposed()
                .when(new RecordReservation(SESSION, AGREEMENT, ASOC, "x", true))
                .thenRefused(new NotPresent(ASOC));
        proposed()
                .when(new RecordReservation(SESSION, OTHER, MIES, "x", true))
                .thenRefused(new TextUnknown(OTHER));
        proposed()
                .when(new RecordIntervention(SESSION, 4, ASOC, "x", 3))
                .thenRefused(new NotPresent(ASOC));
        proposed()
                .when(new RecordIntervention(SESSION, 4, MIES, "x", 3))
                .thenAccepted(InterventionRecorded.class);
    }

    @Test
    void the_loss_of_the_quorum_is_dated_from_its_departure() {
        Story story = proposed().later(1).done(new RegisterDeparture(SESSION, MIES));
        Instant lost = story.now();
        story.later(5).done(new RegisterDeparture(SESSION, CUENCA));
        story.later(5).when(CONSENSUS).thenRefused(new QuorumLost(1, 3, lost));
    }
}
