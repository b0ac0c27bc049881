package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import mesa.api.wire.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * Events of every type in the longest, emptiest and strangest content a command may hold, told to
 * every read model: none stops, none has to change what was said, and pieces and memory change
 * nothing.
 */
class RandomEventsFoldedTest {
    private static final int JOURNALS = Integer.getInteger("mesa.journals", 5);
    private static final int EVENTS = 2_000;

    private final long seed = Long.getLong("mesa.seed", System.nanoTime());

    @Test
    void whatever_is_admitted_is_folded_by_every_read_model_as_it_was_said() {
        System.out.println("Random events told to the read models: -Dmesa.seed=" + seed);
        Set<String> never = new TreeSet<>(Vocabulary.events().keySet());
        for (int number = 0; number < JOURNALS || goesOn(number, never); number++) {
            Random random = new Random(seed + number);
            List<ConsumedRecord> journal =
                    Deliveries.of(
                            AdmittedEvents.of(
                                    seed + number, 1 + 3 * (number % JOURNALS), EVENTS, 0));
            journal.forEach(event -> never.remove(event.type()));
            AllRows live = new AllRows(Integer.MAX_VALUE);
            journal.forEach(event -> live.fold(List.of(event)));
            AllRows pieces = new AllRows(random.nextInt(12));
            Deliveries.inBatches(journal, 40, random).forEach(pieces::fold);
            for (String model : live.models()) {
                String where = "seed %d, journal %d: %s".formatted(seed, number, model);
                assertThat(live.replaced(model)).as(where).isEmpty();
                assertThat(pieces.versions(model)).as(where).isEqualTo(live.versions(model));
            }
        }
        // Left out is what contradicts the story, and not a type that some model never takes.
        assertThat(never).as("seed %d", seed).isEmpty();
    }

    /** What is seldom drawn is waited for. */
    private static boolean goesOn(int journals, Set<String> never) {
        return !never.isEmpty() && journals < 4 * JOURNALS;
    }
}
