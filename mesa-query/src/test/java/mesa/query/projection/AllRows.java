package mesa.query.projection;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of all read models, asked for by the names of models and components. */
final class AllRows {
    private static final List<ReadModel<?>> MODELS = AllReadModels.made();

    private final Map<String, FoldedRows<?>> byModel = new LinkedHashMap<>();

    AllRows(int rowsInMemory) {
        MODELS.forEach(model -> byModel.put(model.name(), new FoldedRows<>(model, rowsInMemory)));
    }

    void fold(List<ConsumedRecord> batch) {
        byModel.values().forEach(rows -> rows.fold(batch));
    }

    Set<String> models() {
        return byModel.keySet();
    }

    private FoldedRows<?> of(String model) {
        return Objects.requireNonNull(byModel.get(model), model);
    }

    Set<Replacement> replaced(String model) {
        return of(model).replaced();
    }

    List<String> versions(String model) {
        return told(of(model));
    }

    /** As text, because two arrays of the same bytes are not equal. */
    static <R extends Record> List<String> told(FoldedRows<R> rows) {
        RowMapping<R> rowMapping = RowMapping.of(rows.model().row());
        return rows.versions().stream()
                .map(v -> told(rowMapping, v.row(), v.from(), v.to()))
                .toList();
    }

    static String told(RowMapping<?> rowMapping, Record row, long from, long to) {
        return values(rowMapping, row) + " " + from + " " + to;
    }

    /** The components of the rows that hold, by name. */
    List<Map<String, @Nullable Object>> now(String model) {
        FoldedRows<?> rows = of(model);
        RowMapping<?> rowMapping = RowMapping.of(rows.model().row());
        return rows.now().stream().map(row -> values(rowMapping, row)).toList();
    }

    Optional<Map<String, @Nullable Object>> find(String model, Object key) {
        String first = RowMapping.of(of(model).model().row()).key().component();
        return now(model).stream()
                .filter(row ->
                        RowMapping.plain(key)
                                .equals(RowMapping.plain(Objects.requireNonNull(row.get(first)))))
                .findFirst();
    }

    private static Map<String, @Nullable Object> values(RowMapping<?> rowMapping, Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RowMapping.Column column : rowMapping.columns()) {
            Object value = Records.call(column.accessor(), row);
            values.put(
                    column.component(),
                    value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : value);
        }
        return values;
    }
}
