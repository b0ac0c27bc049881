package mesa.command.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * The journal from a position to its present end, page by page. Because positions have no gaps, it
 * is known where each page begins before the one in front of it was read; so several are fetched
 * and decoded at a time, and are handed out in order. Memory stays at that many pages.
 */
public final class JournalPages<T> implements Iterator<List<T>> {
    private static final int AT_A_TIME =
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    private final Journal journal;
    private final int size;
    private final Function<RawEvent, T> decoding;
    private final Deque<CompletableFuture<List<T>>> coming = new ArrayDeque<>();
    private List<T> ready = List.of();
    private long next;
    private boolean ended;

    JournalPages(Journal journal, long from, int size, Function<RawEvent, T> decoding) {
        this.journal = journal;
        this.size = size;
        this.decoding = decoding;
        this.next = from;
        fetch();
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && !ended) {
            while (coming.size() < AT_A_TIME && next <= journal.head()) {
                fetch();
            }
            CompletableFuture<List<T>> expected = coming.poll();
            ready = expected == null ? List.of() : joined(expected);
            ended = ready.size() < size;
        }
        return !ready.isEmpty();
    }

    @Override
    public List<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The end of the journal was reached");
        }
        List<T> page = ready;
        ready = List.of();
        return page;
    }

    private void fetch() {
        long from = next;
        next += size;
        coming.add(
                CompletableFuture.supplyAsync(
                        () -> journal.read(from, size).stream().map(decoding).toList(),
                        Thread::startVirtualThread));
    }

    private static <T> List<T> joined(CompletableFuture<List<T>> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
