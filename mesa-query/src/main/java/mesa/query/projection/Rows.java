package mesa.query.projection;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one read model as they stand right before the end of the event being folded: earlier
 * changes of the same batch, and of the same event, are already visible.
 */
public interface Rows<R extends Record> {
    /** The row under a key, or null. An {@link mesa.api.Id} and its UUID are the same key. */
    @Nullable R get(Object key);

    /** Adds the row, or replaces the one with the same key from this event's position on. */
    void put(R row);

    /** From this event's position on there is no such row; nothing happens if there was none. */
    void remove(Object key);

    /**
     * The rows whose component has this value, by key.
     *
     * @param component one of {@link ReadModel#indexed()}
     */
    List<R> where(String component, Object value);

    default Optional<R> find(Object key) {
        return Optional.ofNullable(get(key));
    }

    /**
     * The row under a key that an earlier event has made.
     *
     * @throws NoSuchElementException when there is no such row
     */
    default R existing(Object key) {
        R row = get(key);
        if (row == null) {
            throw new NoSuchRow(key);
        }
        return row;
    }

    /**
     * Replaces a row by what the change makes of it.
     *
     * @throws NoSuchElementException when there is no such row
     */
    default void change(Object key, UnaryOperator<R> change) {
        put(change.apply(existing(key)));
    }

    /**
     * Replaces a row by one that differs in some components.
     *
     * @param changes name and new value of each, in turn
     * @throws NoSuchElementException when there is no such row
     * @throws IllegalArgumentException when the row has no such component or it is of another type
     */
    default void set(Object key, @Nullable Object... changes) {
        change(key, row -> RowMapping.with(row, changes));
    }
}
