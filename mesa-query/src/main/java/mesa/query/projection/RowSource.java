package mesa.query.projection;

import java.util.List;
import java.util.Optional;

/** Rows of read models, as of one position. */
public interface RowSource {
    /** The row under a key. */
    <R extends Record> Optional<R> find(Class<R> row, Object key);

    /**
     * The rows that meet a condition.
     *
     * @param condition SQL over the alias {@code r} with {@code ?} for each parameter, optionally
     *     followed by {@code order by}; {@code "true"} for all. Other read models stand in it as in
     *     {@link Snapshot#sql}
     * @param parameters ids, enums and instants may stand as they are
     */
    <R extends Record> List<R> rows(Class<R> row, String condition, Object... parameters);

    /**
     * The same rows, of which only some components are read: for counting many rows without the
     * long ones.
     *
     * @param part its components are called as the row's and have their types
     * @throws IllegalArgumentException when one is not
     */
    <P extends Record> List<P> parts(
            Class<? extends Record> row, Class<P> part, String condition, Object... parameters);
}
