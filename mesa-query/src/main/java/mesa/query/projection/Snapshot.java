package mesa.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One consistent look at all read models: one snapshot, one position. Lives only inside {@link
 * Snapshots#read}.
 */
public interface Snapshot {
    /** Everything read here is as of this position; -1 when nothing was recorded yet. */
    long position();

    /** The moment that was asked for. */
    AsOf asOf();

    /**
     * Whether the newest position is looked at because none was named. A position that is named is
     * past, also the newest: it must show the same when others have followed.
     */
    default boolean now() {
        return asOf().isNow();
    }

    /** What is newest in the same snapshot; itself when it looks at that already. */
    Snapshot newest();

    /** Read models that have stopped or are being built, with the position they stand at. */
    Map<String, Long> behind();

    /**
     * Those of {@link #behind} that were read so far and end before {@link #position}; a reader of
     * their rows must be told.
     */
    List<ModelLag> lagging();

    /** What was read so far is complete up to here: {@link #position}, unless some of it lags. */
    default long reached() {
        return lagging().stream().mapToLong(ModelLag::position).reduce(position(), Math::min);
    }

    /**
     * The condition under which a row of a read model counts, to stand in a {@code where} or {@code
     * on}: {@code select … from agreement_register a where } + {@code reading.holds("a")}.
     */
    String holds(String alias);

    /** For statements of one's own; always with {@link #holds} for every read model in them. */
    JdbcClient sql();

    /** The columns a row record lies in, in the order of its components; the first is the key. */
    <R extends Record> List<RowColumn> columns(Class<R> row);

    /** The name of the read model, and table, a row record belongs to. */
    String table(Class<? extends Record> row);

    /** The row under a key. */
    <R extends Record> Optional<R> find(Class<R> row, Object key);

    /**
     * The rows that meet a condition.
     *
     * @param condition SQL over the alias {@code r} with {@code ?} for each parameter, optionally
     *     followed by {@code order by}; {@code "true"} for all
     * @param parameters ids, enums and instants may stand as they are
     */
    <R extends Record> List<R> rows(Class<R> row, String condition, Object... parameters);
}
