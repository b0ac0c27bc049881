package mesa.query.system;

import java.util.ArrayList;
import java.util.List;
import mesa.api.wire.Json;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.query.http.RefusedQuestion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The body of a request for rebuilds: {@code {"models":["…"]}} or {@code {"all":true}}. */
final class RebuildRequest {
    private RebuildRequest() {}

    /**
     * The names that are asked for.
     *
     * @param known the names there are
     * @throws RefusedQuestion when the body says neither or both, or a name there is not
     */
    static List<String> of(byte[] body, List<String> known) {
        JsonNode wish = read(body);
        JsonNode models = wish.path("models");
        if (models.isMissingNode() == wish.path("all").isMissingNode()) {
            throw unclear();
        }
        if (models.isMissingNode()) {
            if (!wish.path("all").asBoolean(false)) {
                throw unclear();
            }
            return known;
        }
        List<String> names = new ArrayList<>();
        models.forEach(name -> names.add(name.asString("")));
        if (!models.isArray() || names.isEmpty()) {
            throw unclear();
        }
        names.forEach(name -> known(name, known));
        return names;
    }

    static String known(String name, List<String> known) {
        if (!known.contains(name)) {
            throw new RefusedQuestion(
                    Problem.of(ProblemType.NO_SUCH_READ_MODEL)
                            .with("model", name)
                            .with("known", known));
        }
        return name;
    }

    private static JsonNode read(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw unclear();
        }
    }

    private static RefusedQuestion unclear() {
        return new RefusedQuestion(Problem.of(ProblemType.WHAT_TO_REBUILD));
    }
}
