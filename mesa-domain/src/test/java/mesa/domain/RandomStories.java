package mesa.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mesa.api.commitment.Outcome;

/**
 * What read models are told as well as deciders. Most are stories nobody would think of: random
 * commands by random callers, thrown at a mesa at some stage. The same seed tells the same story.
 */
public final class RandomStories {
    private static final List<Supplier<Story>> BEGINNINGS =
            List.of(
                    Setting::constituted,
                    Setting::deciding,
                    Decided::adopted,
                    Decided::started,
                    Decided::reported,
                    Decided::inVerification,
                    () -> Decided.found(Outcome.PARTIAL));

    private RandomStories() {}

    /** Where the story of a number begins. */
    static Story beginning(int number) {
        return BEGINNINGS.get(number % BEGINNINGS.size()).get();
    }

    /** One of the stories that deciders are tried with, told to its end. */
    public static Story told(long seed, int number, int commands) {
        Story story = beginning(number);
        play(story, seed, commands, _ -> {});
        return story;
    }

    /** The stories that are told on purpose, each to its end. */
    public static List<Story> known() throws IOException {
        return List.of(WholeCycleTest.told().story(), MnmhStoryTest.told(new ArrayList<>()));
    }

    static void play(Story story, long seed, int commands, Consumer<Decision<?>> each) {
        RandomData randomData = new RandomData(seed);
        for (int n = 0; n < commands; n++) {
            if (randomData.chance(30)) {
                story.later(randomData.upTo(4 * 24 * 60));
            }
            story.as(randomData.caller());
            each.accept(story.play(randomData.around(story.now()).command()));
        }
    }
}
