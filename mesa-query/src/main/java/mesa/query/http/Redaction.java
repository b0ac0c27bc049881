package mesa.query.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Clearance;
import mesa.api.Reserved;
import mesa.api.commitment.Visibility;
import mesa.api.wire.Json;
import mesa.query.intake.LocalDay;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of JSON what its reader has no clearance for, wherever in the structure it stands, and
 * says so under {@code reserved}: which component, by which norm, until when. Rows of lists, items
 * and the payloads of histories all leave through here.
 */
final class Redaction {
    private final Visibility clearance;
    private final LocalDate today;

    private Redaction(Visibility clearance, LocalDate today) {
        this.clearance = clearance;
        this.today = today;
    }

    /** Terms run out by the calendar, also for one who looks at the past. */
    static Redaction of(Caller caller) {
        return new Redaction(Clearance.of(caller.roles()), LocalDay.of(Instant.now()));
    }

    /** The components of a row that are kept back whole. */
    Set<String> kept(Record row) {
        JsonNode json = null;
        Set<String> kept = new HashSet<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(Reserved.class)) {
                json = json == null ? Json.MAPPER.valueToTree(row) : json;
                if (keeps(component, json)) {
                    kept.add(component.getName());
                }
            }
        }
        return kept;
    }

    /** The same object, without what is kept back. */
    ObjectNode apply(ObjectNode json, Class<?> type) {
        ArrayNode kept = Json.MAPPER.createArrayNode();
        walk(json, type, "", kept);
        if (!kept.isEmpty()) {
            json.set("reserved", kept);
        }
        return json;
    }

    private boolean keeps(RecordComponent component, JsonNode record) {
        Reserved reserved = component.getAnnotation(Reserved.class);
        return reserved != null
                && !Clearance.covers(clearance, reserved.value())
                && !over(reserved, record);
    }

    private void walk(JsonNode node, Type type, String path, ArrayNode kept) {
        Class<?> shape = recordIn(type);
        if (shape == null) {
            return;
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                walk(array.get(i), shape, path + "/" + i, kept);
            }
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        for (RecordComponent component : shape.getRecordComponents()) {
            String name = component.getName();
            JsonNode value = object.path(name);
            String place = path + "/" + name;
            if (!keeps(component, object)) {
                walk(value, component.getGenericType(), place, kept);
            } else if (!value.isMissingNode() && !value.isNull()) {
                object.remove(name);
                kept.add(note(component.getAnnotation(Reserved.class), object, place));
            }
        }
    }

    private static ObjectNode note(Reserved reserved, ObjectNode record, String place) {
        ObjectNode note = Json.MAPPER.createObjectNode();
        note.put("component", place)
                .put("visibility", reserved.value().name())
                .put("ground", reserved.ground());
        if (!reserved.until().isEmpty() && record.path(reserved.until()).isString()) {
            note.put("until", record.path(reserved.until()).asString());
        }
        return note;
    }

    private boolean over(Reserved reserved, JsonNode record) {
        JsonNode until = record.path(reserved.until());
        return !reserved.until().isEmpty()
                && until.isString()
                && !LocalDate.parse(until.asString().substring(0, 10)).isAfter(today);
    }

    /** The record a type is, or is a list of. */
    private static @Nullable Class<?> recordIn(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? plain : null;
        }
        if (type instanceof ParameterizedType list
                && list.getActualTypeArguments().length == 1
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element.isRecord() ? element : null;
        }
        return null;
    }
}
