package mesa.domain.commitment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mesa.api.commitment.Measurement.Cell;
import mesa.api.commitment.Quantity;

/**
 * Which cells of a breakdown may be published (INV-P6). Few people in a cell can be recognised;
 * none at all cannot. The total is public, so a single small cell could be had by subtraction: the
 * next smallest of its breakdown is then left out with it.
 */
final class SmallCells {
    private SmallCells() {}

    /**
     * @param smallest number of people that may be shown
     */
    static List<Cell> shown(List<Cell> cells, int smallest) {
        Set<Cell> hidden = new HashSet<>();
        cells.stream()
                .collect(Collectors.groupingBy(Cell::by))
                .values()
                .forEach(breakdown -> hidden.addAll(hidden(breakdown, Quantity.of(smallest))));
        return cells.stream().filter(cell -> !hidden.contains(cell)).toList();
    }

    private static List<Cell> hidden(List<Cell> breakdown, Quantity smallest) {
        List<Cell> people =
                breakdown.stream()
                        .filter(cell -> cell.value().value().signum() != 0)
                        .sorted(Comparator.comparing(Cell::value).thenComparing(Cell::category))
                        .toList();
        long small = people.stream().filter(c -> c.value().compareTo(smallest) < 0).count();
        return people.stream().limit(small == 1 ? 2 : small).toList();
    }
}
