package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mesa.api.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples of the contracts as the story tells them: the first body of each command, a page, an
 * item and a history of each list, an event of each published type. A list is asked by somebody who
 * is not signed in, unless only an auditor finds something there.
 */
final class ToldExamples {
    /** What is longer says no more in an example. */
    private static final int LONG = 400;

    private static final int MANY = 2;

    private final Visitor anybody;
    private final Visitor auditor;

    ToldExamples(Visitor anybody, Visitor auditor) {
        this.anybody = anybody;
        this.auditor = auditor;
    }

    /** One line each, sorted by what they are of. */
    static Collection<String> commands(Stream<String> story) {
        Map<String, String> first = new TreeMap<>();
        story.map(Json.MAPPER::readTree)
                .forEach(line -> {
                    ObjectNode told = Json.MAPPER.createObjectNode();
                    told.set("command", line.path("command"));
                    told.set("body", line.path("body"));
                    first.putIfAbsent(line.path("command").asString(), told.toString());
                });
        return first.values();
    }

    List<String> lists(List<String> names) {
        return names.stream().flatMap(name -> list(name).stream()).toList();
    }

    /** The first event of each type. */
    Collection<String> published() {
        Map<String, String> last = new TreeMap<>();
        for (JsonNode event : json(anybody, "/feed/agreements?limit=1000").orElseThrow()) {
            ObjectNode told = Json.MAPPER.createObjectNode();
            told.set("published", event.path("type"));
            told.set("event", event);
            last.putIfAbsent(event.path("type").asString(), told.toString());
        }
        return last.values();
    }

    private Optional<String> list(String name) {
        for (Visitor reader : List.of(anybody, auditor)) {
            String address = "/api/v1/" + name;
            Optional<ObjectNode> page =
                    json(reader, address + "?limit=1").map(ObjectNode.class::cast);
            if (page.isPresent() && !page.get().path("data").isEmpty()) {
                ObjectNode told = Json.MAPPER.createObjectNode().put("list", name);
                told.set("page", page.get());
                item(reader, address, page.get().path("data").path(0))
                        .ifPresent(found -> {
                            told.set("item", json(reader, found).orElseThrow());
                            told.set("history", json(reader, found + "/history").orElseThrow());
                        });
                return Optional.of(shortened(told).toString());
            }
        }
        return Optional.empty();
    }

    /** The address of the row's item: one of its components is its id or its code. */
    private static Optional<String> item(Visitor reader, String address, JsonNode row) {
        return row.valueStream()
                .filter(value -> value.isString() || value.isIntegralNumber())
                .map(JsonNode::asString)
                .filter(text -> text.matches("[A-Za-z0-9][A-Za-z0-9_-]*"))
                .map(id -> address + "/" + id)
                .filter(found -> json(reader, found).isPresent())
                .findFirst();
    }

    private static JsonNode shortened(JsonNode json) {
        if (json instanceof ObjectNode object) {
            List.copyOf(object.properties())
                    .forEach(each -> object.set(each.getKey(), shortened(each.getValue())));
        } else if (json instanceof ArrayNode array) {
            while (array.size() > MANY) {
                array.remove(array.size() - 1);
            }
            for (int i = 0; i < array.size(); i++) {
                array.set(i, shortened(array.get(i)));
            }
        } else if (json.isString() && json.asString().length() > LONG) {
            return Json.MAPPER
                    .getNodeFactory()
                    .stringNode(json.asString().substring(0, LONG) + "…");
        }
        return json;
    }

    private static Optional<JsonNode> json(Visitor reader, String path) {
        var answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        return answer.statusCode() == 200
                ? Optional.of(Json.MAPPER.readTree(answer.body()))
                : Optional.empty();
    }
}
