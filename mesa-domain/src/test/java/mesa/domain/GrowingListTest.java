package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingListTest {
    @Test
    void every_list_stays_as_it_was_whatever_it_is_prolonged_to() {
        long seed = Long.getLong("mesa.seed", System.nanoTime());
        System.out.println("growing lists, seed " + seed);
        Random random = new Random(seed);
        List<List<Integer>> lists = new ArrayList<>(List.of(GrowingList.of(List.of())));
        List<List<Integer>> copies = new ArrayList<>(List.of(List.of()));
        for (int n = 0; n < 2_000; n++) {
            // Mostly the newest, as a fold does, and now and then an old one: a second future.
            int from = random.nextInt(4) > 0 ? lists.size() - 1 : random.nextInt(lists.size());
            lists.add(GrowingList.plus(lists.get(from), n));
            List<Integer> copy = new ArrayList<>(copies.get(from));
            copy.add(n);
            copies.add(copy);
        }
        assertThat(lists).isEqualTo(copies);
    }

    @Test
    void two_threads_that_prolong_the_same_list_do_not_meet() throws Exception {
        List<Integer> shared = GrowingList.plus(List.of(), 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Integer>>> growers =
                    IntStream.range(1, 50)
                            .<Callable<List<Integer>>>mapToObj(n -> () -> grown(shared, n))
                            .toList();
            Set<Integer> owners = new HashSet<>();
            for (Future<List<Integer>> grown : threads.invokeAll(growers)) {
                List<Integer> list = grown.get();
                assertThat(list).hasSize(201).startsWith(0);
                assertThat(new HashSet<>(list.subList(1, 201))).hasSize(1);
                owners.add(list.getLast());
            }
            assertThat(owners).hasSize(49);
        }
    }

    private static List<Integer> grown(List<Integer> from, int with) {
        List<Integer> list = from;
        for (int i = 0; i < 200; i++) {
            list = GrowingList.plus(list, with);
        }
        return list;
    }

    @Test
    void folding_takes_steps_and_not_their_square() {
        Timeline<Integer, Integer> timeline = Timeline.empty();
        for (int n = 0; n < 1_000_000; n++) {
            timeline = timeline.with(n, n);
        }
        assertThat(timeline.at(999_999)).contains(999_999);
        timeline = timeline.with(-1, -1).with(500_000, -2);
        assertThat(timeline.at(-1)).contains(-1);
        assertThat(timeline.at(500_000)).contains(-2);
    }
}
