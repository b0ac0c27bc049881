package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.StreamId;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand commands thrown at all deciders: nothing comes back but events or a refusal
 * that names its rule, what was written reads back as it was, and what may never be never is.
 */
class RandomCommandsTest {
    private static final int STORIES = 125;
    private static final int COMMANDS = 800;

    private final Set<Class<?>> happened = new HashSet<>();
    private final Set<Class<?>> refused = new HashSet<>();
    private long accepted;

    @Test
    void nothing_but_events_and_refusals_and_replay_is_live() {
        for (int story = 0; story < STORIES; story++) {
            play(20_211_107L + story, RandomStories.beginning(story));
        }
        assertThat(accepted).as("accepted").isGreaterThan((long) STORIES * COMMANDS / 25);
        assertThat(Deciders.all())
                .allSatisfy(decider ->
                        assertThat(happened)
                                .as("events of %s", decider.type())
                                .anyMatch(decider.events()::isAssignableFrom));
        assertThat(happened).as("kinds of events").hasSizeGreaterThan(100);
        assertThat(refused).as("kinds of refusals").hasSizeGreaterThan(150);
    }

    private void play(long seed, Story story) {
        Invariants invariants = new Invariants(story, seed);
        RandomStories.play(
                story,
                seed,
                COMMANDS,
                decision -> {
                    switch (decision) {
                        case Decision.Accepted<?> a -> {
                            accepted++;
                            a.events().forEach(e -> happened.add(e.getClass()));
                            invariants.hold();
                        }
                        case Decision.Refused<?>(var rejection) -> {
                            assertThat(rejection.rule()).as(rejection.toString()).isNotBlank();
                            refused.add(rejection.getClass());
                        }
                    }
                });
        replayIsLive(story, seed);
    }

    private static void replayIsLive(Story story, long seed) {
        Map<StreamId, Object> again = new HashMap<>();
        Map<StreamId, Long> versions = new HashMap<>();
        for (Recorded event : story.journal()) {
            assertThat(event.version())
                    .isEqualTo(versions.merge(event.stream(), 0L, (v, _) -> v + 1));
            again.compute(event.stream(), (_, state) -> folded(state, stored(event.event())));
        }
        assertThat(again).as("seed %d", seed).isEqualTo(story.states());
    }

    /** As it comes back from its bytes. */
    private static DomainEvent stored(DomainEvent event) {
        return EventCodec.decode(
                Vocabulary.nameOf(event.getClass()),
                Vocabulary.versionOf(event.getClass()),
                EventCodec.encode(event));
    }

    private static Object folded(@Nullable Object state, DomainEvent event) {
        Decider<?, ?, ?> decider =
                Deciders.all().stream()
                        .filter(d -> d.events().isInstance(event))
                        .findFirst()
                        .orElseThrow();
        return fold(decider, state, event);
    }

    @SuppressWarnings("unchecked")
    private static <E extends DomainEvent, S> Object fold(
            Decider<?, E, S> decider, @Nullable Object state, DomainEvent event) {
        return decider.evolve(
                state == null ? decider.initial() : (S) state, decider.events().cast(event));
    }
}
