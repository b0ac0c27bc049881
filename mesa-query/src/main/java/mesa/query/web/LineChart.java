package mesa.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Values over time with the levels they are compared with, drawn on the server.
 *
 * @param dots in the order of time
 * @param levels horizontal lines, such as a target
 * @param stepped whether a value holds until the next one, as a quorum does
 */
public record LineChart(List<Dot> dots, List<Level> levels, boolean stepped) {
    public static final String VIEW_BOX = "0 0 520 190";

    private static final double LEFT = 46;
    private static final double RIGHT = 506;
    private static final double TOP = 14;
    private static final double FLOOR = 160;

    /**
     * @param x on the axis of time, in any unit
     * @param hollow for a value that no longer counts
     * @param when as the axis tells it
     */
    public record Dot(long x, double y, boolean hollow, String when, String title) {}

    /** A line to compare with and what it says. */
    public record Level(double y, String label) {}

    /** A drawn dot. */
    public record Spot(String x, String y, boolean hollow, String title) {}

    /** A drawn text, or a line at a height. */
    public record Tick(String label, String x, String y) {}

    public boolean empty() {
        return dots.isEmpty();
    }

    public List<Spot> spots() {
        return dots.stream()
                .map(d -> new Spot(number(x(d.x())), number(y(d.y())), d.hollow(), d.title()))
                .toList();
    }

    /** The path through every value that counts. */
    public String path() {
        StringBuilder path = new StringBuilder();
        double last = 0;
        for (Dot dot : dots.stream().filter(d -> !d.hollow()).toList()) {
            if (path.isEmpty()) {
                path.append('M');
            } else if (stepped) {
                path.append(" L").append(number(x(dot.x()))).append(' ').append(number(last));
                path.append(" L");
            } else {
                path.append(" L");
            }
            last = y(dot.y());
            path.append(number(x(dot.x()))).append(' ').append(number(last));
        }
        return path.toString();
    }

    public List<Tick> lines() {
        return levels.stream()
                .map(l -> new Tick(l.label(), number(RIGHT - 12), number(y(l.y()))))
                .toList();
    }

    /** The first and the last moment. */
    public List<Tick> moments() {
        List<Tick> ticks = new ArrayList<>();
        if (!dots.isEmpty()) {
            ticks.add(new Tick(dots.getFirst().when(), number(LEFT), "178"));
            if (first() != last()) {
                ticks.add(new Tick(dots.getLast().when(), number(RIGHT), "178"));
            }
        }
        return ticks;
    }

    private double x(long at) {
        return first() == last()
                ? LEFT
                : LEFT + (RIGHT - LEFT) * (at - first()) / (last() - first());
    }

    private double y(double value) {
        double low = Math.min(0, all().min().orElse(0));
        double high = all().max().orElse(1);
        return high == low ? FLOOR : FLOOR - (FLOOR - TOP) * (value - low) / (high - low);
    }

    private DoubleStream all() {
        return DoubleStream.concat(
                dots.stream().mapToDouble(Dot::y), levels.stream().mapToDouble(Level::y));
    }

    private long first() {
        return times().min().orElse(0);
    }

    private long last() {
        return times().max().orElse(0);
    }

    private LongStream times() {
        return dots.stream().mapToLong(Dot::x);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
