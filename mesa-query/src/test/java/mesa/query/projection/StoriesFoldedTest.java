package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import mesa.api.Recorded;
import mesa.api.wire.Vocabulary;
import mesa.domain.RandomStories;
import mesa.domain.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every story of the domain, told to every read model: none stops, pieces and memory change
 * nothing, and the rows say what the deciders' own states and a naive count say.
 */
class StoriesFoldedTest {
    private static final int STORIES = 125;
    private static final int COMMANDS = 800;
    private static final long SEED = Long.getLong("mesa.seed", System.nanoTime());

    private static final List<Story> TOLD = new ArrayList<>();

    @BeforeAll
    static void tell() throws IOException {
        System.out.println("Stories told to the read models: -Dmesa.seed=" + SEED);
        for (int story = 0; story < STORIES; story++) {
            TOLD.add(RandomStories.told(SEED + story, story, COMMANDS));
        }
        TOLD.addAll(RandomStories.known());
    }

    /** All rows of a story, event by event as a live window folds. */
    private static AllRows live(Story story) {
        AllRows rows = new AllRows(Integer.MAX_VALUE);
        Deliveries.of(story.journal()).forEach(event -> rows.fold(List.of(event)));
        return rows;
    }

    @Test
    void no_read_model_stops_and_pieces_and_memory_change_nothing() {
        Random random = new Random(SEED);
        for (int number = 0; number < TOLD.size(); number++) {
            List<ConsumedRecord> journal = Deliveries.of(TOLD.get(number).journal());
            AllRows live = live(TOLD.get(number));
            AllRows rebuilt = new AllRows(Integer.MAX_VALUE);
            rebuilt.fold(journal);
            AllRows pieces = new AllRows(random.nextInt(12));
            Deliveries.inBatches(journal, 40, random).forEach(pieces::fold);
            for (String model : live.models()) {
                assertThat(rebuilt.versions(model))
                        .as("seed %d, story %d: %s in one go", SEED, number, model)
                        .isEqualTo(live.versions(model));
                assertThat(pieces.versions(model))
                        .as("seed %d, story %d: %s in pieces", SEED, number, model)
                        .isEqualTo(live.versions(model));
            }
        }
    }

    @Test
    void rows_say_what_the_rules_know() {
        for (int number = 0; number < TOLD.size(); number++) {
            Story story = TOLD.get(number);
            new WhatTheRulesKnow(story, live(story), "seed %d, story %d".formatted(SEED, number))
                    .agrees();
        }
    }

    @Test
    void rows_say_what_a_naive_count_says() {
        for (int number = 0; number < TOLD.size(); number++) {
            Story story = TOLD.get(number);
            new NaiveCounts(story.journal())
                    .agreeWith(live(story), "seed %d, story %d".formatted(SEED, number));
        }
    }

    /** The others are told one by one, in the tests of the read models that fold them. */
    @Test
    void most_kinds_of_events_are_told() {
        Set<String> never = new TreeSet<>(Vocabulary.events().keySet());
        TOLD.stream()
                .flatMap(story -> story.journal().stream())
                .map(Recorded::event)
                .forEach(event -> never.remove(Vocabulary.nameOf(event.getClass())));
        assertThat(never).as("seed %d", SEED).hasSizeLessThan(45);
    }
}
