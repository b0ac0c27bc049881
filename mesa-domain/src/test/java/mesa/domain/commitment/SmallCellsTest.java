package mesa.domain.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mesa.api.commitment.Measurement.Cell;
import mesa.api.commitment.Quantity;
import org.junit.jupiter.api.Test;

/** Small cells are suppressed before publication (INV-P6). */
class SmallCellsTest {
    private static final Cell NONE = cell("age", "0-11", 0);
    private static final Cell THREE = cell("age", "12-17", 3);
    private static final Cell FOUR = cell("age", "18-29", 4);
    private static final Cell TWENTY = cell("age", "30-64", 20);
    private static final Cell FORTY = cell("age", "65+", 40);
    private static final Cell WOMEN = cell("sex", "female", 30);

    private static Cell cell(String by, String category, long people) {
        return new Cell(by, category, Quantity.of(people));
    }

    @Test
    void two_small_cells_are_left_out_and_empty_ones_are_shown() {
        assertThat(SmallCells.shown(List.of(NONE, THREE, FOUR, TWENTY, FORTY), 5))
                .containsExactly(NONE, TWENTY, FORTY);
    }

    @Test
    void one_small_cell_takes_the_next_smallest_with_it_so_that_the_total_does_not_tell_it() {
        assertThat(SmallCells.shown(List.of(NONE, THREE, TWENTY, FORTY), 5))
                .containsExactly(NONE, FORTY);
    }

    @Test
    void other_breakdowns_and_large_cells_stay() {
        assertThat(SmallCells.shown(List.of(THREE, FOUR, WOMEN), 5)).containsExactly(WOMEN);
        assertThat(SmallCells.shown(List.of(TWENTY, FORTY, WOMEN), 5))
                .containsExactly(TWENTY, FORTY, WOMEN);
    }
}
