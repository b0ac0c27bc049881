package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.Recorded;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.StreamId;
import mesa.api.acta.ActaEvent;
import mesa.api.acta.ActaEvent.ActaApproved;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.actor.ActorEvent;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.agreement.Adoption;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.api.commitment.BreachEvent.BreachDeclared;
import mesa.api.commitment.BreachEvent.BreachNotified;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.VerificationEvent.ContestResolved;
import mesa.api.commitment.VerificationEvent.FindingIssued;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.PublicationEvent.PublicationFellDue;
import mesa.api.mesa.PublicationEvent.PublicationOverdue;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.roadmap.RoadmapEvent.RoadmapApproved;
import mesa.api.roadmap.RoadmapEvent.RoadmapRevised;
import mesa.api.session.DecisionEvent.VoteCast;
import mesa.api.session.DecisionTaken;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.api.session.SessionFacts;
import mesa.api.user.UserEvent;
import mesa.domain.user.User;

/** What may never be, looked for after every single event of a story. */
final class Invariants {
    private final Story story;
    private final String seed;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<StreamId> numbered = new HashSet<>();
    private final Set<StreamId> found = new HashSet<>();
    private final Set<StreamId> notified = new HashSet<>();
    private final Set<Object> once = new HashSet<>();
    private final Map<StreamId, CommitmentEvent> owed = new HashMap<>();
    private int seen;

    Invariants(Story story, long seed) {
        this.story = story;
        this.seed = "seed " + seed;
    }

    /** Looks at what was recorded since the last time, and at the states it led to. */
    void hold() {
        List<Recorded> journal = story.journal();
        while (seen < journal.size()) {
            look(journal.get(seen++));
        }
        owed.forEach(this::owed);
        owed.clear();
    }

    private void look(Recorded recorded) {
        switch (recorded.event()) {
            case AgreementEvent e -> agreement(recorded, e);
            case CommitmentEvent e -> commitment(recorded, e);
            case SessionEvent e -> session(e);
            case MesaEvent e -> mesa(e);
            case RoadmapEvent e -> roadmap(e);
            case UserEvent e -> user(e);
            case ActaEvent e -> acta(e);
            case ActorEvent e -> actor(e);
        }
    }

    private void agreement(Recorded recorded, AgreementEvent event) {
        if (event instanceof AgreementAdopted e) {
            numbered(recorded, e.code());
            if (e.adoption().manner() != Adoption.Manner.TRANSCRIPTION) {
                assertThat(e.adoption().quorum()).as(seed).isNotNull();
                assertThat(e.adoption().quorum().reached()).as("%s: %s", seed, e).isTrue();
                assertThat(decision(e).text()).as("%s: %s", seed, e).isEqualTo(e.hash());
            }
        }
    }

    private DecisionTaken decision(AgreementAdopted e) {
        return story.facts(e.adoption().session(), SessionFacts.class)
                .decision(e.agreement())
                .orElseThrow();
    }

    private void commitment(Recorded recorded, CommitmentEvent event) {
        switch (event) {
            case CommitmentDrafted e -> numbered(recorded, e.code());
            case CommitmentFormulated e -> numbered(recorded, e.code());
            case FindingIssued e -> {
                found.add(recorded.stream());
                assertThat(e.by()).as("%s: %s", seed, e).isNotBlank();
            }
            case ContestResolved _ -> found.add(recorded.stream());
            case BreachNotified _ -> notified.add(recorded.stream());
            case BreachDeclared e ->
                    assertThat(notified).as("%s: %s", seed, e).contains(recorded.stream());
            case CommitmentEvent _ -> {}
        }
        owed.put(recorded.stream(), event);
    }

    /** Only findings close, and no date moves before the one promised. */
    private void owed(StreamId stream, CommitmentEvent event) {
        CommitmentFacts now = story.facts(event.commitment(), CommitmentFacts.class);
        if (now.status().verified()) {
            assertThat(found).as("%s: %s", seed, event).contains(stream);
        }
        now.originalDue()
                .ifPresent(promised ->
                        assertThat(now.due().orElse(LocalDate.MIN))
                                .as("%s: %s", seed, event)
                                .isAfterOrEqualTo(promised));
    }

    private void session(SessionEvent event) {
        if (event instanceof SessionOpened e) {
            assertThat(e.quorum().reached()).as("%s: %s", seed, e).isTrue();
        } else if (event instanceof VoteCast e) {
            once(List.of(e.session(), e.agreement(), e.actor()));
            assertThat(story.facts(e.session(), SessionFacts.class).attendance())
                    .as("%s: %s", seed, e)
                    .anyMatch(a -> a.actor().equals(e.actor()) && a.vote() && a.covers(e.at()));
        }
    }

    private void mesa(MesaEvent event) {
        if (event instanceof MesaConvened e && e.edition() != null) {
            once(List.of(e.mesa(), e.edition()));
        } else if (event instanceof PublicationFellDue e) {
            once(e);
        } else if (event instanceof PublicationOverdue e) {
            once(e);
        }
    }

    private void roadmap(RoadmapEvent event) {
        switch (event) {
            case RoadmapApproved e -> whole(e.milestones());
            case RoadmapRevised e -> whole(e.milestones());
            case RoadmapEvent _ -> {}
        }
    }

    private void whole(List<Milestone> milestones) {
        assertThat(milestones.stream().mapToInt(Milestone::weight).sum()).as(seed).isEqualTo(100);
    }

    private void user(UserEvent event) {
        if (story.states().get(event.user().stream()) instanceof User.Known user
                && user.roles().contains(Role.DELEGATE)) {
            assertThat(user.institution()).as("%s: %s", seed, event).isNotNull();
        }
    }

    private void acta(ActaEvent event) {
        switch (event) {
            case ActaDrafted e -> once(List.of("acta", e.session()));
            case ActaApproved e -> assertThat(Sha256.of(e.document())).isEqualTo(e.hash());
            case ActaEvent _ -> {}
        }
    }

    private void actor(ActorEvent event) {
        if (event instanceof ActorRegistered e && e.identity() != null) {
            once(e.identity());
        }
    }

    /** The same act is recorded once (G5). */
    private void once(Object act) {
        assertThat(once.add(act)).as("%s, twice: %s", seed, act).isTrue();
    }

    /** Codes have no gaps (G4). */
    private void numbered(Recorded recorded, String code) {
        if (numbered.add(recorded.stream())) {
            int dash = code.lastIndexOf('-');
            int number = numbers.merge(code.substring(0, dash), 1, Integer::sum);
            assertThat(Integer.parseInt(code.substring(dash + 1)))
                    .as("%s: %s", seed, code)
                    .isEqualTo(number);
        }
    }
}
