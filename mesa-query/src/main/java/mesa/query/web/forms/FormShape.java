package mesa.query.web.forms;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mesa.api.Id;
import mesa.api.Sha256;
import mesa.api.limit.FromDocument;
import mesa.api.limit.Uploaded;
import mesa.api.wire.Filled;
import mesa.api.wire.FilledBody;
import mesa.api.wire.Json;
import mesa.query.web.LocaleFormat;
import org.jspecify.annotations.Nullable;

/** Draws the fields of a command from the components of its record. */
final class FormShape {
    /** Rows offered for a list before anybody asks for more. */
    private static final int ROWS = 2;

    /** Texts that are read as paragraphs. */
    private static final Set<String> LONG =
            Set.of(
                    "reason",
                    "text",
                    "summary",
                    "note",
                    "statement",
                    "narrative",
                    "purpose",
                    "ground",
                    "resolution",
                    "charge",
                    "sources",
                    "cause",
                    "observation",
                    "remedy",
                    "plan",
                    "whyNoConsensus",
                    "justification",
                    "description",
                    "formula",
                    "findings",
                    "steps");

    private final Choices choices;
    private final Wordings words;
    private final Filled values;

    /** What there is to choose from. */
    interface Choices {
        /** The streams an id may name; empty when nobody can list them. */
        List<Option> streams(Class<?> type);

        /** The documents the item has. */
        List<Option> documents();

        /** The document the platform made of the item, where commands are about that. */
        Optional<Option> rendered();
    }

    /** The words of fields and of the values of enumerations, in the reader's language. */
    interface Wordings {
        String field(String component);

        @Nullable String hint(String component);

        String constant(Enum<?> constant);
    }

    FormShape(Choices choices, Wordings words, Filled values) {
        this.choices = choices;
        this.words = words;
        this.values = values;
    }

    /** Every component but the id, which stands in the address. */
    List<Field> fields(Class<?> command) {
        RecordComponent[] components = command.getRecordComponents();
        return fields("", Arrays.stream(components).skip(1), true);
    }

    /** What the platform knows of a document nobody types. */
    private List<Field> fields(String prefix, Stream<RecordComponent> components, boolean must) {
        return components
                .filter(c -> !c.isAnnotationPresent(FromDocument.class))
                .map(c -> field(prefix, c, must))
                .toList();
    }

    /**
     * @param must false inside what may be left out whole, where the browser cannot know
     */
    private Field field(String prefix, RecordComponent component, boolean must) {
        String name = prefix + component.getName();
        Type type = component.getGenericType();
        boolean required =
                must
                        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && component.getType() != boolean.class
                        && !Collection.class.isAssignableFrom(component.getType());
        Field.Input input =
                holds(type, Sha256.class)
                        ? document(name, component)
                        : input(name, component.getName(), type, required);
        return new Field(
                name,
                words.field(component.getName()),
                words.hint(component.getName()),
                required,
                input);
    }

    /** Nobody types a hash: a file is sent, one of the item's is chosen, or the platform knows. */
    private Field.Input document(String name, RecordComponent component) {
        boolean many = component.getType() != Sha256.class;
        Uploaded uploaded = component.getAnnotation(Uploaded.class);
        Optional<Option> rendered = choices.rendered();
        if (uploaded == null && rendered.isPresent()) {
            return new Field.Given(rendered.get());
        }
        List<String> chosen = values.all(name);
        List<Option> known = choices.documents();
        if (uploaded == null) {
            return new Field.Choice(known, chosen, many);
        }
        return rendered.filter(_ -> !uploaded.orSameAs().isEmpty())
                .map(same -> new Field.Attachment(joined(same, known), chosen, many))
                .orElseGet(() -> new Field.Attachment(known, chosen, many));
    }

    private static List<Option> joined(Option first, List<Option> rest) {
        List<Option> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static boolean holds(Type type, Class<?> what) {
        return type == what
                || type instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] == what;
    }

    private Field.Input input(String name, String component, Type type, boolean must) {
        if (type instanceof ParameterizedType generic) {
            return list(name, generic.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return new Field.Choice(constants(plain), values.all(name), false);
        }
        if (Id.class.isAssignableFrom(plain)) {
            List<Option> options = choices.streams(plain);
            return options.isEmpty()
                    ? new Field.Line("text", values.one(name))
                    : new Field.Choice(options, values.all(name), false);
        }
        if (plain.isRecord()) {
            RecordComponent[] components = plain.getRecordComponents();
            return FilledBody.bare(components)
                    ? input(name, component, components[0].getGenericType(), must)
                    : group(name, plain, must);
        }
        return simple(name, component, plain);
    }

    private Field.Input simple(String name, String component, Class<?> type) {
        String value = values.one(name);
        if (type == boolean.class || type == Boolean.class) {
            return new Field.Check(values.on(name));
        }
        if (type == LocalDate.class) {
            return new Field.Line("date", value);
        }
        if (type == Instant.class) {
            return new Field.Line("datetime-local", local(value));
        }
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return new Field.Line(type == BigDecimal.class ? "decimal" : "number", value);
        }
        return LONG.contains(component)
                ? new Field.Block(value, false)
                : new Field.Line("text", value);
    }

    private Field.Input list(String name, Type element) {
        Class<?> plain = (Class<?>) element;
        if (plain.isEnum()) {
            return new Field.Choice(constants(plain), values.all(name), true);
        }
        if (Id.class.isAssignableFrom(plain)) {
            List<Option> options = choices.streams(plain);
            if (!options.isEmpty()) {
                return new Field.Choice(options, values.all(name), true);
            }
        } else if (plain.isRecord() && !FilledBody.bare(plain.getRecordComponents())) {
            List<Field.Group> groups = new ArrayList<>();
            int rows = Math.max(ROWS, values.rows(name) + (values.on("_more." + name) ? 1 : 0));
            for (int i = 0; i < rows; i++) {
                groups.add(group(name + "." + i, plain, false));
            }
            return new Field.Rows(groups);
        }
        return new Field.Block(String.join("\n", values.all(name)), true);
    }

    private Field.Group group(String name, Class<?> record, boolean must) {
        FormShape inner = values.any(name) ? this : usual(name, record);
        return new Field.Group(
                inner.fields(name + ".", Arrays.stream(record.getRecordComponents()), must));
    }

    /** A record that knows what is usual begins with that. */
    private FormShape usual(String name, Class<?> record) {
        return Arrays.stream(record.getMethods())
                .filter(m -> m.getName().equals("usual") && m.getParameterCount() == 0)
                .filter(m -> m.getReturnType() == record)
                .findFirst()
                .map(m -> {
                    try {
                        Map<String, List<String>> filled = new HashMap<>(values.byName());
                        filled.putAll(Filled.of(name, Json.MAPPER.valueToTree(m.invoke(null))));
                        return new FormShape(choices, words, new Filled(filled));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(m + " cannot be called", e);
                    }
                })
                .orElse(this);
    }

    private List<Option> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> (Enum<?>) c)
                .map(c -> new Option(c.name(), words.constant(c)))
                .toList();
    }

    private static String local(String value) {
        if (!value.endsWith("Z")) {
            return value;
        }
        try {
            return LocalDateTime.ofInstant(Instant.parse(value), LocaleFormat.ZONE).toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
