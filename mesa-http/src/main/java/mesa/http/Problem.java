package mesa.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mesa.api.Rejection;
import mesa.api.wire.Json;
import mesa.api.wire.Violation;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What went wrong, as data (RFC 9457). It becomes words only when it is written for a reader: a
 * refusal of the domain, or one of {@link ProblemType} with the members that fill its sentence.
 */
public final class Problem {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z0-9-]+)}");

    private final int status;
    private final Told told;
    private final Map<String, JsonNode> members;
    private final Map<String, Fact> facts;

    /** What a reader is told: the last part of the type, and the words. */
    private interface Told {
        String name();

        String title(Locale language);

        String detail(Locale language, Map<String, JsonNode> members);

        default @Nullable String rule() {
            return null;
        }

        /** Members whose words are of the reader's language. */
        default void addTo(ObjectNode json, Locale language) {}
    }

    private Problem(int status, Told told, Map<String, JsonNode> members, Map<String, Fact> facts) {
        this.status = status;
        this.told = told;
        this.members = members;
        this.facts = facts;
    }

    public static Builder of(ProblemType type) {
        return of(type.status(), type);
    }

    /** For a type whose status says which of several things was wrong. */
    public static Builder of(int status, ProblemType type) {
        return new Builder(status, new Registered(type));
    }

    /**
     * A refusal is 422: the request is understood and a rule says no. 409 is kept for competition
     * between writers, so that a program may answer every 409 by trying again.
     */
    public static Problem refused(Rejection rejection) {
        Builder builder = new Builder(422, new Refused(rejection));
        ObjectNode components = Json.MAPPER.valueToTree(rejection);
        components.properties().forEach(e -> builder.members.put(e.getKey(), e.getValue()));
        return builder.build();
    }

    /**
     * What lies outside what may enter, each with its place and what would be valid.
     *
     * @param asked the command, operation or parameter it was sent for
     */
    public static Problem notAdmitted(String asked, List<Violation> violations) {
        return new Builder(ProblemType.NOT_ADMITTED.status(), new Outside(violations))
                .with("command", asked)
                .with("pointer", violations.getFirst().pointer())
                .build();
    }

    /** The title all refusals have. */
    public static String refusalTitle(Locale language) {
        return language.getLanguage().equals("en") ? "A rule forbids it" : "Una regla lo impide";
    }

    public int status() {
        return status;
    }

    /** Last part of its {@code type}; for a refusal the wire name of the rejection. */
    public String name() {
        return told.name();
    }

    /** As it is sent. */
    public ObjectNode json(Locale language) {
        Map<String, JsonNode> all = new LinkedHashMap<>(members);
        facts.forEach((key, fact) ->
                all.put(key, Json.MAPPER.getNodeFactory().stringNode(fact.in(language))));
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("type", "/problems/" + name());
        json.put("title", told.title(language));
        json.put("status", status);
        json.put("detail", told.detail(language, all));
        if (told.rule() != null) {
            json.put("rule", told.rule());
        }
        all.forEach((key, value) -> {
            // A component called like a member of the standard keeps out of its way.
            json.set(json.has(key) ? "component-" + key : key, value);
        });
        told.addTo(json, language);
        return json;
    }

    /**
     * Sends it. What may pass by itself says when to come back: after its member {@code seconds},
     * or after one.
     */
    public void write(HttpServletResponse response, Locale language) throws IOException {
        JsonNode seconds = members.get("seconds");
        if (seconds != null) {
            response.setHeader("Retry-After", seconds.asString());
        } else if (status == 503 || status == 409) {
            response.setHeader("Retry-After", "1");
        }
        byte[] body = Json.MAPPER.writeValueAsBytes(json(language));
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private record Registered(ProblemType type) implements Told {
        @Override
        public String name() {
            return type.word();
        }

        @Override
        public String title(Locale language) {
            return type.title(language);
        }

        @Override
        public String detail(Locale language, Map<String, JsonNode> members) {
            return HOLE.matcher(type.detail(language))
                    .replaceAll(hole -> Matcher.quoteReplacement(text(members.get(hole.group(1)))));
        }

        private static String text(@Nullable JsonNode value) {
            if (value == null || value.isNull()) {
                return "—";
            }
            if (!value.isArray()) {
                return value.isString() ? value.stringValue() : value.toString();
            }
            StringBuilder all = new StringBuilder();
            value.forEach(v -> all.append(all.isEmpty() ? "" : ", ").append(text(v)));
            return all.toString();
        }
    }

    private record Outside(List<Violation> violations) implements Told {
        @Override
        public String name() {
            return ProblemType.NOT_ADMITTED.word();
        }

        @Override
        public String title(Locale language) {
            return ProblemType.NOT_ADMITTED.title(language);
        }

        @Override
        public String detail(Locale language, Map<String, JsonNode> members) {
            String all =
                    violations.stream()
                            .map(v -> "«" + v.pointer() + "» " + v.sentence(language))
                            .collect(Collectors.joining("; "));
            return ProblemType.NOT_ADMITTED.detail(language).replace("{violations}", all);
        }

        @Override
        public void addTo(ObjectNode json, Locale language) {
            ArrayNode all = json.putArray("violations");
            for (Violation violation : violations) {
                all.addObject()
                        .put("pointer", violation.pointer())
                        .put("reason", violation.reason().word())
                        .put("detail", violation.sentence(language));
            }
        }
    }

    private record Refused(Rejection rejection) implements Told {
        @Override
        public String name() {
            return Vocabulary.nameOf(rejection.getClass());
        }

        @Override
        public String title(Locale language) {
            return refusalTitle(language);
        }

        @Override
        public String detail(Locale language, Map<String, JsonNode> members) {
            return Words.sentence(rejection, language);
        }

        @Override
        public @Nullable String rule() {
            return rejection.rule();
        }
    }

    /** Collects the members. */
    public static final class Builder {
        private final int status;
        private final Told told;
        private final Map<String, JsonNode> members = new LinkedHashMap<>();
        private final Map<String, Fact> facts = new LinkedHashMap<>();

        private Builder(int status, Told told) {
            this.status = status;
            this.told = told;
        }

        public Builder with(String key, Object value) {
            members.put(key, Json.MAPPER.valueToTree(value));
            return this;
        }

        /** A member in the words of the reader. */
        public Builder with(String key, Fact fact) {
            facts.put(key, fact);
            return this;
        }

        public Problem build() {
            return new Problem(status, told, members, facts);
        }
    }
}
