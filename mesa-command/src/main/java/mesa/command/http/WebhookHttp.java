package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.command.webhook.Subscription;
import mesa.command.webhook.Webhooks;
import mesa.http.Limits;
import mesa.http.Pace;
import mesa.http.Problem;
import mesa.http.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Webhooks: {@code POST /api/v1/webhooks} subscribes and answers the secret once; {@code
 * /api/v1/webhooks:list} shows one's own with their failures; {@code /api/v1/webhooks/{id}/{verb}}
 * tests, pauses, resumes, replays and removes; {@code /api/v1/acknowledgements} and its {@code
 * :list} keep who has what.
 */
@Controller
final class WebhookHttp {
    private static final int MOST = 16_384;
    private static final Set<Role> SUBSCRIBERS =
            Set.of(Role.DELEGATE, Role.SECRETARIAT, Role.VERIFIER, Role.AUDITOR, Role.ADMIN);

    private final Webhooks webhooks;
    private final Pace replays;

    WebhookHttp(Webhooks webhooks, Environment env) {
        this.webhooks = webhooks;
        int most = Limits.one(env, "replays", 60);
        this.replays = new Pace(most, most, Duration.ofHours(1));
    }

    @PostMapping("/api/v1/webhooks")
    void subscribe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                201,
                by -> {
                    Subscription made = webhooks.subscribe(wish(body(request)), by);
                    return told(made).put("secret", made.secret());
                });
    }

    @PostMapping("/api/v1/webhooks:list")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                200,
                by -> {
                    ObjectNode json = Json.MAPPER.createObjectNode();
                    ArrayNode data = json.putArray("data");
                    for (Subscription one : webhooks.visible(by)) {
                        data.add(
                                told(one)
                                        .set(
                                                "failures",
                                                Json.MAPPER.valueToTree(
                                                        webhooks.attempts(one, true))));
                    }
                    return json;
                });
    }

    @PostMapping("/api/v1/webhooks/{id}/{verb}")
    void act(
            @PathVariable String id,
            @PathVariable String verb,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(
                request,
                response,
                200,
                by -> {
                    Subscription one =
                            webhooks.find(Address.id(id), by)
                                    .orElseThrow(() ->
                                            new Wrong(
                                                    Problem.of(ProblemType.NO_SUCH_WEBHOOK)
                                                            .build()));
                    return act(one, verb, request);
                });
    }

    private ObjectNode act(Subscription one, String verb, HttpServletRequest request) {
        ObjectNode json = told(one);
        switch (verb) {
            case "test" -> json.put("answer", webhooks.test(one));
            case "attempts" ->
                    json.set("attempts", Json.MAPPER.valueToTree(webhooks.attempts(one, false)));
            case "pause" -> webhooks.pause(one);
            case "resume" -> webhooks.resume(one, null);
            case "replay" -> {
                long wait = replays.take(one.owner());
                if (wait > 0) {
                    throw new Wrong(
                            Problem.of(ProblemType.TOO_MANY_REQUESTS)
                                    .with("seconds", wait)
                                    .build());
                }
                webhooks.resume(one, number(body(request), "from"));
            }
            case "remove" -> webhooks.remove(one);
            default -> throw new Wrong(Problem.of(ProblemType.NO_SUCH_WEBHOOK).build());
        }
        return json;
    }

    @PostMapping("/api/v1/acknowledgements")
    void acknowledge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                200,
                by -> {
                    long position = number(body(request), "position");
                    webhooks.acknowledge(position, by);
                    return Json.MAPPER.createObjectNode().put("position", position);
                });
    }

    @PostMapping("/api/v1/acknowledgements:list")
    void receipts(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                200,
                by ->
                        Json.MAPPER
                                .createObjectNode()
                                .set(
                                        "data",
                                        Json.MAPPER.valueToTree(
                                                webhooks.receipts(
                                                        number(body(request), "position"), by))));
    }

    private static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Function<Caller, JsonNode> work)
            throws IOException {
        Replies.guarded(
                request,
                response,
                () -> {
                    Caller by = Allowed.only(SUBSCRIBERS, request);
                    try {
                        Replies.write(response, status, work.apply(by));
                    } catch (Webhooks.Refused refused) {
                        throw new Wrong(
                                Problem.of(ProblemType.WEBHOOK_REFUSED)
                                        .with("reason", String.valueOf(refused.getMessage()))
                                        .build(),
                                refused);
                    }
                });
    }

    private static Webhooks.Wish wish(ObjectNode body) {
        return new Webhooks.Wish(
                body.path("url").asString(""),
                all(body, "types", JsonNode::asString),
                all(body, "mesas", node -> Address.id(node.asString(""))),
                all(body, "institutions", node -> Address.id(node.asString(""))),
                all(body, "objectives", JsonNode::asInt),
                body.has("from") ? Long.valueOf(number(body, "from")) : null);
    }

    private static <T> List<T> all(ObjectNode body, String name, Function<JsonNode, T> read) {
        List<T> found = new ArrayList<>();
        body.path(name).forEach(node -> found.add(read.apply(node)));
        return found;
    }

    private static long number(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isIntegralNumber() || value.asLong() < 0) {
            throw new Wrong(
                    Problem.of(ProblemType.WRONG_PARAMETER)
                            .with("parameter", name)
                            .with("valid", "0, 1, 2, …")
                            .build());
        }
        return value.asLong();
    }

    private static ObjectNode body(HttpServletRequest request) {
        try {
            return Body.object(
                    Body.read(request.getInputStream(), request.getContentLengthLong(), MOST));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ObjectNode told(Subscription one) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("id", one.id().toString());
        json.put("owner", one.owner());
        put(json, "institution", one.institution());
        json.put("url", one.url());
        json.set("types", Json.MAPPER.valueToTree(one.types()));
        json.set("mesas", Json.MAPPER.valueToTree(one.mesas()));
        json.set("institutions", Json.MAPPER.valueToTree(one.institutions()));
        json.set("objectives", Json.MAPPER.valueToTree(one.objectives()));
        json.put("active", one.active());
        json.put("settled", one.settled());
        json.put("attempts", one.attempts());
        if (one.failing() != null) {
            json.put("failing", one.failing());
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable UUID value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
