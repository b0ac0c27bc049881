package mesa.domain.session;

import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CONVENED_ON;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.open;
import static mesa.domain.Setting.principal;

import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.Majority;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaRules;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaItem;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.DecisionCommand.CastVote;
import mesa.api.session.DecisionCommand.CloseVote;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.DecisionCommand.ProposeText;
import mesa.api.session.DecisionEvent.VoteClosed;
import mesa.api.session.DecisionRejection.BallotKind;
import mesa.api.session.DecisionRejection.CountDoesNotMatch;
import mesa.api.session.DecisionRejection.MajorityTooSmall;
import mesa.api.session.DecisionRejection.MembersNotConvened;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionKind;
import mesa.api.session.Tally;
import mesa.api.session.VoteValue;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a ballot is held: open or secret, by which majority, and with whom. */
class BallotTest {
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

    private static Story secret() {
        var usual = MesaRules.usual();
        var rules =
                new MesaRules(
                        usual.quorum(),
                        new MesaRules.DecisionRule(
                                Majority.SIMPLE, usual.decision().presence(), true, true),
                        usual.notice(),
                        usual.acta(),
                        usual.followUp(),
                        usual.lights(),
                        usual.cadenceDays(),
                        usual.inactivityDays());
        return proposed()
                .done(new AmendMesaRules(MESA, rules, LocalDate.of(2021, 9, 7), "x"))
                .done(vote(null));
    }

    /** Item 4 asks for a greater majority than the rules. */
    private static Story secretless(Majority majority) {
        return arrived(
                        installed().at(CONVENED_ON).done(convocation(majority, List.of())).at(HOUR),
                        MREMH,
                        MIES,
                        CUENCA)
                .done(
                        open(),
                        new ApproveAgenda(SESSION),
                        new OpenItem(SESSION, 3),
                        new NoteItem(SESSION, 3, "x"),
                        new OpenItem(SESSION, 4),
                        new OpenDeliberation(SESSION, 4),
                        new ProposeText(SESSION, 4, AGREEMENT, MREMH, TEXT));
    }

    private static ConveneMesa convocation(@Nullable Majority majority, List<ActorId> recipients) {
        return new ConveneMesa(
                MESA,
                SESSION,
                SessionKind.ORDINARY,
                START,
                null,
                CUENCA_CITY,
                "Tema",
                List.of(
                        new ProposedItem(
                                "Líneas", AgendaItem.Kind.DECISIVE, MREMH, 10, "doc", majority)),
                List.of(),
                recipients,
                null,
                List.of());
    }

    @Test
    void an_open_ballot_names_the_vote_and_nobody_counts_by_hand() {
        Story story = proposed().done(vote(null));
        story.when(new CastVote(SESSION, AGREEMENT, MREMH, null))
                .thenRefused(new BallotKind(false));
        story.when(new CloseVote(SESSION, AGREEMENT, new Tally(3, 0, 0)))
                .thenRefused(new BallotKind(false));
    }

    @Test
    void a_secret_ballot_keeps_who_voted_and_not_what() {
        Story story = secret();
        story.when(new CastVote(SESSION, AGREEMENT, MREMH, VoteValue.IN_FAVOUR))
                .thenRefused(new BallotKind(true));
        for (ActorId actor : List.of(MREMH, MIES, CUENCA)) {
            story.done(new CastVote(SESSION, AGREEMENT, actor, null));
        }
        story.when(new CloseVote(SESSION, AGREEMENT, new Tally(3, 1, 0)))
                .thenRefused(new CountDoesNotMatch(3, 4));
        story.when(new CloseVote(SESSION, AGREEMENT, new Tally(2, 1, 0)))
                .thenAccepted(VoteClosed.class);
    }

    @Test
    void the_majority_is_never_less_than_the_rules_ask() {
        Story story = secretless(Majority.TWO_THIRDS);
        story.when(vote(Majority.SIMPLE))
                .thenRefused(new MajorityTooSmall(Majority.SIMPLE, Majority.TWO_THIRDS));
    }

    @Test
    void nothing_contested_is_decided_without_those_who_were_not_convened() {
        Story story =
                arrived(
                                installed()
                                        .at(CONVENED_ON)
                                        .done(convocation(null, List.of(MREMH, MIES, CUENCA)))
                                        .at(HOUR),
                                MREMH,
                                MIES,
                                CUENCA)
                        .done(
                                open(),
                                new ApproveAgenda(SESSION),
                                new OpenItem(SESSION, 3),
                                new NoteItem(SESSION, 3, "x"),
                                new OpenItem(SESSION, 4),
                                new OpenDeliberation(SESSION, 4),
                                new ProposeText(SESSION, 4, AGREEMENT, MREMH, TEXT));
        story.when(vote(null)).thenRefused(new MembersNotConvened(List.of(ASOC)));
        story.done(new RegisterArrival(SESSION, ASOC, principal(ASOC), false, null), vote(null));
    }
}
