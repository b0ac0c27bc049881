package mesa.query.web.forms;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mesa.api.Id;
import mesa.api.Rejection;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import mesa.query.web.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the door said against a form.
 *
 * @param problem as it was sent (RFC 9457); empty when something else than the door answered
 */
record Refusal(int status, ObjectNode problem) {
    /** Members of every problem, and those that name a place instead of being the value there. */
    private static final Set<String> OWN =
            Set.of("type", "title", "status", "detail", "rule", "pointer", "violations", "command");

    Refusal(int status) {
        this(status, Json.MAPPER.createObjectNode());
    }

    String title() {
        return problem.path("title").asString("HTTP " + status);
    }

    String detail() {
        return problem.path("detail").asString("");
    }

    /** The same with the names of what a rule speaks of, where the page knows them. */
    Refusal named(Locale locale, Function<Id, Optional<String>> names) {
        Class<? extends Rejection> type = Vocabulary.rejections().get(word());
        if (type == null) {
            return this;
        }
        ObjectNode components = Json.MAPPER.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            JsonNode said = problem.path("component-" + name);
            components.set(name, said.isMissingNode() ? problem.path(name) : said);
        }
        try {
            Rejection rejection = Json.MAPPER.treeToValue(components, type);
            ObjectNode named = problem.deepCopy();
            named.put("detail", Words.sentence(rejection, locale, names));
            return new Refusal(status, named);
        } catch (JacksonException ofAnotherVersion) {
            return this;
        }
    }

    /** The rule that was broken, or empty. */
    String rule() {
        return problem.path("rule").asString("");
    }

    /** What was said against single values of the body, without its pointers. */
    List<Faults.Fault> faults(ObjectNode body, Messages messages) {
        JsonNode violations = problem.path("violations");
        if (violations.isArray()) {
            return violations
                    .valueStream()
                    .map(v ->
                            new Faults.Fault(
                                    v.path("pointer").asString(""), v.path("detail").asString("")))
                    .toList();
        }
        if (!rule().isEmpty()) {
            return said(body);
        }
        String words = "fault." + word();
        if (!messages.has(words)) {
            return List.of();
        }
        String pointer =
                problem.path("pointer")
                        .asString("/" + problem.path("parameter").asString("occurredAt"));
        return List.of(new Faults.Fault(pointer, messages.text(words)));
    }

    /** Whether the sentence of the problem names places by pointers, which the faults replace. */
    boolean pointed() {
        return problem.has("pointer") || problem.has("parameter");
    }

    private String word() {
        String type = problem.path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** A rule that gives back one value as it was sent speaks of that value. */
    private List<Faults.Fault> said(ObjectNode body) {
        List<String> same =
                problem.properties().stream()
                        .filter(e -> !OWN.contains(e.getKey()))
                        .filter(e -> e.getValue().isValueNode() && !e.getValue().isNull())
                        .filter(e -> e.getValue().equals(body.get(e.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        return same.size() == 1
                ? List.of(new Faults.Fault("/" + same.getFirst(), detail()))
                : List.of();
    }
}
