package mesa.query.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.api.DomainCommand;
import mesa.api.contract.CloudEvent;
import mesa.api.contract.PublicEvent;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.query.http.Listing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Examples of what is sent and of what is answered: told by the story of the Mesa Nacional where
 * that one has them, and otherwise made up of what a record needs.
 */
final class Examples {
    static final String FILE = "examples.jsonl";

    private static final Map<String, ObjectNode> TOLD = read();

    private Examples() {}

    /** The body, without the stream that stands in the address. */
    static ObjectNode of(Class<? extends DomainCommand> command) {
        ObjectNode told = told("command", Vocabulary.nameOf(command));
        return told == null ? ExampleFactory.of(command, 1) : told.withObject("body");
    }

    static boolean tells(Class<? extends DomainCommand> command) {
        return TOLD.containsKey("command " + Vocabulary.nameOf(command));
    }

    /** A page of one row. */
    static ObjectNode page(Listing<?> list) {
        ObjectNode told = told("list", list.plural());
        if (told != null) {
            return told.withObject("page");
        }
        ObjectNode page = Json.MAPPER.createObjectNode();
        page.putArray("data").add(row(list));
        page.putObject("page").put("limit", 1);
        return page.put("position", ExampleFactory.POSITION);
    }

    static ObjectNode item(Listing<?> list) {
        ObjectNode told = told("list", list.plural());
        if (told != null && told.has("item")) {
            return told.withObject("item");
        }
        ObjectNode item = Json.MAPPER.createObjectNode();
        item.set("data", page(list).path("data").path(0));
        return item.put("position", ExampleFactory.POSITION);
    }

    /** The last events of an item; of a mesa where the story has none of the list's own. */
    static ObjectNode history(Listing<?> list) {
        for (String name : List.of(list.plural(), "mesas")) {
            ObjectNode told = told("list", name);
            if (told != null && told.has("history")) {
                return told.withObject("history");
            }
        }
        throw new IllegalStateException("The examples tell of no mesa");
    }

    /** A published event in its envelope. */
    static ObjectNode event(Class<? extends PublicEvent> type) {
        String name = PublicEvent.typeOf(type);
        ObjectNode told = told("published", name);
        if (told != null) {
            return told.withObject("event");
        }
        ObjectNode event = ExampleFactory.of(CloudEvent.class, 0);
        event.put("type", name);
        event.set("data", ExampleFactory.of(type, 0));
        return event;
    }

    private static ObjectNode row(Listing<?> list) {
        return ExampleFactory.of(list.row(), 0);
    }

    private static @Nullable ObjectNode told(String what, String name) {
        ObjectNode line = TOLD.get(what + " " + name);
        return line == null ? null : line.deepCopy();
    }

    private static Map<String, ObjectNode> read() {
        try (InputStream in = Examples.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            Map<String, ObjectNode> all = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(line -> {
                        var told = (ObjectNode) Json.MAPPER.readTree(line);
                        Map.Entry<String, JsonNode> first = told.properties().iterator().next();
                        all.put(first.getKey() + " " + first.getValue().asString(), told);
                    });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
