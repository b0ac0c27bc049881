package mesa.query.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.actor.ActorIdentity;
import mesa.api.agreement.AgreementTags;
import mesa.api.session.ProposedItem;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A value every component of a record takes, for examples the story does not tell. What a component
 * called so would say stands in {@code samples.properties}, for one record alone as {@code
 * Record.component}.
 */
final class ExampleFactory {
    static final long POSITION = 1207;

    private static final Properties WORDS = read();

    private static final Map<Class<?>, String> TEXTS =
            Map.of(
                    Sha256.class,
                            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    LocalTime.class, "09:00:00",
                    Instant.class, "2022-03-01T14:00:00Z",
                    URI.class, "https://www.cancilleria.gob.ec/mesas");

    /** Records that take less than their types say. */
    private static final Map<Class<?>, String> RECORDS =
            Map.of(
                    ActorIdentity.class,
                    """
                    {"kind":"RUC","value":"1760000150001"}\
                    """,
                    ProposedItem.class,
                    """
                    {"title":"Informe de avances","kind":"INFORMATIVE","minutes":20,
                     "proponent":"5e3f6a52-7f0c-4d6b-9a51-0c7b7f1d2e11"}\
                    """,
                    AgreementTags.class,
                    """
                    {"objectives":[15],"principles":["a"],"territories":["17"],
                     "population":["personas retornadas"]}\
                    """);

    private ExampleFactory() {}

    /** What must be said, without the first components. */
    static ObjectNode of(Class<?> record, int skip) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        Arrays.stream(record.getRecordComponents())
                .skip(skip)
                .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(component -> json.set(component.getName(), value(component)));
        return json;
    }

    /** Whether there are words for what a component says. */
    static boolean knows(RecordComponent component) {
        return word(component) != null;
    }

    private static @Nullable String word(RecordComponent component) {
        String name = component.getName();
        String record = component.getDeclaringRecord().getSimpleName();
        return WORDS.getProperty(record + "." + name, WORDS.getProperty(name));
    }

    private static JsonNode value(RecordComponent component) {
        return value(component.getGenericType(), component);
    }

    private static JsonNode value(Type type, RecordComponent component) {
        if (type instanceof ParameterizedType generic) {
            boolean many = Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
            return many
                    ? Json.MAPPER
                            .createArrayNode()
                            .add(value(generic.getActualTypeArguments()[0], component))
                    : Json.MAPPER.createObjectNode();
        }
        return value((Class<?>) type, component);
    }

    private static JsonNode value(Class<?> plain, RecordComponent component) {
        if (plain == UUID.class) {
            // Ids of different things differ, and those of the same thing agree.
            String of = component.getDeclaringRecord().getSimpleName() + component.getName();
            return StringNode.valueOf(
                    UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString());
        }
        String text = TEXTS.get(plain);
        if (text != null) {
            return StringNode.valueOf(text);
        }
        if (Json.isBareValue(plain)) {
            Class<?> inner = plain.getRecordComponents()[0].getType();
            return value(inner, inner == UUID.class ? plain.getRecordComponents()[0] : component);
        }
        if (plain == byte[].class) {
            return StringNode.valueOf("e30=");
        }
        if (plain.isEnum()) {
            String word = word(component);
            return StringNode.valueOf(
                    Arrays.stream(plain.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .filter(name -> name.equals(word))
                            .findFirst()
                            .orElse(((Enum<?>) plain.getEnumConstants()[0]).name()));
        }
        String record = RECORDS.get(plain);
        if (record != null) {
            return Json.MAPPER.readTree(record);
        }
        return plain.isRecord() ? of(plain, 0) : said(plain, component);
    }

    private static JsonNode said(Class<?> plain, RecordComponent component) {
        String word = word(component);
        if (plain == boolean.class || plain == Boolean.class) {
            return Json.MAPPER.getNodeFactory().booleanNode(true);
        }
        if (plain == String.class) {
            return StringNode.valueOf(word == null ? component.getName() : word);
        }
        if (plain == LocalDate.class) {
            return StringNode.valueOf(fitting(word, "\\d{4}-\\d{2}-\\d{2}", "2022-03-01"));
        }
        BigDecimal number = new BigDecimal(fitting(word, "\\d+(\\.\\d+)?", "1"));
        return plain == BigDecimal.class
                ? Json.MAPPER.getNodeFactory().numberNode(number)
                : Json.MAPPER.getNodeFactory().numberNode(number.longValue());
    }

    /** The same name may say a date here and a text there. */
    private static String fitting(@Nullable String word, String form, String otherwise) {
        return word != null && word.matches(form) ? word : otherwise;
    }

    private static Properties read() {
        try (InputStream in = ExampleFactory.class.getResourceAsStream("samples.properties")) {
            if (in == null) {
                throw new IllegalStateException("samples.properties is missing");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
