package mesa.command.http;

import java.util.UUID;
import mesa.api.DomainCommand;
import mesa.api.wire.CommandCodec;
import mesa.api.wire.Vocabulary;
import mesa.http.Problem;
import mesa.http.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;

/** A body becomes a command, or its sender is told what was expected. */
final class Reading {
    private Reading() {}

    static DomainCommand command(Class<? extends DomainCommand> type, UUID id, ObjectNode body) {
        String own = CommandCodec.ownComponent(type);
        JsonNode said = body.get(own);
        if (said != null) {
            if (!said.isString() || !said.stringValue().equalsIgnoreCase(id.toString())) {
                throw new Wrong(
                        Problem.of(ProblemType.TWO_IDS)
                                .with("component", own)
                                .with("id", id)
                                .build());
            }
            body.remove(own);
        }
        try {
            return CommandCodec.decode(type, id, body);
        } catch (JacksonException e) {
            throw new Wrong(wrongShape(type, e), e);
        }
    }

    private static Problem wrongShape(Class<? extends DomainCommand> type, JacksonException e) {
        ProblemType what =
                switch (e) {
                    case UnrecognizedPropertyException _ -> ProblemType.UNKNOWN_COMPONENT;
                    case ValueInstantiationException _ -> ProblemType.REFUSED_VALUE;
                    case InvalidFormatException _ -> ProblemType.WRONG_VALUE;
                    default -> ProblemType.WRONG_SHAPE;
                };
        Problem.Builder problem =
                Problem.of(what)
                        .with("command", Vocabulary.nameOf(type))
                        .with("pointer", pointer(e));
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            problem.with("reason", String.valueOf(e.getCause().getMessage()));
        }
        return problem.with("expected", Shape.expectedOf(type)).build();
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        if (e instanceof DatabindException) {
            e.getPath()
                    .forEach(step ->
                            pointer.append('/')
                                    .append(
                                            step.getPropertyName() != null
                                                    ? step.getPropertyName()
                                                    : step.getIndex()));
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }
}
