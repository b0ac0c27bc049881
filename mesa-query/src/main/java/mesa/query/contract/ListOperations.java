package mesa.query.contract;

import static mesa.query.contract.Operation.JSON;
import static mesa.query.contract.Operation.read;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mesa.api.Reserved;
import mesa.api.Role;
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
                    "limit", "Rows of a page.",
                    "cursor", "Where the page before ended; its `page.next`.");

    private static final List<String> USUAL =
            List.of(
                    "bad-parameter",
                    "unknown-parameter",
                    "unauthorized",
                    "too-many-requests",
                    "position-not-reached",
                    "unavailable");

    private ListOperations() {}

    static void addTo(ObjectNode paths, Iterable<Listing<?>> lists, JsonSchema schemas) {
        shared(schemas);
        for (Listing<?> list : lists) {
            String path = "/api/v1/" + list.plural();
            String name = "list." + list.plural();
            String many = list.plural().replace('-', ' ');
            schemas.definitions().put(name, row(list, schemas));
            ObjectNode row = Operation.reference(name);
            Operation all =
                    operation(list, "list", "The list of " + many)
                            .answers(
                                    "200",
                                    "One page of the rows that the caller may read, and where the next begins.",
                                    JSON,
                                    page(list, row))
                            .example("200", JSON, Examples.page(list))
                            .also("200", "text/csv", Operation.typed("string"));
            parameters(list, all, schemas);
            moment(refuses(list, all)).at(paths, path, "get");
            one(
                            list,
                            "read",
                            "One of " + many,
                            "The row, at the position that was read.",
                            item(row),
                            Examples.item(list))
                    .at(paths, path + "/{id}", "get");
            one(
                            list,
                            "history",
                            "What happened to one, newest first",
                            "Every event of the one asked for that the caller may read.",
                            Operation.reference("History"),
                            Examples.history(list))
                    .at(paths, path + "/{id}/history", "get");
        }
    }

    private static Operation one(
            Listing<?> list,
            String verb,
            String summary,
            String answer,
            ObjectNode schema,
            ObjectNode example) {
        Operation one =
                operation(list, verb, summary)
                        .path("id", "Its id" + (list.code() == null ? "." : " or its code."))
                        .answers("200", answer, JSON, schema)
                        .example("200", JSON, example);
        return moment(refuses(list, one, "no-such-item", "kept-back"));
    }

    /** What every reader may be told, and what only some lists tell. */
    private static Operation refuses(Listing<?> list, Operation operation, String... more) {
        List<String> problems = new ArrayList<>(USUAL);
        if (!list.readers().contains(Role.PUBLIC)) {
            problems.add("forbidden");
        }
        problems.addAll(List.of(more));
        return operation.refuses(problems);
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

    private static void parameters(Listing<?> list, Operation operation, JsonSchema schemas) {
        for (String name : list.parameters()) {
            if (name.equals("asOf") || name.equals("minPosition")) {
                continue;
            }
            operation.query(
                    name,
                    schema(list, name, schemas),
                    MEANING.getOrDefault(name, "Only rows with this " + name + "."));
        }
    }

    private static ObjectNode schema(Listing<?> list, String name, JsonSchema schemas) {
        if (name.equals("limit")) {
            return Operation.typed("integer")
                    .put("minimum", 1)
                    .put("maximum", Listing.MOST_ROWS)
                    .put("default", Listing.ROWS);
        }
        if (name.equals("sort")) {
            ObjectNode sort = Operation.typed("string").put("default", list.sort());
            ArrayNode values = sort.putArray("enum");
            list.sorts().keySet().forEach(column -> values.add(column).add("-" + column));
            return sort;
        }
        ObjectNode value =
                Arrays.stream(list.row().getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .filter(component -> component.getType().isEnum())
                        .findFirst()
                        .map(component -> schemas.of(component.getType()))
                        .orElseGet(() -> word(list.words(name)));
        var filter = list.filters().get(name);
        return filter != null && filter.repeatable() ? Operation.array(value) : value;
    }

    private static ObjectNode word(List<String> words) {
        ObjectNode word = Operation.typed("string");
        if (!words.isEmpty()) {
            words.forEach(word.putArray("enum")::add);
        }
        return word;
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
}
