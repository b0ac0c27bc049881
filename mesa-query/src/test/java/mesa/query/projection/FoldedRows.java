package mesa.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A read model at work without a database: the rows the intake folds into, over a list in place of
 * the table. Batches, prefetching and rows that no longer fit in memory are those of {@link
 * ProjectionWorker}; {@code FoldedRowsIT} shows that PostgreSQL ends with the same versions.
 */
public final class FoldedRows<R extends Record> implements ModelRows.Source<R> {
    /** One version of a row and the positions between which it held. */
    public record Version<R extends Record>(R row, long from, long to) {}

    private final ReadModel<R> model;
    private final RowMapping<R> rowMapping;
    private final EventFilter eventFilter;
    private final ModelRows<R> rows;
    private final int rowsInMemory;
    private final List<Version<R>> closed = new ArrayList<>();
    private final Map<Object, Version<R>> open = new LinkedHashMap<>();
    private final Set<Replacement> replaced = new LinkedHashSet<>();

    public FoldedRows(ReadModel<R> model, int rowsInMemory) {
        this.model = model;
        this.rowMapping = RowMapping.of(model.row());
        this.eventFilter = EventFilter.of(model);
        this.rows = new ModelRows<>(model, rowMapping, this);
        this.rowsInMemory = rowsInMemory;
        if (model.appendOnly()) {
            rows.completed();
        }
    }

    /** What every read model makes of a journal. */
    public static List<FoldedRows<?>> all(List<Recorded> journal) {
        List<ConsumedRecord> received = Deliveries.of(journal);
        List<FoldedRows<?>> all = new ArrayList<>();
        for (ReadModel<?> model : AllReadModels.made()) {
            FoldedRows<?> rows = new FoldedRows<>(model, Integer.MAX_VALUE);
            rows.fold(received);
            all.add(rows);
        }
        return all;
    }

    /** The components of the rows that hold, by name, under their keys as text. */
    public Map<String, Map<String, @Nullable Object>> byKey() {
        Map<String, Map<String, @Nullable Object>> all = new LinkedHashMap<>();
        for (R row : now()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (RowMapping.Column column : rowMapping.columns()) {
                values.put(column.component(), Records.call(column.accessor(), row));
            }
            all.put(rows.keyOf(row).toString(), values);
        }
        return all;
    }

    public ReadModel<R> model() {
        return model;
    }

    /**
     * Folds one batch and keeps what it changed.
     *
     * @throws AssertionError when the model would stop, and at which event
     */
    public void fold(List<ConsumedRecord> batch) {
        List<ConsumedRecord> mine = batch.stream().filter(r -> eventFilter.in(r.type())).toList();
        for (ConsumedRecord record : mine) {
            rows.begin(record.position(), record.odd());
            try {
                model.take(record, rows);
            } catch (RuntimeException e) {
                throw stops(record, e);
            }
        }
        write();
    }

    private AssertionError stops(ConsumedRecord record, RuntimeException why) {
        return new AssertionError(
                "%s stops at position %d, %s"
                        .formatted(model.name(), record.position(), record.decoded().event()),
                why);
    }

    /**
     * Folds one event without keeping what it changed.
     *
     * @return false when the event speaks of a row that is not there: a report nobody made
     * @throws AssertionError when it is the row of the stream itself, which has begun
     */
    boolean tries(ConsumedRecord record) {
        if (eventFilter.in(record.type())) {
            rows.begin(record.position(), record.odd());
            try {
                model.take(record, rows);
            } catch (NoSuchRow absent) {
                if (RowMapping.plain(absent.key()).equals(record.stream().id())) {
                    throw stops(record, absent);
                }
                rows.undo();
                return false;
            }
        }
        return true;
    }

    /** Takes back what an event changed that only this model could take. */
    void undo(ConsumedRecord record) {
        if (eventFilter.in(record.type())) {
            rows.undo();
        }
    }

    void write() {
        rows.closed()
                .forEach((key, to) -> {
                    Version<R> ended = open.remove(key);
                    closed.add(new Version<>(ended.row(), ended.from(), to));
                });
        for (ModelRows.Version<R> v : rows.unwritten()) {
            if (v.to() == ModelTable.OPEN && !model.appendOnly()) {
                open.put(rows.keyOf(v.row()), new Version<>(v.row(), v.from(), v.to()));
            } else {
                closed.add(new Version<>(v.row(), v.from(), v.to()));
            }
        }
        replaced.addAll(rows.replaced());
        rows.finishedWritten();
        rows.openedWritten();
        rows.shrink(rowsInMemory);
    }

    /** What could not be held as it was said. */
    Set<Replacement> replaced() {
        return replaced;
    }

    /** Rows that hold at the end, by key. */
    public List<R> now() {
        return versions().stream()
                .filter(v -> v.to() == ModelTable.OPEN)
                .map(Version::row)
                .toList();
    }

    /** Every version, by key and position. */
    public List<Version<R>> versions() {
        List<Version<R>> all = new ArrayList<>(closed);
        all.addAll(open.values());
        all.sort(
                Comparator.comparing((Version<R> v) -> rows.keyOf(v.row()).toString())
                        .thenComparingLong(Version::from));
        return all;
    }

    @Override
    public void load(Collection<Object> keys, ModelRows<R> into) {
        for (Object key : keys) {
            Version<R> known = open.get(key);
            if (known == null) {
                into.adoptAbsent(key);
            } else {
                into.adopt(known.row(), known.from());
            }
        }
    }

    @Override
    public void loadWhere(RowMapping.Column column, Object value, ModelRows<R> into) {
        open.values().stream()
                .filter(v -> RowMapping.plain(value).equals(rowMapping.valueOf(v.row(), column)))
                .forEach(v -> into.adopt(v.row(), v.from()));
    }
}
