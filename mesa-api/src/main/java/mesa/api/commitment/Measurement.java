package mesa.api.commitment;

import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.REFERENCE;

import java.time.LocalDate;
import java.util.List;
import mesa.api.limit.AtMost;
import mesa.api.limit.Text;

/**
 * A value as its source gives it (INV-P3).
 *
 * @param on the day the value was taken
 * @param cells the same value broken down; may be empty
 */
public record Measurement(
        Quantity value,
        LocalDate on,
        @Text(REFERENCE) String source,
        @AtMost(1000) List<Cell> cells) {
    public Measurement {
        if (source.isBlank()) {
            throw new IllegalArgumentException("A measurement names its source");
        }
        cells = List.copyOf(cells);
    }

    /**
     * One cell of a breakdown.
     *
     * @param by for example {@code sex}
     * @param category for example {@code female}
     */
    public record Cell(@Text(NAME) String by, @Text(NAME) String category, Quantity value) {
        public Cell {
            if (by.isBlank() || category.isBlank()) {
                throw new IllegalArgumentException("A cell names its breakdown and category");
            }
        }
    }
}
