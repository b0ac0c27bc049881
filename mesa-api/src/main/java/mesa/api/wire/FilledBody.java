package mesa.api.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import mesa.api.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what was filled in into the body the command door takes. What cannot be read is passed on
 * as it was typed: the door refuses it and says why, and no rule stands in two places.
 */
public final class FilledBody {
    /** The clock of whoever fills in without naming a zone. */
    private final Filled values;

    public FilledBody(Filled values) {
        this.values = values;
    }

    /** The body of a command; its first component, the id, stands in the address. */
    public ObjectNode of(Class<?> command) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        RecordComponent[] components = command.getRecordComponents();
        for (int i = 1; i < components.length; i++) {
            put(body, "", components[i]);
        }
        return body;
    }

    private void put(ObjectNode into, String prefix, RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        JsonNode read = read(prefix + component.getName(), component.getGenericType(), nullable);
        if (read != null) {
            into.set(component.getName(), read);
        }
    }

    private @Nullable JsonNode read(String name, Type type, boolean nullable) {
        if (type instanceof ParameterizedType generic) {
            return list(name, (Class<?>) generic.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            RecordComponent[] components = plain.getRecordComponents();
            if (bare(components)) {
                return read(name, components[0].getGenericType(), nullable);
            }
            return nullable && !values.any(name) ? null : object(name, plain);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return Json.MAPPER.getNodeFactory().booleanNode(values.on(name));
        }
        String value = values.one(name);
        return value.isEmpty() ? null : simple(value, plain);
    }

    private ObjectNode object(String name, Class<?> record) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        for (RecordComponent component : record.getRecordComponents()) {
            put(object, name + ".", component);
        }
        return object;
    }

    private ArrayNode list(String name, Class<?> element) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        if (element.isRecord() && !bare(element.getRecordComponents())) {
            for (int i = 0; i < values.rows(name); i++) {
                if (values.any(name + "." + i)) {
                    list.add(object(name + "." + i, element));
                }
            }
            return list;
        }
        List<String> all =
                values.all(name).stream().flatMap(String::lines).map(String::strip).toList();
        all.stream().filter(v -> !v.isEmpty()).forEach(list::add);
        return list;
    }

    private static JsonNode simple(String value, Class<?> type) {
        var nodes = Json.MAPPER.getNodeFactory();
        if (type == Instant.class) {
            return nodes.stringNode(instant(value));
        }
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class) {
            return value.matches("-?\\d{1,18}")
                    ? nodes.numberNode(Long.parseLong(value))
                    : nodes.stringNode(value);
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            String plain = value.replace(',', '.');
            return plain.matches("-?\\d{1,18}(\\.\\d{1,9})?")
                    ? nodes.numberNode(new BigDecimal(plain))
                    : nodes.stringNode(value);
        }
        return nodes.stringNode(value.replace("\r\n", "\n"));
    }

    /** A clock without a zone is the clock of the mesas. */
    public static String instant(String value) {
        try {
            return LocalDateTime.parse(value).atZone(Metadata.ZONE).toInstant().toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /** Whether a record is written as the one value it holds. */
    public static boolean bare(RecordComponent[] components) {
        return components.length == 1 && components[0].getName().equals("value");
    }
}
