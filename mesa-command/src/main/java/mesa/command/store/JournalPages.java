package mesa.command.store;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The journal from a position to its present end, page by page; while one page is used the next is
 * fetched. Memory stays at two pages.
 */
public final class JournalPages implements Iterator<List<RawEvent>> {
    private final Journal journal;
    private final int size;
    private final Queue<List<RawEvent>> ready = new ArrayDeque<>(1);
    private @Nullable CompletableFuture<List<RawEvent>> coming;

    JournalPages(Journal journal, long from, int size) {
        this.journal = journal;
        this.size = size;
        this.coming = fetch(from);
    }

    @Override
    public boolean hasNext() {
        CompletableFuture<List<RawEvent>> expected = coming;
        if (ready.isEmpty() && expected != null) {
            List<RawEvent> page = joined(expected);
            coming = page.size() < size ? null : fetch(page.getLast().position() + 1);
            if (!page.isEmpty()) {
                ready.add(page);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public List<RawEvent> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The end of the journal was reached");
        }
        return ready.remove();
    }

    private CompletableFuture<List<RawEvent>> fetch(long from) {
        return CompletableFuture.supplyAsync(
                () -> journal.read(from, size), Thread::startVirtualThread);
    }

    private static List<RawEvent> joined(CompletableFuture<List<RawEvent>> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof JournalUnavailable it
                    ? new JournalUnavailable("The journal cannot be read", true, it)
                    : e;
        }
    }
}
