package mesa.query.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mesa.query.web.forms.Actions;
import org.jspecify.annotations.Nullable;

/**
 * One card of a page.
 *
 * @param width of twelve columns: 12, 8, 6, 4 or 3
 */
public record Section(String title, Cell.@Nullable Link more, Body body, int width) {

    /** What the card holds. */
    public sealed interface Body {}

    /** A label and its value. */
    public record Fact(String label, Cell value) {}

    public record Facts(List<Fact> facts) implements Body {}

    public record Rows(TableModel table) implements Body {}

    public record Prose(List<String> paragraphs) implements Body {}

    public record Doings(List<Actions.Action> actions) implements Body {}

    public record Timeline(List<Step> steps) implements Body {}

    public record Map24(Map<String, Long> counts) implements Body {}

    public record Stack(StackedBars bars) implements Body {}

    public record Line(LineChart chart) implements Body {}

    public record Plan(Gantt plan) implements Body {}

    public record Days(Month month) implements Body {}

    /** The words of a document as they were frozen, line by line. */
    public record Document(String text) implements Body {}

    /** What a program sends or gets, as it stands. */
    public record Example(String text) implements Body {}

    public record Wheel(List<GcmWheel.Sector> sectors) implements Body {}

    /**
     * Something that happened, as a reader sees it.
     *
     * @param who the institution, if one acted
     * @param late whether it was recorded after the day of the act
     */
    public record Step(
            Instant recordedAt,
            String occurredOn,
            boolean late,
            @Nullable String who,
            String verb,
            Cell.@Nullable Link object,
            List<Change> changes,
            long position) {}

    /** A value the event set, and the one it replaced. */
    public record Change(String label, @Nullable String before, String after) {}

    public static Section facts(String title, int width, List<Fact> facts) {
        return new Section(title, null, new Facts(facts), width);
    }

    public static Section rows(String title, int width, TableModel tableModel) {
        return new Section(title, null, new Rows(tableModel), width);
    }

    public static Section example(String title, String text) {
        return new Section(title, null, new Example(text), 12);
    }
}
