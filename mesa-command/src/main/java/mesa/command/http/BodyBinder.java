package mesa.command.http;

import java.util.List;
import java.util.UUID;
import mesa.api.DomainCommand;
import mesa.api.wire.CommandCodec;
import mesa.api.wire.InputValidator;
import mesa.api.wire.InvalidInput;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;

/** A body becomes a command or another record, or its sender is told what was expected. */
final class BodyBinder {
    private BodyBinder() {}

    static DomainCommand command(
            Class<? extends DomainCommand> type,
            UUID id,
            ObjectNode body,
            UploadedDocuments documents) {
        String own = CommandCodec.ownComponent(type);
        JsonNode said = body.get(own);
        if (said != null) {
            if (!said.isString() || !said.stringValue().equalsIgnoreCase(id.toString())) {
                throw new ProblemException(
                        Problem.of(ProblemType.TWO_IDS)
                                .with("component", own)
                                .with("id", id)
                                .build());
            }
            body.remove(own);
        }
        try {
            if (UploadedDocuments.mayBeNamedIn(type)) {
                InputValidator.admit(type, body);
                documents.complete(type, body);
            }
            return CommandCodec.admit(type, id, body);
        } catch (InvalidInput outside) {
            throw new ProblemException(
                    Problem.notAdmitted(Vocabulary.nameOf(type), outside.violations()), outside);
        } catch (JacksonException e) {
            throw new ProblemException(
                    wrongShape(Vocabulary.nameOf(type), TypeHint.expectedOf(type), e), e);
        }
    }

    /**
     * What is asked of a service that is no command.
     *
     * @param asked how the operation is called in the contract
     */
    static <T extends Record> T service(String asked, Class<T> type, ObjectNode body) {
        try {
            InputValidator.admit(type, body);
            return Json.MAPPER.treeToValue(body, type);
        } catch (InvalidInput outside) {
            throw new ProblemException(Problem.notAdmitted(asked, outside.violations()), outside);
        } catch (JacksonException e) {
            throw new ProblemException(wrongShape(asked, TypeHint.whole(type), e), e);
        }
    }

    /** What a well-formed body must not say. */
    static ProblemException refused(String asked, Class<? extends Record> type, Fact reason) {
        return new ProblemException(
                Problem.of(ProblemType.REFUSED_VALUE)
                        .with("command", asked)
                        .with("pointer", "/")
                        .with("reason", reason)
                        .with("expected", TypeHint.whole(type))
                        .build());
    }

    private static Problem wrongShape(String asked, List<TypeHint> expected, JacksonException e) {
        ProblemType what =
                switch (e) {
                    case UnrecognizedPropertyException _ -> ProblemType.UNKNOWN_COMPONENT;
                    case ValueInstantiationException _ -> ProblemType.REFUSED_VALUE;
                    case InvalidFormatException _ -> ProblemType.WRONG_VALUE;
                    default -> ProblemType.WRONG_SHAPE;
                };
        Problem.Builder problem =
                Problem.of(what).with("command", asked).with("pointer", pointer(e));
        if (e instanceof ValueInstantiationException made) {
            problem.with("reason", Fact.admitting(made.getType().getRawClass()));
        }
        return problem.with("expected", expected).build();
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        if (e instanceof DatabindException) {
            e.getPath()
                    .forEach(step ->
                            pointer.append('/')
                                    .append(
                                            step.getPropertyName() != null
                                                    ? InputValidator.escaped(step.getPropertyName())
                                                    : step.getIndex()));
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }
}
