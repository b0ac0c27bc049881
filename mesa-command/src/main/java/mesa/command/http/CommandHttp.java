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
import mesa.command.door.Commands;
import mesa.command.door.Denial;
import mesa.command.door.Outcome;
import mesa.command.door.Rehearsal;
import mesa.command.door.Sent;
import mesa.command.door.TimeOrderedId;
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
final class CommandHttp {
    static final String ROOT = "/api/v1/";
    static final String PATTERN = ROOT + "**";

    private final Commands commands;
    private final HttpSettings settings;
    private final UploadedDocuments documents;

    CommandHttp(Commands commands, HttpSettings settings, UploadedDocuments documents) {
        this.commands = commands;
        this.settings = settings;
        this.documents = documents;
    }

    @RequestMapping(path = PATTERN, method = RequestMethod.POST)
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.guarded(request, response, () -> answer(request, response));
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
        Address address = Address.parse(request.getRequestURI().substring(ROOT.length()));
        Body.checkType(request);
        Caller caller = CallerOf.current();
        UUID correlation = TimeOrderedId.next();
        Asked asked = Asked.in(request, caller, settings);
        ObjectNode body = Body.of(request, (int) settings.maxBody().toBytes());
        Class<? extends DomainCommand> type = type(address, body);
        // Before the shape: whoever may not send it is not told what it looks like either.
        if (!Permission.imaginable(type, caller)) {
            throw new Wrong(
                    Answers.problem(
                            Denial.ofRole(
                                    caller,
                                    Vocabulary.nameOf(type),
                                    address.id() == null ? "a new stream" : address.id(),
                                    correlation)));
        }
        UUID id = address.id() != null ? address.id() : ownId(type, body, asked.key());
        Outcome outcome =
                commands.send(
                        new Sent(
                                Reading.command(type, id, body, documents),
                                caller,
                                asked.occurredAt(),
                                asked.precondition(),
                                asked.key(),
                                correlation,
                                null,
                                asked.legalBasis(),
                                asked.dryRun() ? new Rehearsal() : null));
        switch (outcome) {
            case Outcome.Accepted(Answer answer, boolean repeated) ->
                    accepted(response, address, answer, repeated);
            case Outcome.Rehearsed rehearsed ->
                    Replies.write(response, 200, Answers.rehearsed(rehearsed));
            case Outcome.Refused _,
                    Outcome.Stale _,
                    Outcome.PreconditionMissing _,
                    Outcome.KeyReused _,
                    Outcome.Contended _,
                    Outcome.Forbidden _,
                    Outcome.InTheFuture _ ->
                    throw new Wrong(Answers.problem(outcome));
        }
    }

    private static Class<? extends DomainCommand> type(Address address, ObjectNode body) {
        if (address.verb() != null) {
            return address.command(address.verb());
        }
        if (address.id() != null) {
            throw new Wrong(Address.unknown(address.feature() + "."));
        }
        JsonNode verb = body.remove("verb");
        if (verb == null) {
            return address.creatingCommand();
        }
        return address.command(verb.isString() ? verb.stringValue() : verb.toString());
    }

    /**
     * A repeated key must name the same stream, so the id follows from the key when there is one.
     */
    static UUID ownId(Class<? extends DomainCommand> type, ObjectNode body, @Nullable String key) {
        JsonNode said = body.get(CommandCodec.ownComponent(type));
        if (said != null) {
            return Address.id(said.isString() ? said.stringValue() : said.toString());
        }
        return key == null
                ? TimeOrderedId.next()
                : UUID.nameUUIDFromBytes(
                        (Vocabulary.nameOf(type) + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static void accepted(
            HttpServletResponse response, Address address, Answer answer, boolean repeated)
            throws IOException {
        response.setHeader("ETag", "\"" + answer.version() + "\"");
        response.setHeader("Mesa-Position", Long.toString(answer.position()));
        if (repeated) {
            response.setHeader("Idempotency-Replayed", "true");
        }
        boolean created = address.id() == null;
        if (created) {
            response.setHeader(
                    "Location",
                    ROOT + Vocabulary.plural(address.feature()) + "/" + answer.stream());
        }
        Replies.write(response, created ? 201 : 200, Json.MAPPER.valueToTree(answer));
    }
}
