package mesa.query.system;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mesa.query.projection.QuarantineTable;
import mesa.query.projection.Rebuilds;
import mesa.query.web.Cell;
import mesa.query.web.PageRequest;
import mesa.query.web.TableModel;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the system shows, in the reader's words.
 *
 * @param position of all models in step
 * @param counts how many models are in which state, those without one left out
 * @param lines the models, those that need somebody first
 * @param stopped those that stand still, and at which event
 * @param skipped events that models leave out by somebody's decision
 * @param replaced values that stand in for what a row cannot hold
 * @param aside records of the topic that are not of the journal; null when there are none
 * @param going the rebuild that is under way, over all its models; null when there is none
 * @param pending whether the page will have changed in a moment
 */
public record SystemModel(
        String position,
        List<Cell.Chip> counts,
        List<Line> lines,
        List<Stopped> stopped,
        TableModel skipped,
        TableModel replaced,
        @Nullable Aside aside,
        @Nullable Going going,
        boolean pending) {
    /**
     * A model that stands still.
     *
     * @param position of the event it could not take, as a form sends it
     * @param at the same, as it is read
     */
    public record Stopped(String model, String position, String at, String trouble) {}

    /**
     * One model.
     *
     * @param trouble why it has stopped or could not be rebuilt
     */
    public record Line(
            String model,
            Cell.Chip state,
            String position,
            @Nullable String trouble,
            @Nullable Going going,
            boolean pending) {}

    /**
     * Records that were set aside.
     *
     * @param words how many, and since when
     * @param newest the last ones
     */
    public record Aside(String words, TableModel newest) {
        static @Nullable Aside of(PageRequest request, QuarantineTable table) {
            QuarantineTable.Summary summary = table.summary();
            Instant since = summary.since();
            return since == null
                    ? null
                    : new Aside(
                            request.count(
                                    "system.aside.count",
                                    summary.count(),
                                    request.figures().stamp(since)),
                            Deviations.setAside(request, table.last(SHOWN)));
        }
    }

    private static final int SHOWN = 100;

    /**
     * How far a rebuild is.
     *
     * @param reached position and target; empty before the first event
     * @param speed in words, and when it may end
     */
    public record Going(BigDecimal share, String reached, String speed) {}

    static SystemModel of(PageRequest request, Rebuilds.Overview overview, QuarantineTable aside) {
        List<Cell.Chip> counts = new ArrayList<>();
        for (Rebuilds.State state : Rebuilds.State.values()) {
            long many = overview.models().stream().filter(m -> m.state() == state).count();
            if (many > 0) {
                Cell.Chip chip = chip(request, state);
                counts.add(
                        new Cell.Chip(
                                request.figures().number(many) + " · " + chip.text(),
                                chip.style()));
            }
        }
        // One that must be looked at is not searched for among fifty that are well.
        Comparator<Rebuilds.Standing> urgent =
                Comparator.comparing((Rebuilds.Standing s) -> s.trouble() == null)
                        .thenComparing(s -> !s.pending())
                        .thenComparing(Rebuilds.Standing::model);
        return new SystemModel(
                position(request, overview.position()),
                counts,
                overview.models().stream().sorted(urgent).map(s -> line(request, s)).toList(),
                overview.models().stream()
                        .filter(s -> s.state() == Rebuilds.State.STOPPED)
                        .map(s ->
                                new Stopped(
                                        s.model(),
                                        Long.toString(s.position() + 1),
                                        position(request, s.position() + 1),
                                        String.valueOf(s.trouble())))
                        .toList(),
                Deviations.skipped(request, overview),
                Deviations.replaced(request, overview),
                Aside.of(request, aside),
                overview.models().stream()
                        .flatMap(s -> Stream.ofNullable(s.rebuild()))
                        .min(Comparator.comparingInt(Rebuilds.Progress::percent))
                        .map(p -> going(request, p))
                        .orElse(null),
                overview.models().stream().anyMatch(Rebuilds.Standing::pending));
    }

    private static Line line(PageRequest request, Rebuilds.Standing standing) {
        return new Line(
                standing.model(),
                chip(request, standing.state()),
                position(request, standing.position()),
                standing.trouble(),
                standing.rebuild() == null ? null : going(request, standing.rebuild()),
                standing.pending());
    }

    private static Going going(PageRequest request, Rebuilds.Progress progress) {
        String speed =
                progress.left() == null || progress.end() == null
                        ? request.text("system.soon")
                        : request.text(
                                "system.speed",
                                request.figures().number(progress.eventsPerSecond()),
                                left(progress.left()),
                                request.figures().time(progress.end()));
        return new Going(
                BigDecimal.valueOf(progress.percent(), 2),
                progress.position() < 0
                        ? ""
                        : request.text(
                                "system.reached",
                                position(request, progress.position()),
                                position(request, progress.target())),
                speed);
    }

    /** 1 h 02 min, 3 min 20 s, 4 s. */
    static String left(Duration left) {
        if (left.toHours() > 0) {
            return "%d h %02d min".formatted(left.toHours(), left.toMinutesPart());
        }
        return left.toMinutes() > 0
                ? "%d min %02d s".formatted(left.toMinutes(), left.toSecondsPart())
                : left.toSeconds() + " s";
    }

    static String position(PageRequest request, long position) {
        return position < 0 ? "–" : request.figures().number(position);
    }

    private static Cell.Chip chip(PageRequest request, Rebuilds.State state) {
        String style =
                switch (state) {
                    case IN_STEP -> "ok";
                    case BEHIND, WAITING -> "risk";
                    case REBUILDING -> "done";
                    case STOPPED, FAILED -> "late";
                };
        return new Cell.Chip(
                request.text("system.state." + state.name().toLowerCase(Locale.ROOT)), style);
    }
}
