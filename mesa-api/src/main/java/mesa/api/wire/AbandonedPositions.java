package mesa.api.wire;

import java.util.List;
import java.util.stream.Stream;

/** All positions of a journal that were given up; at no other one an event may be missing. */
public record AbandonedPositions(List<AbandonedTail> tails) {
    public static final AbandonedPositions NONE = new AbandonedPositions(List.of());

    public AbandonedPositions {
        tails = List.copyOf(tails);
    }

    public boolean contains(long position) {
        return tails.stream().anyMatch(t -> t.first() <= position && position <= t.last());
    }

    /** The next position at which there is an event. */
    public long after(long position) {
        long next = position + 1;
        while (contains(next)) {
            long here = next;
            next =
                    tails.stream()
                                    .filter(t -> t.first() <= here && here <= t.last())
                                    .mapToLong(AbandonedTail::last)
                                    .max()
                                    .orElse(here)
                            + 1;
        }
        return next;
    }

    /** The last position before one at which there is an event. */
    public long before(long position) {
        long last = position - 1;
        while (contains(last)) {
            last--;
        }
        return last;
    }

    public AbandonedPositions with(AbandonedTail tail) {
        return tails.contains(tail)
                ? this
                : new AbandonedPositions(Stream.concat(tails.stream(), Stream.of(tail)).toList());
    }
}
