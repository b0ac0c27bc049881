package mesa.query.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a table or beside one label. Texts are already in the language. */
public sealed interface Cell {
    Cell NOTHING = new Text("–", null);

    /**
     * @param note a second, smaller line
     */
    record Text(String text, @Nullable String note) implements Cell {}

    /** A date, an amount, a count: figures that line up and do not break. */
    record Figure(String text, @Nullable String note) implements Cell {}

    record Link(String text, String href, @Nullable String note) implements Cell {}

    /** A code for people, with the title of what it names. */
    record Code(String code, String href, @Nullable String title) implements Cell {}

    record Lamp(TrafficLight light, @Nullable String href) implements Cell {}

    record Bar(BigDecimal share, String style) implements Cell {}

    /**
     * A state. {@code style} may be empty, {@code ok}, {@code risk}, {@code late}, {@code done}.
     */
    record Chip(String text, String style) implements Cell {}

    static Cell text(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : new Text(text, null);
    }

    static Cell figure(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : new Figure(text, null);
    }

    static Cell link(String text, String href) {
        return new Link(text, href, null);
    }

    static Cell chip(String text) {
        return new Chip(text, "");
    }
}
