package mesa.command.http;

import java.util.Set;
import java.util.UUID;
import mesa.api.DomainCommand;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a batch as it is sent.
 *
 * @param command wire name
 * @param id the stream; may be left out by a command that creates
 * @param occurredAt instant or date of the act
 * @param actingFor on whose behalf an administrator records an act of the past
 * @param key makes the line count once, however often the batch is sent
 * @param ifMatch the version that was seen, or {@code *}; acts of the past need not say it
 * @param body the command's components without its id
 */
record BatchLine(
        String command,
        @Nullable String id,
        @Nullable String occurredAt,
        @Nullable ActingFor actingFor,
        @Nullable String legalBasis,
        @Nullable String key,
        @Nullable String ifMatch,
        @Nullable ObjectNode body) {
    /** Roles and institution in whose name an act of the past took place. */
    record ActingFor(Set<Role> roles, @Nullable UUID institution) {}

    /**
     * @throws ProblemException when it is not a line of a batch
     */
    static BatchLine read(byte[] line) {
        ObjectNode json = JsonBody.object(line);
        try {
            return Json.MAPPER.treeToValue(json, BatchLine.class);
        } catch (JacksonException e) {
            Fact valid =
                    Fact.of(
                            Fact.Kind.BATCH_LINE,
                            "command, id, occurredAt, actingFor, legalBasis, key, ifMatch, body");
            throw new ProblemException(
                    Problem.of(ProblemType.BATCH_LINE).with("reason", valid).build(), e);
        }
    }

    Class<? extends DomainCommand> type() {
        return Vocabulary.command(command)
                .orElseThrow(() -> new ProblemException(CommandPath.unknown(command)));
    }

    ObjectNode components() {
        return body == null ? Json.MAPPER.createObjectNode() : body;
    }
}
