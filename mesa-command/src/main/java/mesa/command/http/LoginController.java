package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.limit.TextKind;
import mesa.api.user.UserId;
import mesa.api.user.UserKind;
import mesa.api.wire.InputValidator;
import mesa.api.wire.Json;
import mesa.command.access.Logins;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Logins of the embedded issuer, for the administrator: {@code POST /api/v1/logins} with kind, name
 * and post registers a user and answers a secret once; {@code POST /api/v1/logins/{user}/renew}
 * with a reason answers another one and ends what was logged in by the one before; {@code POST
 * /api/v1/logins:find} says who a login name belongs to.
 */
@Controller
final class LoginController {
    private static final int MOST = 4096;
    private static final int LONGEST = 200;

    private final ObjectProvider<Logins> logins;

    LoginController(ObjectProvider<Logins> logins) {
        this.logins = logins;
    }

    @PostMapping("/api/v1/logins")
    void register(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseWriter.guarded(
                request,
                response,
                () -> {
                    Caller by = administrator(request);
                    ObjectNode body = body(request);
                    UserKind kind = kind(body);
                    String name = kind == UserKind.PERSON ? text(body, "name") : "";
                    Logins.Registered registered =
                            logins().register(kind, name, text(body, "post"), by);
                    Logins.Made made = registered.made();
                    if (made == null) {
                        throw new ProblemException(OutcomeMapper.problem(registered.outcome()));
                    }
                    ResponseWriter.write(
                            response, 201, told(made.user(), made.name(), made.secret()));
                });
    }

    @PostMapping("/api/v1/logins/{user}/renew")
    void renew(@PathVariable String user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ResponseWriter.guarded(
                request,
                response,
                () -> {
                    Caller by = administrator(request);
                    UserId id = new UserId(CommandPath.id(user));
                    Logins.Renewed renewed = logins().renew(id, text(body(request), "reason"), by);
                    if (renewed == null) {
                        throw new ProblemException(Problem.of(ProblemType.NO_SUCH_LOGIN).build());
                    }
                    if (renewed.secret() == null) {
                        throw new ProblemException(OutcomeMapper.problem(renewed.outcome()));
                    }
                    ResponseWriter.write(response, 200, told(id, "", renewed.secret()));
                });
    }

    @PostMapping("/api/v1/logins:find")
    void find(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseWriter.guarded(
                request,
                response,
                () -> {
                    administrator(request);
                    UserId found = logins().find(text(body(request), "name"));
                    if (found == null) {
                        throw new ProblemException(Problem.of(ProblemType.NO_SUCH_LOGIN).build());
                    }
                    ResponseWriter.write(response, 200, told(found, "", null));
                });
    }

    private Logins logins() {
        Logins embedded = logins.getIfAvailable();
        if (embedded == null) {
            throw new ProblemException(Problem.of(ProblemType.NO_SUCH_LOGIN).build());
        }
        return embedded;
    }

    private static Caller administrator(HttpServletRequest request) {
        return RoleCheck.only(Set.of(Role.ADMIN), request);
    }

    private static ObjectNode body(HttpServletRequest request) throws IOException {
        return JsonBody.object(
                JsonBody.read(request.getInputStream(), request.getContentLengthLong(), MOST));
    }

    private static UserKind kind(ObjectNode body) {
        return switch (body.path("kind").asString("PERSON")) {
            case "PERSON" -> UserKind.PERSON;
            case "AGENCY" -> UserKind.AGENCY;
            default -> throw problemException("kind", Fact.oneOf(List.of("PERSON", "AGENCY")));
        };
    }

    private static String text(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        String text = value.isString() ? value.stringValue().strip() : "";
        if (text.isEmpty()) {
            throw problemException(name, Fact.of(Fact.Kind.TEXT, LONGEST));
        }
        return InputValidator.text(name, text, TextKind.NAME, LONGEST);
    }

    private static ProblemException problemException(String parameter, Fact valid) {
        return new ProblemException(
                Problem.of(ProblemType.WRONG_PARAMETER)
                        .with("parameter", parameter)
                        .with("valid", valid)
                        .build());
    }

    private static ObjectNode told(UserId user, String name, @Nullable String secret) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        UUID id = user.value();
        json.put("user", id.toString());
        if (!name.isEmpty()) {
            json.put("name", name);
        }
        if (secret != null) {
            json.put("secret", secret);
        }
        return json;
    }
}
