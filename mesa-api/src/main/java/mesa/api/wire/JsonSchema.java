package mesa.api.wire;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mesa.api.Description;
import mesa.api.limit.ExactlyOne;
import mesa.api.limit.FromDocument;
import mesa.api.limit.OneOf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema 2020-12 of our records, as {@link Json#MAPPER} reads and writes them. Records and
 * enumerations become definitions of their own, named {@code feature.Name}.
 */
public final class JsonSchema {
    /** The dialect every schema here is in. */
    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final Map<Class<?>, String> FORMATS =
            Map.of(
                    UUID.class, "uuid",
                    LocalDate.class, "date",
                    LocalTime.class, "time",
                    Instant.class, "date-time",
                    URI.class, "uri");

    private final String prefix;
    private final Direction direction;
    private final Map<String, ObjectNode> definitions;

    /**
     * @param prefix of references, for example {@code #/$defs/}
     */
    public JsonSchema(String prefix) {
        this(prefix, Direction.STORED, new TreeMap<>());
    }

    private JsonSchema(String prefix, Direction direction, Map<String, ObjectNode> definitions) {
        this.prefix = prefix;
        this.direction = direction;
        this.definitions = definitions;
    }

    /**
     * The same for what enters, with every limit. Records are defined apart, as {@code
     * feature.NameInput}: what was stored before a limit was set is still read.
     */
    public JsonSchema entering() {
        return new JsonSchema(prefix, Direction.ENTERING, definitions);
    }

    /** The same for what is answered: records may have more components one day. */
    public JsonSchema answered() {
        return new JsonSchema(prefix, Direction.ANSWERED, definitions);
    }

    private enum Direction {
        STORED,
        ENTERING,
        ANSWERED
    }

    private boolean enters() {
        return direction == Direction.ENTERING;
    }

    /** A whole schema of one record, with its definitions inside. */
    public static ObjectNode document(Class<? extends Record> record, String id, String title) {
        JsonSchema schema = new JsonSchema("#/$defs/");
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("$schema", DIALECT);
        json.put("$id", id);
        json.put("title", title);
        json.setAll(schema.object(record, 0));
        if (!schema.definitions.isEmpty()) {
            ObjectNode defs = json.putObject("$defs");
            schema.definitions.forEach(defs::set);
        }
        return json;
    }

    /** Everything referred to so far, by name. */
    public Map<String, ObjectNode> definitions() {
        return definitions;
    }

    /**
     * The components of a record in place.
     *
     * @param skip how many of the first to leave out
     */
    public ObjectNode object(Class<?> record, int skip) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("type", "object");
        ObjectNode properties = json.putObject("properties");
        ArrayNode required = Json.MAPPER.createArrayNode();
        Arrays.stream(record.getRecordComponents())
                .skip(skip)
                .forEach(component -> {
                    ObjectNode property = of(component.getGenericType());
                    if (enters()) {
                        LimitSchema.addTo(property, Limit.of(component));
                        oneOf(property, component);
                    }
                    describe(property, component);
                    properties.set(component.getName(), property);
                    if (required(component)
                            && !(enters() && component.isAnnotationPresent(FromDocument.class))) {
                        required.add(component.getName());
                    }
                });
        if (!required.isEmpty()) {
            json.set("required", required);
        }
        if (enters() && record.isAnnotationPresent(ExactlyOne.class)) {
            json.put("minProperties", 1).put("maxProperties", 1);
        }
        if (direction != Direction.ANSWERED) {
            json.put("additionalProperties", false);
        }
        describe(json, record);
        return json;
    }

    /** A type where it is used: a reference, or a plain type in place. */
    public ObjectNode of(Type type) {
        return switch (type) {
            case Class<?> plain -> of(plain);
            case ParameterizedType generic when generic.getRawType() == Map.class -> {
                ObjectNode json = typed("object");
                json.set("additionalProperties", of(generic.getActualTypeArguments()[1]));
                yield json;
            }
            case ParameterizedType generic
                    when Collection.class.isAssignableFrom((Class<?>) generic.getRawType()) -> {
                ObjectNode json = typed("array");
                json.set("items", of(generic.getActualTypeArguments()[0]));
                yield json;
            }
            case ParameterizedType generic when generic.getRawType() == Optional.class ->
                    of(generic.getActualTypeArguments()[0]);
            case ParameterizedType generic -> of(generic.getRawType());
            default -> Json.MAPPER.createObjectNode();
        };
    }

    private ObjectNode of(Class<?> type) {
        if (Json.isBareValue(type)) {
            return of(type.getRecordComponents()[0].getGenericType());
        }
        if (type.isEnum() || type.isRecord()) {
            String name = name(type) + (enters() && type.isRecord() ? "Input" : "");
            if (!definitions.containsKey(name)) {
                // Taken before it is filled, so that a record may hold others of its kind.
                ObjectNode definition = Json.MAPPER.createObjectNode();
                definitions.put(name, definition);
                definition.setAll(type.isEnum() ? enumeration(type) : object(type, 0));
            }
            return Json.MAPPER.createObjectNode().put("$ref", prefix + name);
        }
        return plain(type);
    }

    private static ObjectNode plain(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == int.class || type == Integer.class || type == short.class) {
            return typed("integer").put("format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return typed("integer").put("format", "int64");
        }
        if (type.isPrimitive() || type == BigDecimal.class || Number.class.isAssignableFrom(type)) {
            return typed("number");
        }
        if (type == byte[].class) {
            return typed("string").put("contentEncoding", "base64");
        }
        String format = FORMATS.get(type);
        return format == null ? typed("string") : typed("string").put("format", format);
    }

    private static ObjectNode enumeration(Class<?> type) {
        ObjectNode json = typed("string");
        ArrayNode values = json.putArray("enum");
        Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).forEach(values::add);
        return json;
    }

    private static ObjectNode typed(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }

    private static void oneOf(ObjectNode schema, RecordComponent component) {
        OneOf known = component.getAnnotation(OneOf.class);
        if (known != null) {
            ObjectNode text = schema.get("items") instanceof ObjectNode each ? each : schema;
            ArrayNode values = text.putArray("enum");
            known.value().getEnumConstants()[0].get().forEach(values::add);
        }
    }

    private static void describe(ObjectNode schema, AnnotatedElement said) {
        Description description = said.getAnnotation(Description.class);
        if (description != null) {
            String limit = schema.path("description").asString("");
            schema.put("description", (description.value() + " " + limit).strip());
        }
    }

    private static boolean required(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && component.getType() != Optional.class;
    }

    private static String name(Class<?> type) {
        String parent = type.getPackageName();
        String feature = parent.substring(parent.lastIndexOf('.') + 1);
        Class<?> outer = type.getEnclosingClass();
        boolean nested = outer != null && !outer.isSealed();
        return feature + "." + (nested ? outer.getSimpleName() : "") + type.getSimpleName();
    }
}
