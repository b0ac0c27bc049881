package mesa.query.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import mesa.api.DomainCommand;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example of every command that the platform takes as it stands: told by the story of the Mesa
 * Nacional where that one uses it, and otherwise made up of what the command needs.
 */
final class Examples {
    static final String FILE = "examples.jsonl";

    private static final Map<String, JsonNode> TOLD = read();

    private Examples() {}

    /** The body, without the stream that stands in the address. */
    static ObjectNode of(Class<? extends DomainCommand> command) {
        JsonNode told = TOLD.get(Vocabulary.nameOf(command));
        return told instanceof ObjectNode body ? body.deepCopy() : Sample.of(command, 1);
    }

    private static Map<String, JsonNode> read() {
        try (InputStream in = Examples.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            Map<String, JsonNode> all = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(Json.MAPPER::readTree)
                    .forEach(line -> all.put(line.path("command").asString(), line.path("body")));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
