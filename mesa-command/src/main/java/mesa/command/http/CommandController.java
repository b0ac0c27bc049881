package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mesa.api.Answer;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.Permission;
import mesa.api.wire.CommandCodec;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.command.dispatch.AccessDenied;
import mesa.command.dispatch.CommandEnvelope;
import mesa.command.dispatch.CommandGateway;
import mesa.command.dispatch.CommandOutcome;
import mesa.command.dispatch.DryRun;
import mesa.command.dispatch.TimeOrderedId;
import mesa.http.CallerOf;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The generic door: every command at {@code POST /api/v1/{plural}/{id}/{verb}}, those that create
 * also at {@code POST /api/v1/{plural}}. GET under this path belongs to mesa-query.
 */
@Controller
final class CommandController {
    static final String ROOT = "/api/v1/";
    static final String PATTERN = ROOT + "**";

    private final CommandGateway commandGateway;
    private final HttpSettings settings;
    private final UploadedDocuments documents;

    CommandController(
            CommandGateway commandGateway, HttpSettings settings, UploadedDocuments documents) {
        this.commandGateway = commandGateway;
        this.settings = settings;
        this.documents = documents;
    }

    @RequestMapping(path = PATTERN, method = RequestMethod.POST)
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseWriter.guarded(request, response, () -> answer(request, response));
    }

    /** Routed here so that the answer names what is allowed instead of leaving it to chance. */
    @RequestMapping(
            path = PATTERN,
            method = {RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD, POST");
        Problem.of(ProblemType.WRONG_METHOD)
                .with("method", request.getMethod())
                .build()
                .write(response, WantedLanguage.of(request));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CommandPath commandPath =
                CommandPath.parse(request.getRequestURI().substring(ROOT.length()));
        JsonBody.checkType(request);
        Caller caller = CallerOf.current();
        UUID correlation = TimeOrderedId.next();
        RequestOptions requestOptions = RequestOptions.in(request, caller, settings);
        ObjectNode body = JsonBody.of(request, (int) settings.maxBody().toBytes());
        Class<? extends DomainCommand> type = type(commandPath, body);
        // Before the shape: whoever may not send it is not told what it looks like either.
        if (!Permission.imaginable(type, caller)) {
            throw new ProblemException(
                    OutcomeMapper.problem(
                            AccessDenied.ofRole(
                                    caller,
                                    Vocabulary.nameOf(type),
                                    commandPath.id() == null ? "a new stream" : commandPath.id(),
                                    correlation)));
        }
        UUID id =
                commandPath.id() != null
                        ? commandPath.id()
                        : ownId(type, body, requestOptions.key());
        CommandOutcome commandOutcome =
                commandGateway.send(
                        new CommandEnvelope(
                                BodyBinder.command(type, id, body, documents),
                                caller,
                                requestOptions.occurredAt(),
                                requestOptions.precondition(),
                                requestOptions.key(),
                                correlation,
                                null,
                                requestOptions.legalBasis(),
                                requestOptions.dryRun() ? new DryRun() : null));
        switch (commandOutcome) {
            case CommandOutcome.Accepted(Answer answer, boolean repeated) ->
                    accepted(response, commandPath, answer, repeated);
            case CommandOutcome.Rehearsed rehearsed ->
                    ResponseWriter.write(response, 200, OutcomeMapper.rehearsed(rehearsed));
            case CommandOutcome.Refused _,
                    CommandOutcome.Stale _,
                    CommandOutcome.PreconditionMissing _,
                    CommandOutcome.KeyReused _,
                    CommandOutcome.Contended _,
                    CommandOutcome.Forbidden _,
                    CommandOutcome.InTheFuture _ ->
                    throw new ProblemException(OutcomeMapper.problem(commandOutcome));
        }
    }

    private static Class<? extends DomainCommand> type(CommandPath commandPath, ObjectNode body) {
        if (commandPath.verb() != null) {
            return commandPath.command(commandPath.verb());
        }
        if (commandPath.id() != null) {
            throw new ProblemException(CommandPath.unknown(commandPath.feature() + "."));
        }
        JsonNode verb = body.remove("verb");
        if (verb == null) {
            return commandPath.creatingCommand();
        }
        return commandPath.command(verb.isString() ? verb.stringValue() : verb.toString());
    }

    /**
     * A repeated key must name the same stream, so the id follows from the key when there is one.
     */
    static UUID ownId(Class<? extends DomainCommand> type, ObjectNode body, @Nullable String key) {
        JsonNode said = body.get(CommandCodec.ownComponent(type));
        if (said != null) {
            return CommandPath.id(said.isString() ? said.stringValue() : said.toString());
        }
        return key == null
                ? TimeOrderedId.next()
                : UUID.nameUUIDFromBytes(
                        (Vocabulary.nameOf(type) + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static void accepted(
            HttpServletResponse response, CommandPath commandPath, Answer answer, boolean repeated)
            throws IOException {
        response.setHeader("ETag", "\"" + answer.version() + "\"");
        response.setHeader("Mesa-Position", Long.toString(answer.position()));
        if (repeated) {
            response.setHeader("Idempotency-Replayed", "true");
        }
        boolean created = commandPath.id() == null;
        if (created) {
            response.setHeader(
                    "Location",
                    ROOT + Vocabulary.plural(commandPath.feature()) + "/" + answer.stream());
        }
        ResponseWriter.write(response, created ? 201 : 200, Json.MAPPER.valueToTree(answer));
    }
}
