package mesa.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every measurement by what was measured and who did it. */
final class Results {
    record Figure(String what, Kind who) {}

    /** Over the rounds. */
    record Spread(double median, double least, double most) {}

    private final Map<Figure, List<Double>> values = new LinkedHashMap<>();

    void add(String what, Kind who, double value) {
        values.computeIfAbsent(new Figure(what, who), _ -> new ArrayList<>()).add(value);
    }

    boolean has(String what, Kind who) {
        return values.containsKey(new Figure(what, who));
    }

    Spread of(String what, Kind who) {
        List<Double> sorted = new ArrayList<>(values.get(new Figure(what, who)));
        sorted.sort(Double::compare);
        int n = sorted.size();
        double median =
                n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }

    double median(String what, Kind who) {
        return has(what, who) ? of(what, who).median() : Double.NaN;
    }
}
