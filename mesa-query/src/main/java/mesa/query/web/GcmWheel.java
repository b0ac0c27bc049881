package mesa.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The coverage wheel: a sector for each objective of the Global Compact, filled as far out as it
 * has agreements or commitments, relative to the fullest one.
 */
public final class GcmWheel {
    public static final String VIEW_BOX = "0 0 220 220";

    private static final double CENTRE = 110;
    private static final double INNER = 46;
    private static final double OUTER = 94;
    private static final double TEXT = 103;
    private static final double GAP = 0.02;

    private GcmWheel() {}

    /**
     * @param count agreements or commitments tagged with the objective
     * @param ground path of the whole sector
     * @param fill path of its filled part; empty when the count is 0
     */
    public record Sector(
            GcmObjectives.Objective objective,
            long count,
            String ground,
            String fill,
            String textX,
            String textY) {}

    /**
     * @param counts by objective number; a missing one is 0
     */
    public static List<Sector> of(Map<Integer, Long> counts) {
        List<GcmObjectives.Objective> objectives = GcmObjectives.all();
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        double step = 2 * Math.PI / objectives.size();
        List<Sector> sectors = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            GcmObjectives.Objective objective = objectives.get(i);
            long count = counts.getOrDefault(objective.number(), 0L);
            double from = i * step - Math.PI / 2;
            double to = from + step;
            double reach = most == 0 ? 0 : Math.sqrt((double) count / most);
            double middle = (from + to) / 2;
            sectors.add(
                    new Sector(
                            objective,
                            count,
                            ring(from + GAP, to - GAP, OUTER),
                            count == 0
                                    ? ""
                                    : ring(from + GAP, to - GAP, INNER + (OUTER - INNER) * reach),
                            number(CENTRE + TEXT * Math.cos(middle)),
                            number(CENTRE + 3 + TEXT * Math.sin(middle))));
        }
        return sectors;
    }

    private static String ring(double from, double to, double radius) {
        return "M%s L%s A%s %s 0 0 1 %s L%s A%s %s 0 0 0 %s Z"
                .formatted(
                        point(from, INNER),
                        point(from, radius),
                        number(radius),
                        number(radius),
                        point(to, radius),
                        point(to, INNER),
                        number(INNER),
                        number(INNER),
                        point(from, INNER));
    }

    private static String point(double angle, double radius) {
        return number(CENTRE + radius * Math.cos(angle))
                + " "
                + number(CENTRE + radius * Math.sin(angle));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
