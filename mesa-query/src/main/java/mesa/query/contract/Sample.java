package mesa.query.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.agreement.AgreementTags;
import mesa.api.session.ProposedItem;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A value every component of a record takes, for examples the story does not tell. */
final class Sample {
    private static final Map<Class<?>, String> TEXTS =
            Map.of(
                    UUID.class, "5e3f6a52-7f0c-4d6b-9a51-0c7b7f1d2e11",
                    Sha256.class,
                            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    LocalDate.class, "2022-03-01",
                    LocalTime.class, "09:00:00",
                    Instant.class, "2022-03-01T14:00:00Z",
                    URI.class, "https://example.org/acta.pdf",
                    String.class, "acta");

    /** Records that take less than their types say. */
    private static final Map<Class<?>, String> RECORDS =
            Map.of(
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

    private Sample() {}

    /** What must be said, without the first components. */
    static ObjectNode of(Class<?> record, int skip) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        Arrays.stream(record.getRecordComponents())
                .skip(skip)
                .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(component -> json.set(component.getName(), value(component)));
        return json;
    }

    private static JsonNode value(RecordComponent component) {
        return value(component.getGenericType());
    }

    private static JsonNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            boolean many = Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
            return many
                    ? Json.MAPPER.createArrayNode().add(value(generic.getActualTypeArguments()[0]))
                    : Json.MAPPER.createObjectNode();
        }
        Class<?> plain = (Class<?>) type;
        String text = TEXTS.get(plain);
        if (text != null) {
            return StringNode.valueOf(text);
        }
        if (Json.isBareValue(plain)) {
            return value(plain.getRecordComponents()[0]);
        }
        if (plain.isEnum()) {
            return StringNode.valueOf(((Enum<?>) plain.getEnumConstants()[0]).name());
        }
        String record = RECORDS.get(plain);
        if (record != null) {
            return Json.MAPPER.readTree(record);
        }
        if (plain.isRecord()) {
            return of(plain, 0);
        }
        return plain == boolean.class
                ? Json.MAPPER.getNodeFactory().booleanNode(true)
                : Json.MAPPER.getNodeFactory().numberNode(1);
    }
}
