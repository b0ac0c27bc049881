package mesa.domain.session;

import static mesa.domain.Decided.chair;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CONVENED_ON;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.VOTERS;
import static mesa.domain.Setting.accredited;
import static mesa.domain.Setting.actor;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.convene;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.item;
import static mesa.domain.Setting.member;
import static mesa.domain.Setting.open;
import static mesa.domain.Setting.opened;
import static mesa.domain.Setting.principal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.actor.ActorCommand.SuspendActor;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.Majority;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaRules.DecisionRule;
import mesa.api.mesa.MesaRules.QuorumRule;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaCommand.DeferItem;
import mesa.api.session.AgendaCommand.ModifyAgenda;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaItem;
import mesa.api.session.AgendaItem.State;
import mesa.api.session.AgendaRejection.WrongItemState;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.AttendanceEvent.AttendeeArrived;
import mesa.api.session.DecisionCommand.AmendText;
import mesa.api.session.DecisionCommand.CastVote;
import mesa.api.session.DecisionCommand.CloseVote;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.DecisionCommand.ProposeText;
import mesa.api.session.DecisionCommand.RecordIntervention;
import mesa.api.session.DecisionCommand.RecuseMember;
import mesa.api.session.DecisionCommand.UseCastingVote;
import mesa.api.session.DecisionEvent.CastingVoteUsed;
import mesa.api.session.DecisionEvent.DeliberationOpened;
import mesa.api.session.DecisionEvent.InterventionRecorded;
import mesa.api.session.DecisionEvent.TextProposed;
import mesa.api.session.DecisionEvent.VoteClosed;
import mesa.api.session.DecisionEvent.VoteOpened;
import mesa.api.session.DecisionRejection.ConsensusNotSought;
import mesa.api.session.DecisionRejection.ItemNotDecisive;
import mesa.api.session.DecisionRejection.NoTieToBreak;
import mesa.api.session.DecisionRejection.NoVoice;
import mesa.api.session.DecisionRejection.VoteNotOpen;
import mesa.api.session.DecisionTaken;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionCommand.OpenSession;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.api.session.SessionKind;
import mesa.api.session.SessionRejection.OutOfOrder;
import mesa.api.session.SessionRejection.QuorumNotReached;
import mesa.api.session.VoteValue;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may speak and vote, on what and by which rules: INV-A4, D and Q at their boundaries. */
class DeliberationBoundariesTest {
    private static final CloseVote CLOSE = new CloseVote(SESSION, AGREEMENT, null);
    private static final UseCastingVote BREAK = new UseCastingVote(SESSION, AGREEMENT, true, "x");

    private static Story proposed() {
        return proposed(deciding());
    }

    private static Story proposed(Story deciding) {
        return deciding.later(1)
                .done(
                        new OpenDeliberation(SESSION, 4),
                        new ProposeText(SESSION, 4, AGREEMENT, MREMH, "Texto"));
    }

    private static OpenVote vote() {
        return new OpenVote(SESSION, AGREEMENT, "No hubo consenso", null);
    }

    private static Story tied(Story voting) {
        return voting.done(
                new CastVote(SESSION, AGREEMENT, MREMH, VoteValue.IN_FAVOUR),
                new CastVote(SESSION, AGREEMENT, MIES, VoteValue.AGAINST),
                new CastVote(SESSION, AGREEMENT, CUENCA, VoteValue.ABSTAINED));
    }

    private static AmendMesaRules ruled(QuorumRule quorum, DecisionRule decision) {
        MesaRules usual = MesaRules.usual();
        return new AmendMesaRules(
                MESA,
                new MesaRules(
                        quorum,
                        decision,
                        usual.notice(),
                        usual.acta(),
                        usual.followUp(),
                        usual.lights(),
                        usual.cadenceDays(),
                        usual.inactivityDays()),
                LocalDate.of(2021, 8, 25),
                "Reforma");
    }

    /** Convened under these rules of decision, with item 4 asking for this majority; decisive. */
    private static Story under(DecisionRule rule, @Nullable Majority asked) {
        Story story =
                installed()
                        .at(CONVENED_ON)
                        .done(
                                ruled(MesaRules.usual().quorum(), rule),
                                new ConveneMesa(
                                        MESA,
                                        SESSION,
                                        SessionKind.ORDINARY,
                                        START,
                                        null,
                                        CUENCA_CITY,
                                        "Tema",
                                        List.of(
                                                new ProposedItem(
                                                        "Líneas",
                                                        AgendaItem.Kind.DECISIVE,
                                                        MREMH,
                                                        30,
                                                        "doc-1",
                                                        asked)),
                                        List.of(),
                                        List.of(),
                                        null,
                                        List.of()));
        return arrived(story.at(HOUR), MREMH, MIES, CUENCA)
                .done(
                        open(),
                        new ApproveAgenda(SESSION),
                        new OpenItem(SESSION, 3),
                        new NoteItem(SESSION, 3, "Revisado"),
                        new OpenItem(SESSION, 4));
    }

    private static DecisionRule rule(Majority majority, boolean castingVote) {
        DecisionRule usual = MesaRules.usual().decision();
        return new DecisionRule(majority, usual.presence(), castingVote, usual.secretBallot());
    }

    @Test
    void a_tie_rejects_where_the_rules_give_nobody_a_casting_vote() {
        Story story = tied(proposed(under(rule(Majority.SIMPLE, false), null)).done(vote()));
        DecisionTaken taken = story.when(CLOSE).thenAccepted(VoteClosed.class).decision();
        assertThat(taken).isNotNull();
        assertThat(taken.outcome()).isEqualTo(DecisionTaken.Outcome.REJECTED);
        story.when(BREAK).thenRefused(new NoTieToBreak(AGREEMENT));
    }

    @Test
    void the_greater_of_the_majorities_of_item_and_rules_is_asked() {
        for (Majority asked : new Majority[] {null, Majority.SIMPLE, Majority.ABSOLUTE}) {
            assertThat(
                            proposed(under(rule(Majority.ABSOLUTE, true), asked))
                                    .when(vote())
                                    .thenAccepted(VoteOpened.class)
                                    .majority())
                    .isEqualTo(Majority.ABSOLUTE);
        }
        assertThat(
                        proposed(under(rule(Majority.ABSOLUTE, true), Majority.TWO_THIRDS))
                                .when(vote())
                                .thenAccepted(VoteOpened.class)
                                .majority())
                .isEqualTo(Majority.TWO_THIRDS);
    }

    @Test
    void there_is_no_tie_to_break_before_a_vote() {
        deciding().when(BREAK).thenRefused(new NoTieToBreak(AGREEMENT));
        proposed().when(BREAK).thenRefused(new NoTieToBreak(AGREEMENT));
        deciding().when(CLOSE).thenRefused(new VoteNotOpen(AGREEMENT));
        proposed().when(CLOSE).thenRefused(new VoteNotOpen(AGREEMENT));
    }

    @Test
    void an_office_without_an_institution_records_the_casting_vote() {
        tied(proposed().done(vote()))
                .done(CLOSE)
                .as(Role.SECRETARIAT)
                .when(BREAK)
                .thenAccepted(CastingVoteUsed.class);
    }

    @Test
    void consensus_is_sought_in_deliberation_before_a_vote() {
        deciding()
                .done(new ProposeText(SESSION, 4, AGREEMENT, MREMH, "Texto"))
                .when(vote())
                .thenRefused(new ConsensusNotSought(AGREEMENT));
    }

    @Test
    void a_text_rests_with_its_item() {
        proposed()
                .done(new DeferItem(SESSION, 4, "Falta informe"))
                .when(new AmendText(SESSION, AGREEMENT, MREMH, "x", "Precisión"))
                .thenRefused(new WrongItemState(4, State.DEFERRED, State.IN_TREATMENT));
    }

    @Test
    void an_item_for_deliberation_is_debated_and_not_decided() {
        Story story =
                opened().later(5)
                        .done(
                                new ApproveAgenda(SESSION),
                                new ModifyAgenda(
                                        SESSION,
                                        item("Debate", AgendaItem.Kind.DELIBERATIVE, MREMH),
                                        List.of(MREMH, MIES)),
                                new OpenItem(SESSION, 3),
                                new NoteItem(SESSION, 3, "Revisado"),
                                new OpenItem(SESSION, 6));
        story.when(new OpenDeliberation(SESSION, 6)).thenAccepted(DeliberationOpened.class);
        story.when(new RecordIntervention(SESSION, 6, MREMH, "x", 3))
                .thenAccepted(InterventionRecorded.class);
        story.when(new ProposeText(SESSION, 6, AGREEMENT, MREMH, "Texto"))
                .thenRefused(new ItemNotDecisive(6));
    }

    @Test
    void an_observer_is_there_without_a_voice() {
        ActorId observer = actor("OBSERVER");
        Story story = installed();
        accredited(story, observer, "OBSERVER", Sector.ACADEMIA);
        member(story, observer, MemberRole.OBSERVER);
        story.at(CONVENED_ON).done(convene(SessionKind.ORDINARY, null));
        arrived(story.at(HOUR), MREMH, MIES, CUENCA)
                .done(
                        new RegisterArrival(SESSION, observer, null, false, null),
                        open(),
                        new ApproveAgenda(SESSION),
                        new OpenItem(SESSION, 3),
                        new NoteItem(SESSION, 3, "Revisado"),
                        new OpenItem(SESSION, 4));
        story.when(new RecordIntervention(SESSION, 4, observer, "x", 3))
                .thenRefused(new NoVoice(observer));
    }

    @Test
    void only_a_delegate_puts_texts_for_its_own_institution_alone() {
        deciding()
                .as(new Caller("v", Set.of(Role.VERIFIER), MIES.value()))
                .when(new ProposeText(SESSION, 4, AGREEMENT, MREMH, "Texto"))
                .thenAccepted(TextProposed.class);
    }

    @Test
    void who_is_recused_is_not_among_those_who_vote() {
        assertThat(
                        proposed()
                                .done(new RecuseMember(SESSION, AGREEMENT, CUENCA, "Interés"))
                                .when(vote())
                                .thenAccepted(VoteOpened.class)
                                .entitled())
                .containsExactly(MREMH, MIES);
    }

    private static AttendeeArrived arrival(Story story, ActorId actor) {
        return story.when(new RegisterArrival(SESSION, actor, principal(actor), false, null))
                .thenAccepted(AttendeeArrived.class);
    }

    @Test
    void before_the_opening_the_roster_and_the_accreditation_say_who_votes() {
        Story story = convened().at(HOUR);
        assertThat(arrival(story, MREMH).vote()).isTrue();
        assertThat(
                        story.when(new RegisterArrival(SESSION, OIM, null, false, null))
                                .thenAccepted(AttendeeArrived.class)
                                .vote())
                .isFalse();
        story.done(new SuspendActor(MIES, "x"));
        assertThat(arrival(story, MIES).vote()).isFalse();
    }

    @Test
    void after_the_opening_the_session_itself_says_who_votes() {
        Story story = opened().later(1).done(new SuspendActor(ASOC, "x"));
        assertThat(arrival(story, ASOC).vote()).isTrue();
        assertThat(VOTERS).contains(ASOC);
    }

    @Test
    void who_belongs_to_no_mesa_attends_as_a_guest_of_its_sector() {
        ActorId visitor = actor("VISITOR");
        Story story = opened();
        accredited(story, visitor, "VISITOR", Sector.ACADEMIA);
        AttendeeArrived event =
                story.later(1)
                        .when(new RegisterArrival(SESSION, visitor, null, false, null))
                        .thenAccepted(AttendeeArrived.class);
        assertThat(event.sector()).isEqualTo(Sector.ACADEMIA);
        assertThat(event.role()).isEqualTo(MemberRole.GUEST);
        assertThat(event.vote()).isFalse();
    }

    @Test
    void guests_make_no_quorum() {
        Story story = arrived(convened().at(HOUR), MREMH, MIES);
        story.done(new RegisterArrival(SESSION, OIM, null, false, null));
        story.when(open()).thenRefused(new QuorumNotReached(2, 3, List.of(CUENCA, ASOC)));
    }

    @Test
    void the_second_call_asks_for_the_state_alone_where_the_rules_do() {
        MesaRules usual = MesaRules.usual();
        QuorumRule quorum =
                new QuorumRule(
                        usual.quorum().first(),
                        usual.quorum().secondCall(),
                        usual.quorum().secondCallAfterMinutes(),
                        false);
        Story story = convened().done(ruled(quorum, usual.decision()));
        arrived(story.at("2021-09-07T10:00-05:00"), MREMH, MIES);
        SessionOpened event =
                story.when(new OpenSession(SESSION, MREMH, true, null))
                        .thenAccepted(SessionOpened.class);
        assertThat(event.stateAndSociety()).isFalse();
        assertThat(event.quorum().mixed()).isTrue();
    }

    @Test
    void the_first_call_asks_for_no_third_of_society() {
        Story story = arrived(convened().at("2021-09-07T10:00-05:00"), MREMH, MIES, CUENCA);
        assertThat(story.when(open()).thenAccepted(SessionOpened.class).stateAndSociety())
                .isFalse();
    }

    @Test
    void a_session_does_not_open_before_who_opens_it_came() {
        Story story = arrived(convened().at(HOUR).later(10), MREMH, MIES, CUENCA);
        story.at(START.plusSeconds(60))
                .as(chair())
                .when(open())
                .thenRefused(new OutOfOrder(START.plusSeconds(60), START.plusSeconds(600)));
    }
}
