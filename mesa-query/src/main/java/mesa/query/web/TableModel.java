package mesa.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows under headings.
 *
 * @param empty key of what to say when there are no rows: {@code .title}, {@code .next}
 * @param first where the first rows are, if these are later ones
 * @param next where the following rows are, if there are more
 */
public record TableModel(
        List<String> columns,
        List<List<Cell>> rows,
        String empty,
        @Nullable String first,
        @Nullable String next) {
    public static TableModel of(List<String> columns, List<List<Cell>> rows, String empty) {
        return new TableModel(columns, rows, empty, null, null);
    }
}
