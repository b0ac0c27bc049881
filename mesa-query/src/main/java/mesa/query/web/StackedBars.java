package mesa.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Stacked bars, drawn on the server.
 *
 * @param series what is stacked, from the bottom
 * @param bars in the order of the axis
 */
public record StackedBars(List<String> series, List<Bar> bars) {
    public static final String VIEW_BOX = "0 0 520 190";

    private static final double FLOOR = 160;
    private static final double HEIGHT = 145;
    private static final double LEFT = 14;
    private static final double WIDTH = 500;

    /**
     * @param counts in the order of the series
     */
    public record Bar(String label, List<Long> counts) {
        long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A drawn part of a bar. */
    public record Piece(
            int series, String x, String y, String width, String height, String title) {}

    /** A drawn label of the axis. */
    public record Tick(String label, String x) {}

    public boolean empty() {
        return bars.stream().allMatch(b -> b.total() == 0);
    }

    public List<Piece> pieces() {
        double most = bars.stream().mapToLong(Bar::total).max().orElse(1);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            double y = FLOOR;
            for (int s = 0; s < series.size(); s++) {
                long count = bars.get(i).counts().get(s);
                double height = most == 0 ? 0 : HEIGHT * count / most;
                y -= height;
                if (count > 0) {
                    pieces.add(
                            new Piece(
                                    s,
                                    number(left(i)),
                                    number(y),
                                    number(thick()),
                                    number(height),
                                    bars.get(i).label() + " · " + series.get(s) + ": " + count));
                }
            }
        }
        return pieces;
    }

    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            ticks.add(new Tick(bars.get(i).label(), number(left(i) + thick() / 2)));
        }
        return ticks;
    }

    private double step() {
        return WIDTH / Math.max(bars.size(), 6);
    }

    private double thick() {
        return step() * 0.7;
    }

    private double left(int bar) {
        return LEFT + bar * step();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
