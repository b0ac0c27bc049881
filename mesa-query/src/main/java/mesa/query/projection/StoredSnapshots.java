package mesa.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mesa.api.Caller;
import org.springframework.dao.DataAccessException;

/** {@link Snapshots} over the views database. */
public final class StoredSnapshots implements Snapshots {
    private final ViewsDatabase database;
    private final RepeatableReadSnapshot.Models models;
    private final Clock clock;

    /** The table a row record lies in. */
    record Table<R extends Record>(ReadModel<R> model, RowMapping<R> rowMapping) {
        static <R extends Record> Table<R> of(ReadModel<R> model) {
            return new Table<>(model, RowMapping.of(model.row()));
        }
    }

    public StoredSnapshots(
            ViewsDatabase database, List<? extends ReadModel<?>> models, Clock clock) {
        this.database = database;
        this.clock = clock;
        Map<Class<?>, Table<?>> tables = new HashMap<>();
        Map<String, Readership> readers = new HashMap<>();
        models.forEach(m -> {
            tables.put(m.row(), Table.of(m));
            readers.put(m.name(), m.readership());
        });
        this.models =
                new RepeatableReadSnapshot.Models(Map.copyOf(tables), new ReadableTables(readers));
    }

    @Override
    public <T> T read(AsOf asOf, Caller reader, Function<Snapshot, T> work) {
        return read(asOf, reader, false, work);
    }

    @Override
    public <T> T readLagging(AsOf asOf, Caller reader, Function<Snapshot, T> work) {
        return read(asOf, reader, asOf.isNow(), work);
    }

    private <T> T read(AsOf asOf, Caller reader, boolean lagging, Function<Snapshot, T> work) {
        try (Connection connection = database.reads().getConnection()) {
            RepeatableReadSnapshot reading =
                    RepeatableReadSnapshot.begin(
                            connection,
                            asOf,
                            reader,
                            lagging,
                            LocalDay.of(clock.instant()),
                            models);
            T answer = work.apply(reading);
            connection.commit();
            return answer;
        } catch (SQLException e) {
            throw new ViewsUnavailable(e);
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLException cause && TransientFailure.is(cause)) {
                throw new ViewsUnavailable(e);
            }
            throw e;
        }
    }
}
