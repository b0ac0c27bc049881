package mesa.command.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many callers at once. */
final class Together {
    interface Work<T> {
        T of(int number) throws Exception;
    }

    private Together() {}

    /** Their results in the order of their numbers; the first failure is thrown. */
    static <T> List<T> together(int callers, Work<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> tasks =
                    IntStream.range(0, callers)
                            .<Callable<T>>mapToObj(n -> () -> work.of(n))
                            .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
