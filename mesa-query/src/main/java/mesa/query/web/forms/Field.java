package mesa.query.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One control of a form.
 *
 * @param name where its value lies in the command, such as {@code place.venue} or {@code
 *     agenda.0.title}; with a {@code _} before it what is said beside the command
 * @param hint what would be valid, if the label alone does not say it
 * @param fault why its value was refused
 */
public record Field(
        String name,
        String label,
        @Nullable String hint,
        boolean required,
        Input input,
        @Nullable String fault) {
    Field(String name, String label, @Nullable String hint, boolean required, Input input) {
        this(name, label, hint, required, input, null);
    }

    /** What kind of control. Every kind works without scripts. */
    public sealed interface Input {}

    /**
     * @param type of the HTML input: text, number, date, datetime-local
     */
    public record Line(String type, String value) implements Input {}

    public record Block(String value, boolean onePerLine) implements Input {}

    public record Check(boolean checked) implements Input {}

    /**
     * @param chosen the values already chosen
     */
    public record Choice(List<Option> options, List<String> chosen, boolean many)
            implements Input {}

    /**
     * A document to upload, or to choose among those the item has.
     *
     * @param known documents by their titles
     */
    public record Attachment(List<Option> known, List<String> chosen, boolean many)
            implements Input {
        /** The name of the control that holds the file. */
        public static String file(String name) {
            return "_file." + name;
        }
    }

    /** What the platform fills in by itself, and its words. */
    public record Given(Option option) implements Input {}

    public record Group(List<Field> fields) implements Input {}

    /** As many groups as there are rows; one more can be asked for. */
    public record Rows(List<Group> groups) implements Input {}

    /** Id of the control in the page. */
    public String id() {
        return "f-" + name.replace('.', '-');
    }

    /** Ids of what is read after the label: why it was refused, what would be valid. */
    public @Nullable String describedBy() {
        String ids = (fault == null ? "" : faultId() + " ") + (hint == null ? "" : hintId());
        return ids.isEmpty() ? null : ids.strip();
    }

    public String faultId() {
        return id() + "-fault";
    }

    public String hintId() {
        return id() + "-hint";
    }

    Field refused(String why) {
        return new Field(name, label, hint, required, input, why);
    }

    Field with(Input other) {
        return new Field(name, label, hint, required, other, fault);
    }
}
