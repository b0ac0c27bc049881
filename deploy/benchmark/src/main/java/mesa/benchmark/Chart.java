package mesa.benchmark;

import java.util.List;
import java.util.Locale;

/** Appends per second by callers, as a drawing: a group of bars for each number of callers. */
final class Chart {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int FLOOR = 300;
    private static final int TOP = 50;
    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#c8553d", "#e39b7b", "#6b4c9a", "#b59ad1", "#7a7a7a");

    private final Plan plan;
    private final Results results;
    private final List<Kind> kinds;

    Chart(Plan plan, Results results) {
        this.plan = plan;
        this.results = results;
        this.kinds = plan.kinds().stream().filter(Kind::hasCallers).toList();
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
                font-family="sans-serif" font-size="12">
                <title>Appends per second by callers</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                """
                        .formatted(WIDTH, HEIGHT));
        double most = most();
        for (int i = 0; i <= 4; i++) {
            double value = most * i / 4;
            double y = y(value, most);
            svg.append(
                    String.format(
                            Locale.ROOT,
                            """
                            <line x1="%d" y1="%.1f" x2="%d" y2="%.1f" stroke="#dddddd"/>
                            <text x="%d" y="%.1f" text-anchor="end">%.0f</text>
                            """,
                            LEFT,
                            y,
                            WIDTH - 10,
                            y,
                            LEFT - 6,
                            y + 4,
                            value));
        }
        legend(svg);
        bars(svg, most);
        return svg.append("</svg>\n").toString();
    }

    private double most() {
        double most = 1;
        for (int callers : plan.callers()) {
            for (Kind kind : kinds) {
                double value = results.median("append@" + callers, kind);
                most = value > most ? value : most;
            }
        }
        return most;
    }

    private void legend(StringBuilder svg) {
        int x = LEFT;
        for (int i = 0; i < kinds.size(); i++) {
            svg.append(
                    """
                    <rect x="%d" y="14" width="11" height="11" fill="%s"/>
                    <text x="%d" y="24">%s</text>
                    """
                            .formatted(x, COLOURS.get(i), x + 15, kinds.get(i).title()));
            x += 131;
        }
    }

    private void bars(StringBuilder svg, double most) {
        double group = (double) (WIDTH - LEFT - 10) / plan.callers().size();
        double bar = group * 0.8 / kinds.size();
        for (int g = 0; g < plan.callers().size(); g++) {
            double from = LEFT + g * group + group * 0.1;
            for (int i = 0; i < kinds.size(); i++) {
                double value = results.median("append@" + plan.callers().get(g), kinds.get(i));
                double y = y(Double.isNaN(value) ? 0 : value, most);
                svg.append(
                        String.format(
                                Locale.ROOT,
                                """
                                <rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>
                                """,
                                from + i * bar,
                                y,
                                bar - 1,
                                FLOOR - y,
                                COLOURS.get(i)));
            }
            svg.append(
                    String.format(
                            Locale.ROOT,
                            """
                            <text x="%.1f" y="%d" text-anchor="middle">%d callers</text>
                            """,
                            from + group * 0.4,
                            FLOOR + 18,
                            plan.callers().get(g)));
        }
    }

    private static double y(double value, double most) {
        return FLOOR - (FLOOR - TOP) * value / most;
    }
}
