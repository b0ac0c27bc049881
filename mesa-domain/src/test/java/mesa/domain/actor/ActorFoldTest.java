package mesa.domain.actor;

import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.accredited;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.actor.ActorEvent;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.Sector;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What each event makes of an actor, and what nothing makes of one. */
class ActorFoldTest {
    private final ActorDecider decider = new ActorDecider();
    private final Story story = accredited(new Story(), MIES, "MIES", Sector.CENTRAL_GOVERNMENT);

    private List<ActorEvent> events() {
        return story.journal().stream()
                .map(Recorded::event)
                .filter(ActorEvent.class::isInstance)
                .map(ActorEvent.class::cast)
                .toList();
    }

    @Test
    void nothing_but_its_registration_begins_an_actor() {
        assertThat(events())
                .hasSize(3)
                .filteredOn(event -> !(event instanceof ActorRegistered))
                .hasSize(2)
                .allSatisfy(event ->
                        assertThat(decider.evolve(new Actor.Unknown(), event))
                                .isEqualTo(new Actor.Unknown()));
    }

    @Test
    void an_actor_is_registered_once() {
        Actor actor = story.facts(MIES, Actor.Registered.class);
        assertThat(decider.evolve(actor, events().getFirst())).isEqualTo(actor);
    }

    @Test
    void whoever_has_no_identity_of_its_own_is_a_collective() {
        assertThat(story.facts(MIES, ActorFacts.class).collective()).isFalse();
        Story other =
                new Story()
                        .done(
                                new RegisterActor(
                                        MIES,
                                        "Colectivo",
                                        null,
                                        Sector.MIGRANT_ASSOCIATION,
                                        null,
                                        null,
                                        null));
        assertThat(other.facts(MIES, ActorFacts.class).collective()).isTrue();
    }
}
