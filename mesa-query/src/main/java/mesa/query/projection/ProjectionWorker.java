package mesa.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One read model at work on one table: folds batches in memory, writes them when asked to. */
final class ProjectionWorker<R extends Record> implements ModelRows.Source<R> {
    /** The event a model could not fold, and why. Everything before it was folded. */
    record Failure(ConsumedRecord at, RuntimeException why) {
        String text() {
            return "%s at position %d: %s".formatted(at.type(), at.position(), why);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionWorker.class);

    private final ReadModel<R> model;
    private final RowMapping<R> rowMapping;
    private final ModelTable<R> table;
    private final EventFilter eventFilter;
    private final ViewsDatabase database;
    private final int rowsInMemory;
    private final Set<Long> skipped = new HashSet<>();
    private Set<Long> skips = Set.of();
    private ModelRows<R> rows;

    private ProjectionWorker(
            ReadModel<R> model,
            RowMapping<R> rowMapping,
            ModelTable<R> table,
            ViewsDatabase database,
            int rowsInMemory) {
        this.model = model;
        this.rowMapping = rowMapping;
        this.table = table;
        this.eventFilter = EventFilter.of(model);
        this.database = database;
        this.rowsInMemory = rowsInMemory;
        this.rows = new ModelRows<>(model, rowMapping, this);
    }

    static <R extends Record> ProjectionWorker<R> on(
            ReadModel<R> model, int generation, ViewsDatabase database, int rowsInMemory) {
        RowMapping<R> rowMapping = RowMapping.of(model.row());
        return new ProjectionWorker<>(
                model,
                rowMapping,
                new ModelTable<>(model, rowMapping, generation),
                database,
                rowsInMemory);
    }

    ReadModel<R> model() {
        return model;
    }

    String name() {
        return model.name();
    }

    RowMapping<R> shape() {
        return rowMapping;
    }

    ModelTable<R> table() {
        return table;
    }

    ModelRows<R> rows() {
        return rows;
    }

    /** What the fold's own version is, as stored; another order of texts is another one too. */
    static String foldOf(ReadModel<?> model) {
        return RowMapping.sha256(
                model.version()
                        + " "
                        + model.indexed()
                        + " "
                        + model.appendOnly()
                        + RowMapping.SPANISH);
    }

    /** Forgets what is in memory and takes it again from the table. */
    void reload() throws SQLException {
        rows = new ModelRows<>(model, rowMapping, this);
        try (Connection connection = database.write()) {
            skips = SkipTable.of(connection, name());
            connection.rollback();
        }
        if (model.appendOnly()) {
            rows.completed();
            return;
        }
        try (Connection connection = database.write()) {
            table.loadAll(connection, rowsInMemory, rows);
            connection.rollback();
        }
    }

    /** Whether a batch with events of these types changes anything. */
    boolean wants(Set<String> types) {
        return types.stream().anyMatch(eventFilter::in);
    }

    /** Folds as far as it can; null when it could to the end. */
    @Nullable Failure fold(List<ConsumedRecord> batch) {
        List<ConsumedRecord> mine =
                batch.stream()
                        .filter(r -> eventFilter.in(r.type()) && !skips.contains(r.position()))
                        .toList();
        prefetch(mine);
        for (ConsumedRecord record : mine) {
            rows.begin(record.position(), record.odd());
            try {
                model.take(record, rows);
            } catch (Unavailable e) {
                throw e;
            } catch (RuntimeException e) {
                rows.undo();
                if (mayBeSkipped(record)) {
                    LOG.warn("{} leaves out position {}", name(), record.position(), e);
                    skipped.add(record.position());
                    continue;
                }
                LOG.error("{} stops at position {}", name(), record.position(), e);
                return new Failure(record, e);
            }
        }
        return null;
    }

    /** Asked anew, for a rebuild tries every event before it leaves one out. */
    private boolean mayBeSkipped(ConsumedRecord record) {
        try (Connection connection = database.write()) {
            boolean may = SkipTable.of(connection, name()).contains(record.position());
            connection.rollback();
            return may;
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    /** Positions it could not fold and has left out. */
    Set<Long> skipped() {
        return skipped;
    }

    /**
     * Asks the folds first which rows they will want, so that one statement answers them all; a
     * fold that stumbles over a row it has not got yet is asked again in earnest.
     */
    private void prefetch(List<ConsumedRecord> batch) {
        if (rows.isComplete() || batch.size() < 2) {
            return;
        }
        PrefetchProbe<R> prefetchProbe = new PrefetchProbe<>(rows);
        for (ConsumedRecord record : batch) {
            if (record.odd()) {
                continue;
            }
            try {
                model.take(record, prefetchProbe);
            } catch (RuntimeException e) {
                LOG.trace("{} wants more rows at {}", name(), record.position(), e);
            }
        }
        if (!prefetchProbe.keys().isEmpty()) {
            load(prefetchProbe.keys(), rows);
        }
    }

    /** Writes every change since the last time, in the caller's transaction. */
    void write(Connection connection) throws SQLException {
        table.close(connection, rows.closed());
        table.insert(connection, rows.unwritten());
        writeReplaced(connection);
        rows.finishedWritten();
        rows.openedWritten();
        rows.shrink(rowsInMemory);
    }

    /** Writes only what will not change any more; open rows stay in memory while they fit. */
    void writeFinished(Connection connection) throws SQLException {
        if (rows.size() > rowsInMemory) {
            table.indexOpen(connection);
            write(connection);
            return;
        }
        table.close(connection, rows.closed());
        table.insert(connection, rows.finished());
        writeReplaced(connection);
        rows.finishedWritten();
    }

    private void writeReplaced(Connection connection) throws SQLException {
        ReplacementTable.add(connection, name(), table.generation(), rows.replaced());
    }

    @Override
    public void load(Collection<Object> keys, ModelRows<R> into) {
        try (Connection connection = database.write()) {
            table.load(connection, keys, into);
            connection.rollback();
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    @Override
    public void loadWhere(RowMapping.Column column, Object value, ModelRows<R> into) {
        try (Connection connection = database.write()) {
            table.loadWhere(connection, column, value, into);
            connection.rollback();
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    /** The database did not answer while folding; not the model's fault. */
    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(SQLException cause) {
            super(cause);
        }
    }
}
