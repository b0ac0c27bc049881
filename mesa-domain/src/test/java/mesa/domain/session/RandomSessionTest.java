package mesa.domain.session;

import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.VOTERS;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.principal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mesa.api.Recorded;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.Majority;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.Attendance;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.DecisionCommand.AmendText;
import mesa.api.session.DecisionCommand.CastVote;
import mesa.api.session.DecisionCommand.CloseVote;
import mesa.api.session.DecisionCommand.DeclareConsensus;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.DecisionCommand.ProposeText;
import mesa.api.session.DecisionCommand.RecordReservation;
import mesa.api.session.DecisionCommand.RecuseMember;
import mesa.api.session.DecisionCommand.UseCastingVote;
import mesa.api.session.DecisionEvent.VoteCast;
import mesa.api.session.DecisionEvent.VoteClosed;
import mesa.api.session.DecisionEvent.VoteOpened;
import mesa.api.session.DecisionTaken;
import mesa.api.session.SessionCommand;
import mesa.api.session.SessionCommand.OpenSession;
import mesa.api.session.SessionCommand.RecessSession;
import mesa.api.session.SessionCommand.ResumeSession;
import mesa.api.session.SessionFacts;
import mesa.api.session.VoteValue;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** Whatever is thrown at a session, in whatever order, some things never happen. */
class RandomSessionTest {
    private static final int SESSIONS = 60;
    private static final int COMMANDS = 400;
    private static final List<AgreementId> TEXTS =
            List.of(new AgreementId(id("one")), new AgreementId(id("two")));

    @Test
    void no_vote_counts_without_entitlement_and_nothing_is_decided_without_quorum() {
        int decisions = 0;
        for (int seed = 0; seed < SESSIONS; seed++) {
            Story story = convened().at(HOUR);
            Random random = new Random(seed);
            for (int n = 0; n < COMMANDS; n++) {
                if (random.nextInt(4) == 0) {
                    story.later(random.nextInt(3));
                }
                story.play(any(random));
            }
            decisions += story.facts(SESSION, SessionFacts.class).decisions().size();
            holds(story, seed);
        }
        assertThat(decisions).isGreaterThan(SESSIONS / 6);
    }

    private static SessionCommand any(Random random) {
        ActorId actor = random.nextInt(10) == 0 ? OIM : VOTERS.get(random.nextInt(VOTERS.size()));
        AgreementId text = TEXTS.get(random.nextInt(TEXTS.size()));
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> new RegisterArrival(SESSION, actor, principal(actor), false, null);
            case 4 -> new RegisterDeparture(SESSION, actor);
            case 5 -> new OpenSession(SESSION, actor, random.nextBoolean(), null);
            case 6 -> new ApproveAgenda(SESSION);
            case 7, 8 -> new OpenItem(SESSION, 3 + random.nextInt(2));
            case 9 -> new NoteItem(SESSION, 3, "Conocido");
            case 10 -> new OpenDeliberation(SESSION, 4);
            case 11 -> new ProposeText(SESSION, 4, text, actor, "Texto " + text.value());
            case 12 -> new AmendText(SESSION, text, actor, "Texto " + random.nextInt(9), "x");
            case 13 -> new RecordReservation(SESSION, text, actor, "x", random.nextInt(3) > 0);
            case 14 ->
                    random.nextInt(4) == 0
                            ? new DeclareConsensus(SESSION, text)
                            : vote(random, text);
            case 15 -> vote(random, text);
            case 16, 17, 18, 19 ->
                    new CastVote(
                            SESSION,
                            text,
                            actor,
                            VoteValue.values()[random.nextInt(VoteValue.values().length)]);
            case 20 -> new CloseVote(SESSION, text, null);
            case 21 -> new UseCastingVote(SESSION, text, random.nextBoolean(), "x");
            case 22 -> new RecuseMember(SESSION, text, actor, "x");
            default ->
                    random.nextBoolean()
                            ? new RecessSession(SESSION, "x")
                            : new ResumeSession(SESSION);
        };
    }

    private static OpenVote vote(Random random, AgreementId text) {
        Majority majority =
                random.nextBoolean()
                        ? null
                        : Majority.values()[random.nextInt(Majority.values().length)];
        return new OpenVote(SESSION, text, "No hubo consenso", majority);
    }

    private static void holds(Story story, int seed) {
        SessionFacts facts = story.facts(SESSION, SessionFacts.class);
        for (DecisionTaken decision : facts.decisions()) {
            assertThat(decision.quorum().reached()).as("seed %d", seed).isTrue();
            assertThat(facts.openAt(decision.at())).as("seed %d", seed).isTrue();
        }
        Map<AgreementId, List<ActorId>> entitled = new HashMap<>();
        Map<AgreementId, Set<ActorId>> voted = new HashMap<>();
        for (Recorded recorded : story.journal()) {
            switch (recorded.event()) {
                case VoteOpened e -> entitled.put(e.agreement(), e.entitled());
                case VoteCast e -> {
                    assertThat(entitled.get(e.agreement())).as("seed %d", seed).contains(e.actor());
                    assertThat(presentAt(facts, e.actor(), e)).as("seed %d", seed).isTrue();
                    assertThat(
                                    voted.computeIfAbsent(e.agreement(), _ -> new HashSet<>())
                                            .add(e.actor()))
                            .as("seed %d: one actor, one vote", seed)
                            .isTrue();
                }
                case VoteClosed e ->
                        assertThat(e.tally().cast())
                                .as("seed %d", seed)
                                .isEqualTo(voted.getOrDefault(e.agreement(), Set.of()).size());
                default -> {
                    // Other facts are no part of this invariant.
                }
            }
        }
        neverTwicePresent(facts, seed);
    }

    private static boolean presentAt(SessionFacts facts, ActorId actor, VoteCast vote) {
        return facts.attendance().stream()
                .anyMatch(a -> a.actor().equals(actor) && (a.covers(vote.at()) || ends(a, vote)));
    }

    /** A member may vote and leave within the same instant. */
    private static boolean ends(Attendance a, VoteCast vote) {
        return vote.at().equals(a.until());
    }

    private static void neverTwicePresent(SessionFacts facts, int seed) {
        List<Attendance> all = new ArrayList<>(facts.attendance());
        for (Attendance one : all) {
            for (Attendance other : all) {
                boolean overlap =
                        one != other
                                && one.actor().equals(other.actor())
                                && one.covers(other.from())
                                && !one.from().equals(other.from());
                assertThat(overlap).as("seed %d: one actor counts once", seed).isFalse();
            }
        }
    }
}
