package mesa.query.system;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mesa.api.wire.Json;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.query.http.RefusedQuestion;
import mesa.query.time.Positions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An event that a stopped model is to leave out: {@code {"model":"…","position":7,"reason":"…"}}.
 *
 * @param reason one line, kept and shown as long as the event is left out
 */
record SkipRequest(String model, long position, String reason) {
    private static final int LONGEST = 500;

    /**
     * @param known the names of models there are
     * @throws RefusedQuestion when one of the three is missing or is none
     */
    static SkipRequest of(byte[] body, List<String> known) {
        JsonNode wish;
        try {
            wish = Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw unclear();
        }
        if (wish == null || !wish.path("position").isIntegralNumber()) {
            throw unclear();
        }
        return of(
                        wish.path("model").asString(""),
                        wish.path("position").asString(""),
                        wish.path("reason").asString(""),
                        known)
                .orElseThrow(SkipRequest::unclear);
    }

    /** As a form says it; nothing when one of the three is missing. */
    static Optional<SkipRequest> of(
            String model, String position, String reason, List<String> known) {
        String why = reason.strip();
        OptionalLong at = Positions.read(position);
        if (at.isEmpty()
                || why.isEmpty()
                || why.length() > LONGEST
                || why.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return Optional.of(
                new SkipRequest(RebuildRequest.known(model, known), at.getAsLong(), why));
    }

    private static RefusedQuestion unclear() {
        return new RefusedQuestion(Problem.of(ProblemType.WHAT_TO_SKIP));
    }
}
