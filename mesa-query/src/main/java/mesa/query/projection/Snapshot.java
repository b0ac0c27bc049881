package mesa.query.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mesa.api.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One consistent look of one reader at all read models: one snapshot, one position, and of each row
 * type what its {@link ReadModel#readership} gives that reader. Lives only inside {@link
 * Snapshots#read}.
 */
public interface Snapshot extends RowSource {
    /** Everything read here is as of this position; -1 when nothing was recorded yet. */
    long position();

    /** The moment that was asked for. */
    AsOf asOf();

    /** Who reads; nobody reads more here than this caller may. */
    Caller reader();

    /** The date in Ecuador when the reading began. */
    LocalDate today();

    /**
     * Whether the newest position is looked at because none was named. A position that is named is
     * past, also the newest: it must show the same when others have followed.
     */
    default boolean now() {
        return asOf().isNow();
    }

    /** What is newest in the same snapshot; itself when it looks at that already. */
    Snapshot newest();

    /** The same moment as everybody reads it, for figures that are the same on every screen. */
    Snapshot publicly();

    /**
     * The rows themselves whoever reads; what else their conditions name stays restricted. In
     * statements the same is said by the word {@code unrestricted} before the table.
     */
    RowSource unrestricted(Unrestricted reason);

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
     * What was read under a key before, in this same look; it is read the first time. Only for what
     * is the same however often it is read, and the reader is this snapshot's.
     */
    <T> T once(Object key, Supplier<T> read);

    /**
     * For statements of one's own. A read model stands in braces, {@code from {agreement_register}
     * a}, and is then what the reader may read of it at the position. {@code {newest …}} is what is
     * newest instead, {@code {ever …}} every version of a row there was, {@code {unrestricted …}}
     * every row whoever reads.
     *
     * @throws IllegalArgumentException from the statement when it names a read model without braces
     */
    JdbcClient sql();

    /** The condition of {@link ReadModel#readership} for this reader, over an alias. */
    String readable(Class<? extends Record> row, String alias);

    /** The columns a row record lies in, in the order of its components; the first is the key. */
    <R extends Record> List<RowColumn> columns(Class<R> row);

    /** The name of the read model, and table, a row record belongs to. */
    String table(Class<? extends Record> row);
}
