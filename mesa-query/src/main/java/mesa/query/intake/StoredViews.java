package mesa.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;

/** {@link Views} over the views database. */
public final class StoredViews implements Views {
    private final ViewsDatabase database;
    private final Map<Class<?>, Table<?>> tables = new HashMap<>();

    /** The table a row record lies in. */
    record Table<R extends Record>(ReadModel<R> model, Shape<R> shape) {
        static <R extends Record> Table<R> of(ReadModel<R> model) {
            return new Table<>(model, Shape.of(model.row()));
        }
    }

    public StoredViews(ViewsDatabase database, List<? extends ReadModel<?>> models) {
        this.database = database;
        models.forEach(m -> tables.put(m.row(), Table.of(m)));
    }

    @Override
    public <T> T read(AsOf asOf, Function<Reading, T> work) {
        return read(asOf, false, work);
    }

    @Override
    public <T> T readLagging(AsOf asOf, Function<Reading, T> work) {
        return read(asOf, asOf.isNow(), work);
    }

    private <T> T read(AsOf asOf, boolean lagging, Function<Reading, T> work) {
        try (Connection connection = database.reads().getConnection()) {
            SnapshotReading reading = SnapshotReading.begin(connection, asOf, lagging, tables);
            T answer = work.apply(reading);
            connection.commit();
            return answer;
        } catch (SQLException e) {
            throw new ViewsUnavailable(e);
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLException cause && Outage.is(cause)) {
                throw new ViewsUnavailable(e);
            }
            throw e;
        }
    }
}
