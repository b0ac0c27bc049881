package mesa.query.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Classified;
import mesa.api.Clearance;
import mesa.api.ReadAs;
import mesa.api.ReadAsItem;
import mesa.api.Reserved;
import mesa.api.commitment.Visibility;
import mesa.api.wire.Json;
import mesa.query.projection.Snapshot;
import mesa.query.time.SnapshotDay;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of JSON what its reader has no clearance for, wherever in the structure it stands, and
 * says so under {@code reserved}: which component, by which norm, until when. Rows of lists, items
 * and the payloads of histories all leave through here.
 */
public final class Redaction {
    /** What says of which mesa a record is when the record does not: component, and its table. */
    private static final Map<String, String> BELONGING = belonging();

    private final Visibility clearance;
    private final Caller caller;
    private final LocalDate today;
    private final HiddenAgreements agreements;
    private final HiddenCommitments commitments;
    private final MembershipTable mesas;

    private Redaction(
            Visibility clearance,
            Caller caller,
            LocalDate today,
            HiddenAgreements agreements,
            HiddenCommitments commitments,
            MembershipTable mesas) {
        this.clearance = clearance;
        this.caller = caller;
        this.today = today;
        this.agreements = agreements;
        this.commitments = commitments;
        this.mesas = mesas;
    }

    private static Map<String, String> belonging() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("session", "session_register");
        tables.put("acta", "acta_register");
        tables.put("agreement", "agreement_register");
        tables.put("commitment", "commitment_tracker");
        tables.put("roadmap", "roadmap_register");
        return tables;
    }

    /** Terms run out by the day looked at, so that a past position always shows the same. */
    public static Redaction of(Snapshot snapshot) {
        return new Redaction(
                Clearance.of(snapshot.reader().roles()),
                snapshot.reader(),
                SnapshotDay.of(snapshot),
                new HiddenAgreements(snapshot),
                new HiddenCommitments(snapshot),
                new MembershipTable(snapshot));
    }

    /** Why the agreement or commitment of that id is kept back; null when nothing does that. */
    public @Nullable Withholding why(UUID stream) {
        Withholding agreement = agreements.why(stream.toString());
        return agreement == null ? commitments.why(stream.toString()) : agreement;
    }

    /** The components of a row that are kept back whole, by name. */
    public Map<String, Withholding> kept(Record row) {
        Around json = null;
        Map<String, Withholding> kept = new HashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (component.getAnnotations().length > 0) {
                json = json == null ? new Around(Json.MAPPER.valueToTree(row), null) : json;
                Withholding why = why(component, json);
                if (why != null) {
                    kept.put(component.getName(), why);
                }
            }
        }
        return kept;
    }

    /** A component's value, without what is kept back inside of it. */
    @Nullable Object within(@Nullable Object value) {
        return value instanceof Record structure
                        && Json.MAPPER.valueToTree(structure) instanceof ObjectNode json
                ? apply(json, structure.getClass())
                : value;
    }

    /** The same object, without what is kept back. */
    public ObjectNode apply(ObjectNode json, Class<?> type) {
        ArrayNode kept = Json.MAPPER.createArrayNode();
        walk(json, type, "", null, kept);
        if (!kept.isEmpty()) {
            json.set("reserved", kept);
        }
        return json;
    }

    /** A record in the JSON, and the one it stands in. */
    private record Around(JsonNode record, @Nullable Around outer) {
        /** A component of this record or of the nearest one around it that has such a one. */
        String nearest(String component) {
            JsonNode value = record.path(component);
            return value.isValueNode() || outer == null
                    ? value.asString("")
                    : outer.nearest(component);
        }
    }

    private void walk(
            JsonNode node, Type type, String path, @Nullable Around outer, ArrayNode kept) {
        Class<?> shape = recordIn(type);
        if (shape == null) {
            return;
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                walk(array.get(i), shape, path + "/" + i, outer, kept);
            }
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        Around here = new Around(object, outer);
        for (RecordComponent component : shape.getRecordComponents()) {
            String name = component.getName();
            JsonNode value = object.path(name);
            if (value.isMissingNode() || value.isNull()) {
                continue;
            }
            String place = path + "/" + name;
            Withholding why = why(component, here);
            if (why == null) {
                walk(value, component.getGenericType(), place, here, kept);
            } else {
                object.remove(name);
                kept.add(why.note(place));
            }
        }
    }

    /** Secretariat and chair of a mesa read all that belongs to it. */
    private boolean isOfTheirMesa(Around here) {
        if (caller.appointments().isEmpty()) {
            return false;
        }
        String mesa = mesa(here);
        return mesa != null
                && caller.appointments().keySet().stream().anyMatch(m -> mesa.equals(m.toString()));
    }

    private boolean isForMembers(Around here) {
        String mesa = mesa(here);
        return mesa != null && mesas.include(mesa);
    }

    /** The mesa a record says it belongs to, or that of what it belongs to. */
    private @Nullable String mesa(Around here) {
        String mesa = here.nearest("mesa");
        if (!mesa.isEmpty()) {
            return mesa;
        }
        for (Map.Entry<String, String> each : BELONGING.entrySet()) {
            String id = here.nearest(each.getKey());
            if (!id.isEmpty()) {
                return mesas.of(each.getValue(), each.getKey(), id);
            }
        }
        return null;
    }

    /** Why this component of a record is not for this reader; null when it is. */
    private @Nullable Withholding why(RecordComponent component, Around here) {
        JsonNode record = here.record();
        if (isOfTheirMesa(here)) {
            return null;
        }
        Reserved reserved = component.getAnnotation(Reserved.class);
        if (reserved != null) {
            String until =
                    reserved.until().isEmpty()
                            ? null
                            : record.path(reserved.until()).asString(null);
            return why(
                    reserved.value(),
                    reserved.ground(),
                    until,
                    here,
                    record.path("actor").asString(""));
        }
        Classified classified = component.getAnnotation(Classified.class);
        if (classified != null) {
            JsonNode value = record.path(component.getName());
            Withholding itself =
                    why(
                            Visibility.valueOf(value.path("visibility").asString("PUBLIC")),
                            value.at("/reserve/ground").asString(null),
                            value.at("/reserve/until").asString(null),
                            here,
                            value.path("responsible").asString(""));
            return itself == null
                    ? commitments.why(record.path(classified.value()).asString(""))
                    : itself;
        }
        ReadAs as = component.getAnnotation(ReadAs.class);
        if (as != null) {
            return agreements.why(record.path(as.value()).asString(""));
        }
        ReadAsItem item = component.getAnnotation(ReadAsItem.class);
        return item == null
                ? null
                : agreements.whyItem(
                        mesa(here),
                        here.nearest("session"),
                        here.nearest(item.value()),
                        record.path(component.getName()).asString(""));
    }

    /**
     * @param owner the institution it concerns, which reads it wherever it is a member
     */
    private @Nullable Withholding why(
            Visibility needed,
            @Nullable String ground,
            @Nullable String until,
            Around here,
            String owner) {
        boolean over =
                needed == Visibility.RESTRICTED
                        && until != null
                        && !LocalDate.parse(until.substring(0, 10)).isAfter(today);
        return over || covers(needed, here, owner) ? null : new Withholding(needed, ground, until);
    }

    /** What is internal is for the members of its mesa and for the institution it concerns. */
    private boolean covers(Visibility needed, Around here, String owner) {
        return Clearance.covers(clearance, needed)
                && (needed != Visibility.INTERNAL
                        || clearance != Visibility.INTERNAL
                        || owner.equals(String.valueOf(caller.institution()))
                        || isForMembers(here));
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
