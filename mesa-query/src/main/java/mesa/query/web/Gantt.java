package mesa.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plan over time, drawn on the server: one line each, from the day first signed to the one that
 * holds.
 *
 * @param bars in the order they are read
 */
public record Gantt(List<Bar> bars) {
    private static final double LEFT = 200;
    private static final double RIGHT = 640;
    private static final int LINE = 30;

    /**
     * @param original when it was first due, on the axis of time, in any unit
     * @param due when it is due now
     * @param style of a light
     * @param when as the axis tells {@code due}
     */
    public record Bar(
            String label, long original, long due, String style, String when, String title) {}

    /** A drawn line. */
    public record Drawn(
            String label,
            String y,
            String text,
            String from,
            String to,
            String style,
            String when,
            String title) {}

    public String viewBox() {
        return "0 0 740 " + (bars.size() * LINE + 8);
    }

    public List<Drawn> drawn() {
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * LINE + 18;
            drawn.add(
                    new Drawn(
                            shortened(bar.label()),
                            number(y),
                            number(y + 4),
                            number(x(bar.original())),
                            number(x(bar.due())),
                            bar.style(),
                            bar.when(),
                            bar.title()));
        }
        return drawn;
    }

    private double x(long at) {
        long first = bars.stream().mapToLong(b -> Math.min(b.original(), b.due())).min().orElse(0);
        long last = bars.stream().mapToLong(b -> Math.max(b.original(), b.due())).max().orElse(1);
        return first == last
                ? LEFT
                : LEFT + (RIGHT - LEFT) * (at - first) / (double) (last - first);
    }

    private static String shortened(String label) {
        return label.length() <= 32 ? label : label.substring(0, 31) + "…";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
