package mesa.command.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.api.Rejection;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What went wrong, as data (RFC 9457). It becomes words only when it is written for a reader.
 *
 * @param name last part of its {@code type}; for a refusal the wire name of the rejection
 * @param rejection what the domain refused, if it did
 * @param members what else is told; also fills the sentence
 */
record Problem(
        int status, String name, @Nullable Rejection rejection, Map<String, JsonNode> members) {
    static Builder of(int status, String name) {
        return new Builder(status, name, null);
    }

    /**
     * A refusal is 422: the request is understood and a rule says no. 409 is kept for competition
     * between writers, so that a program may answer every 409 by trying again.
     */
    static Problem refused(Rejection rejection) {
        Builder builder = new Builder(422, Vocabulary.nameOf(rejection.getClass()), rejection);
        ObjectNode components = Json.MAPPER.valueToTree(rejection);
        components.properties().forEach(e -> builder.members.put(e.getKey(), e.getValue()));
        return builder.build();
    }

    /** As it is sent. */
    ObjectNode json(Language language) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("type", "/problems/" + name);
        json.put("title", language.title(this));
        json.put("status", status);
        json.put("detail", language.detail(this));
        if (rejection != null) {
            json.put("rule", rejection.rule());
        }
        members.forEach((key, value) -> {
            // A component called like a member of the standard keeps out of its way.
            json.set(json.has(key) ? "component-" + key : key, value);
        });
        return json;
    }

    /** Collects the members. */
    static final class Builder {
        private final int status;
        private final String name;
        private final @Nullable Rejection rejection;
        private final Map<String, JsonNode> members = new LinkedHashMap<>();

        private Builder(int status, String name, @Nullable Rejection rejection) {
            this.status = status;
            this.name = name;
            this.rejection = rejection;
        }

        Builder with(String key, Object value) {
            members.put(key, Json.MAPPER.valueToTree(value));
            return this;
        }

        Builder list(String key, List<?> values) {
            return with(key, values);
        }

        Problem build() {
            return new Problem(status, name, rejection, members);
        }
    }
}
