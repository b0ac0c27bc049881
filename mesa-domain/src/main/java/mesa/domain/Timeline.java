package mesa.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What held from when: values in order of their first moment, whatever the order they were recorded
 * in. Immutable.
 *
 * @param <T> the scale, an {@code Instant} or a {@code LocalDate}
 * @param <V> what held
 */
public record Timeline<T extends Comparable<? super T>, V>(List<Entry<T, V>> entries) {
    /** A value and the first moment it held. */
    public record Entry<T, V>(T from, V value) {}

    public Timeline {
        entries = GrowingList.of(entries);
    }

    public static <T extends Comparable<? super T>, V> Timeline<T, V> empty() {
        return new Timeline<>(List.of());
    }

    public static <T extends Comparable<? super T>, V> Timeline<T, V> of(T from, V value) {
        return new Timeline<>(List.of(new Entry<>(from, value)));
    }

    /** The same, with a value from a moment on; among equal moments the last recorded counts. */
    public Timeline<T, V> with(T from, V value) {
        Entry<T, V> added = new Entry<>(from, value);
        int i = entries.size();
        while (i > 0 && entries.get(i - 1).from().compareTo(from) > 0) {
            i--;
        }
        if (i == entries.size()) {
            return new Timeline<>(GrowingList.plus(entries, added));
        }
        List<Entry<T, V>> more = new ArrayList<>(entries);
        more.add(i, added);
        return new Timeline<>(more);
    }

    /** What held at a moment; empty before the first. */
    public Optional<V> at(T moment) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).from().compareTo(moment) <= 0) {
                return Optional.of(entries.get(i).value());
            }
        }
        return Optional.empty();
    }

    public Optional<Entry<T, V>> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }
}
