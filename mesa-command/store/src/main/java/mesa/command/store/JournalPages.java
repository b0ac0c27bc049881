package mesa.command.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The journal from a position to its present end, page by page. Because positions have no gaps but
 * those that were given up, it is known where each page begins before the one in front of it was
 * read; so several are fetched and decoded at a time, and are handed out in order. Memory stays at
 * that many pages.
 */
public final class JournalPages<T> implements Iterator<List<T>> {
    private static final int AT_A_TIME =
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    private final Journal journal;
    private final int size;
    private final Predicate<RawEvent> wanted;
    private final Function<RawEvent, T> decoding;
    private final Deque<CompletableFuture<Page<T>>> coming = new ArrayDeque<>();
    private List<T> ready = List.of();
    private long next;
    private boolean ended;

    /**
     * @param events how many were read
     * @param beyond whether positions are missing in it, so that it reaches into the next
     * @param next where the page after it begins
     */
    private record Page<T>(List<T> wanted, int events, boolean beyond, long next) {}

    JournalPages(
            Journal journal,
            long from,
            int size,
            Predicate<RawEvent> wanted,
            Function<RawEvent, T> decoding) {
        this.journal = journal;
        this.size = size;
        this.wanted = wanted;
        this.decoding = decoding;
        this.next = from;
        fetch();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            while (coming.size() < AT_A_TIME && next <= journal.head()) {
                fetch();
            }
            CompletableFuture<Page<T>> expected = coming.poll();
            if (expected == null) {
                ended = true;
                break;
            }
            Page<T> page = joined(expected);
            ready = page.wanted();
            ended = page.events() < size;
            if (page.beyond()) {
                coming.clear();
                next = page.next();
            }
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
        coming.add(CompletableFuture.supplyAsync(() -> page(from), Thread::startVirtualThread));
    }

    private Page<T> page(long from) {
        List<RawEvent> events = journal.read(from, size);
        long end = events.isEmpty() ? from : events.getLast().position() + 1;
        return new Page<>(
                events.stream().filter(wanted).map(decoding).toList(),
                events.size(),
                end > from + size,
                end);
    }

    private static <T> Page<T> joined(CompletableFuture<Page<T>> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
