package mesa.query.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One control of a form.
 *
 * @param name where its value lies in the command, such as {@code place.venue} or {@code
 *     agenda.0.title}
 * @param hint what would be valid, if the label alone does not say it
 */
public record Field(
        String name, String label, @Nullable String hint, boolean required, Input input) {

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

    public record Hidden(String value) implements Input {}

    public record Group(List<Field> fields) implements Input {}

    /** As many groups as there are rows; one more can be asked for. */
    public record Rows(List<Group> groups) implements Input {}

    /** Id of the control in the page. */
    public String id() {
        return "f-" + name.replace('.', '-');
    }
}
