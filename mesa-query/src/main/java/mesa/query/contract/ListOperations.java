package mesa.query.contract;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mesa.api.Reserved;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.api.wire.JsonSchema;
import mesa.query.http.Listing;
import mesa.query.http.Reservable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every list, its items and their histories, read off the lists themselves. */
final class ListOperations {
    static final String TAG = "lists";

    private static final Map<String, String> MEANING =
            Map.of(
                    "q", "Words the text contains, whatever their case and accents.",
                    "mesa", "Id or code of the mesa.",
                    "institution", "Id or acronym of the institution.",
                    "session", "Id or code of the session.",
                    "from", "First day, included.",
                    "to", "Last day, included.",
                    "sort", "Column to order by; a leading dash turns it round.",
                    "limit", "Rows a page; 25 unless given, 100 at most.",
                    "cursor", "Where the page before ended; its `page.next`.");

    private ListOperations() {}

    static void addTo(ObjectNode paths, Iterable<Listing<?>> lists, JsonSchema schemas) {
        shared(schemas);
        for (Listing<?> list : lists) {
            String path = "/api/v1/" + list.plural();
            String name = "list." + list.plural();
            schemas.definitions().put(name, row(list, schemas));
            ObjectNode row = Operation.reference(name);
            Operation all =
                    operation(list, "list", "The list of " + list.plural().replace('-', ' '))
                            .answers("200", "A page.", "application/json", page(list, row))
                            .also("200", "text/csv", Operation.typed("string"))
                            .problems("400", "401", "403", "429", "503");
            parameters(list, all);
            moment(all).at(paths, path, "get");
            moment(
                            operation(list, "read", "One of " + list.plural().replace('-', ' '))
                                    .path(
                                            "id",
                                            "Its id"
                                                    + (list.code() == null ? "." : " or its code."))
                                    .answers("200", "It.", "application/json", item(row))
                                    .problems("400", "401", "403", "404", "429", "503"))
                    .at(paths, path + "/{id}", "get");
            moment(
                            operation(list, "history", "What happened to one, newest first")
                                    .path(
                                            "id",
                                            "Its id"
                                                    + (list.code() == null ? "." : " or its code."))
                                    .answers(
                                            "200",
                                            "Its events.",
                                            "application/json",
                                            Operation.reference("History"))
                                    .problems("400", "401", "403", "404", "429", "503"))
                    .at(paths, path + "/{id}/history", "get");
        }
    }

    private static Operation operation(Listing<?> list, String verb, String summary) {
        Set<Role> readers = list.readers();
        String who =
                readers.contains(Role.PUBLIC)
                        ? "everybody; which rows and components depends on the reader"
                        : readers.stream()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(", "));
        Operation made =
                new Operation(TAG, list.plural() + "." + verb, summary)
                        .description(summary + ". May be read by: " + who + ".");
        return readers.contains(Role.PUBLIC) ? made.open() : made;
    }

    private static void parameters(Listing<?> list, Operation operation) {
        for (String name : list.parameters()) {
            if (name.equals("asOf") || name.equals("minPosition")) {
                continue;
            }
            ObjectNode schema = Operation.typed("string");
            var filter = list.filters().get(name);
            if (name.equals("limit")) {
                schema = Operation.typed("integer").put("minimum", 1).put("maximum", 100);
            } else if (name.equals("sort")) {
                ArrayNode values = schema.putArray("enum");
                list.sorts().keySet().forEach(sort -> values.add(sort).add("-" + sort));
            } else if (filter != null && filter.repeatable()) {
                ObjectNode many = Operation.typed("array");
                many.set("items", schema);
                schema = many;
            }
            operation.query(
                    name, schema, MEANING.getOrDefault(name, "Only rows with this " + name + "."));
        }
    }

    private static Operation moment(Operation operation) {
        return operation
                .query("asOf", "string", "The past: a position, an RFC 3339 instant or a date.")
                .query(
                        "minPosition",
                        "integer",
                        "Wait, some seconds at most, until this position is shown.");
    }

    private static ObjectNode row(Listing<?> list, JsonSchema schemas) {
        ObjectNode row = schemas.object(list.row(), 0);
        ObjectNode properties = (ObjectNode) row.get("properties");
        var derivation = list.derived();
        if (derivation != null) {
            derivation.names().forEach(properties::putObject);
        }
        for (RecordComponent component : list.row().getRecordComponents()) {
            Reserved reserved = component.getAnnotation(Reserved.class);
            if (reserved != null) {
                ((ObjectNode) properties.get(component.getName()))
                        .put(
                                "description",
                                "Only with %s clearance: %s."
                                        .formatted(reserved.value(), reserved.ground()));
                if (row.get("required") instanceof ArrayNode required) {
                    required.removeIf(name -> name.asString().equals(component.getName()));
                }
            }
        }
        properties.set("reserved", Operation.reference("Reserved"));
        return row;
    }

    private static ObjectNode page(Listing<?> list, ObjectNode row) {
        ObjectNode json = Operation.typed("object");
        ObjectNode properties = json.putObject("properties");
        properties.putObject("data").put("type", "array").set("items", row.deepCopy());
        properties.set("page", Operation.reference("Page"));
        properties.putObject("position").put("type", "integer");
        if (Reservable.class.isAssignableFrom(list.row())) {
            properties.set("reserved", Operation.reference("ReservedRows"));
        }
        json.putArray("required").add("data").add("page").add("position");
        return json;
    }

    private static ObjectNode item(ObjectNode row) {
        ObjectNode json = Operation.typed("object");
        ObjectNode properties = json.putObject("properties");
        properties.set("data", row);
        properties.putObject("version").put("type", "integer");
        properties.putObject("position").put("type", "integer");
        json.putArray("required").add("data").add("position");
        return json;
    }

    private static void shared(JsonSchema schemas) {
        schemas.definitions()
                .put(
                        "Page",
                        read(
                                """
                                {"type":"object","required":["limit"],"properties":{
                                 "limit":{"type":"integer"},
                                 "next":{"type":"string","description":"None on the last page."}}}\
                                """));
        schemas.definitions()
                .put(
                        "Reserved",
                        read(
                                """
                                {"type":"array","description":"What is kept back from this reader.",
                                 "items":{"type":"object","properties":{
                                  "component":{"type":"string"},"visibility":{"type":"string"},
                                  "ground":{"type":"string"},"until":{"type":"string"}}}}\
                                """));
        schemas.definitions()
                .put(
                        "ReservedRows",
                        read(
                                """
                                {"type":"array","description":"How many rows of the whole list, whatever was asked for, a reserve keeps back from this reader, by which law and until when.",
                                 "items":{"type":"object","required":["ground","until","items"],"properties":{
                                  "ground":{"type":"string"},
                                  "until":{"type":"string","format":"date"},
                                  "items":{"type":"integer"}}}}\
                                """));
        schemas.definitions()
                .put(
                        "History",
                        read(
                                """
                                {"type":"object","required":["data","position"],"properties":{
                                 "position":{"type":"integer"},"version":{"type":"integer"},
                                 "data":{"type":"array","items":{"type":"object","properties":{
                                  "position":{"type":"integer"},"version":{"type":"integer"},
                                  "id":{"type":"string","format":"uuid"},
                                  "type":{"type":"string"},"revision":{"type":"integer"},
                                  "recordedAt":{"type":"string","format":"date-time"},
                                  "occurredOn":{"type":"string","format":"date"},
                                  "late":{"type":"boolean"},
                                  "institution":{"type":"string","format":"uuid"},
                                  "roles":{"type":"array","items":{"type":"string"}},
                                  "correlation":{"type":"string","format":"uuid"},
                                  "causation":{"type":"string","format":"uuid"},
                                  "legalBasis":{"type":"string"},
                                  "payload":{"type":"object"}}}}}}\
                                """));
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }
}
