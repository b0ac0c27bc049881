package mesa.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;

/** {@link Snapshots} over the views database. */
public final class StoredSnapshots implements Snapshots {
    private final ViewsDatabase database;
    private final Map<Class<?>, Table<?>> tables = new HashMap<>();

    /** The table a row record lies in. */
    record Table<R extends Record>(ReadModel<R> model, RowMapping<R> rowMapping) {
        static <R extends Record> Table<R> of(ReadModel<R> model) {
            return new Table<>(model, RowMapping.of(model.row()));
        }
    }

    public StoredSnapshots(ViewsDatabase database, List<? extends ReadModel<?>> models) {
        this.database = database;
        models.forEach(m -> tables.put(m.row(), Table.of(m)));
    }

    @Override
    public <T> T read(AsOf asOf, Function<Snapshot, T> work) {
        return read(asOf, false, work);
    }

    @Override
    public <T> T readLagging(AsOf asOf, Function<Snapshot, T> work) {
        return read(asOf, asOf.isNow(), work);
    }

    private <T> T read(AsOf asOf, boolean lagging, Function<Snapshot, T> work) {
        try (Connection connection = database.reads().getConnection()) {
            RepeatableReadSnapshot reading =
                    RepeatableReadSnapshot.begin(connection, asOf, lagging, tables);
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
