package mesa.query.web.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;
import mesa.query.web.Language;
import mesa.query.web.LocaleFormat;
import mesa.query.web.Messages;
import mesa.query.web.StreamNames;
import mesa.query.web.Wording;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tells the data of an event or command to people: names instead of ids, dates as they are written,
 * labels instead of components.
 */
@Component
public class Spelling {
    /** Longer texts are cut here; the page of the thing itself has them whole. */
    private static final int LONGEST = 240;

    private final StreamNames streamNames;
    private final Wording words;

    Spelling(StreamNames streamNames, Wording words) {
        this.streamNames = streamNames;
        this.words = words;
    }

    /** One value and its name. */
    public record Datum(String label, String value) {}

    /** What is worth telling, in the order of the components. */
    public List<Datum> spell(JsonNode data, Snapshot snapshot, Language language) {
        List<Datum> told = new ArrayList<>();
        data.properties().forEach(e -> spell(e.getKey(), e.getValue(), snapshot, language, told));
        return told;
    }

    /** The name of a component: {@code startsAt} reads “Empieza”. */
    public String label(String component, Language language) {
        Messages messages = language.messages();
        String key = "field." + component;
        return messages.has(key) ? messages.text(key) : plain(component);
    }

    private void spell(
            String component,
            JsonNode value,
            Snapshot snapshot,
            Language language,
            List<Datum> told) {
        if (value.isNull() || value.isEmpty() && value.isContainer()) {
            return;
        }
        String label = label(component, language);
        if (value.isObject()) {
            String inner =
                    String.join(
                            " · ",
                            value.properties().stream()
                                    .filter(e -> !e.getValue().isNull())
                                    .map(e -> text(e.getKey(), e.getValue(), snapshot, language))
                                    .filter(t -> !t.isBlank())
                                    .toList());
            told.add(new Datum(label, shortened(inner)));
        } else if (value.isArray()) {
            String all =
                    String.join(
                            "; ",
                            value.valueStream()
                                    .map(v -> text(component, v, snapshot, language))
                                    .toList());
            told.add(new Datum(label, shortened(all)));
        } else {
            told.add(new Datum(label, shortened(text(component, value, snapshot, language))));
        }
    }

    private String text(String component, JsonNode value, Snapshot snapshot, Language language) {
        LocaleFormat localeFormat = language.figures();
        if (value.isObject()) {
            String told =
                    value.has("title")
                            ? value.path("title").asString()
                            : value.has("name") ? value.path("name").asString() : "";
            return told.isEmpty()
                    ? String.join(
                            " · ",
                            value.properties().stream()
                                    .map(e -> text(e.getKey(), e.getValue(), snapshot, language))
                                    .filter(t -> !t.isBlank())
                                    .toList())
                    : told;
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(v -> text(component, v, snapshot, language))
                    .filter(t -> !t.isBlank())
                    .collect(Collectors.joining(", "));
        }
        if (value.isNull()) {
            return "";
        }
        if (value.isBoolean()) {
            return language.messages().text(value.asBoolean() ? "yes" : "no");
        }
        if (value.isIntegralNumber()) {
            return localeFormat.number(value.asLong());
        }
        if (value.isNumber()) {
            return localeFormat.number(value.decimalValue());
        }
        String text = value.asString();
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return localeFormat.day(LocalDate.parse(text));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z")) {
            return localeFormat.stamp(Instant.parse(text));
        }
        return Parameters.id(text)
                .map(id -> streamNames.of(id, snapshot, language))
                .or(() ->
                        Constants.of(component, text)
                                .map(constant -> words.label(constant, language)))
                .orElse(text);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String plain(String component) {
        String words = component.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
