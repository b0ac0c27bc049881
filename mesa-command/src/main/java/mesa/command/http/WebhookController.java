package mesa.command.http;

import static mesa.api.limit.TextKind.CODE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.wire.Json;
import mesa.command.webhook.Acknowledgement;
import mesa.command.webhook.Subscription;
import mesa.command.webhook.SubscriptionRequest;
import mesa.command.webhook.Webhooks;
import mesa.http.Limits;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.RateLimiter;
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
 * tests, pauses, resumes, replays, removes, rotates the secret and shows the attempts; {@code
 * /api/v1/acknowledgements} and its {@code :list} keep who has what.
 */
@Controller
final class WebhookController {
    private static final int MOST = 16_384;
    private static final Set<Role> SUBSCRIBERS =
            Set.of(Role.DELEGATE, Role.SECRETARIAT, Role.VERIFIER, Role.AUDITOR, Role.ADMIN);

    private final Webhooks webhooks;
    private final RateLimiter replays;

    WebhookController(Webhooks webhooks, Environment env) {
        this.webhooks = webhooks;
        int most = Limits.one(env, "replays", 60);
        this.replays = new RateLimiter(most, most, Duration.ofHours(1));
    }

    @PostMapping("/api/v1/webhooks")
    void subscribe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                201,
                by ->
                        secret(
                                webhooks.subscribe(
                                        body(request, "subscribe", SubscriptionRequest.class),
                                        by)));
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
                            webhooks.find(CommandPath.id(id), by)
                                    .orElseThrow(WebhookController::noSuchWebhook);
                    return act(one, verb, by, request);
                });
    }

    private ObjectNode act(Subscription one, String verb, Caller by, HttpServletRequest request) {
        if (verb.equals("attempts")) {
            return told(one).set("sent", Json.MAPPER.valueToTree(webhooks.attempts(one, false)));
        }
        if (!webhooks.changes(one, by)) {
            throw new ProblemException(Problem.of(ProblemType.NOT_OWN_WEBHOOK).build());
        }
        return switch (verb) {
            case "test" -> told(one).put("answer", webhooks.test(one));
            case "pause" -> told(kept(webhooks.pause(one.id())));
            case "resume" -> told(kept(webhooks.resume(one.id())));
            case "replay" -> told(kept(replayed(one, request)));
            case "rotate" -> secret(kept(webhooks.rotate(one.id())));
            case "remove" -> told(kept(webhooks.remove(one.id())));
            default -> throw noSuchWebhook();
        };
    }

    private Optional<Subscription> replayed(Subscription one, HttpServletRequest request) {
        From wish = body(request, "webhook.replay", From.class);
        long wait = replays.take(one.owner());
        if (wait > 0) {
            throw new ProblemException(
                    Problem.of(ProblemType.TOO_MANY_REQUESTS).with("seconds", wait).build());
        }
        return webhooks.replay(one.id(), wish.from());
    }

    /** Somebody else may have removed it since it was found. */
    private static Subscription kept(Optional<Subscription> changed) {
        return changed.orElseThrow(WebhookController::noSuchWebhook);
    }

    private static ProblemException noSuchWebhook() {
        return new ProblemException(Problem.of(ProblemType.NO_SUCH_WEBHOOK).build());
    }

    @PostMapping("/api/v1/acknowledgements")
    void acknowledge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                200,
                by -> {
                    long position = body(request, "acknowledge", Position.class).position();
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
                by -> {
                    Wanted wish = body(request, "listAcknowledgements", Wanted.class);
                    List<Acknowledgement> receipts =
                            wish.position() != null
                                    ? webhooks.receipts(wish.position(), by)
                                    : webhooks.receipts(String.valueOf(wish.code()), by);
                    return Json.MAPPER
                            .createObjectNode()
                            .set("data", Json.MAPPER.valueToTree(receipts));
                });
    }

    record From(@Range(min = 0, max = Long.MAX_VALUE) long from) {}

    record Position(@Range(min = 0, max = Long.MAX_VALUE) long position) {}

    /** An event by its position, or all that was published under a code. */
    record Wanted(
            @Range(min = 0, max = Long.MAX_VALUE) @Nullable Long position,
            @Text(value = CODE, max = 200, pattern = "[!-~]{1,200}") @Nullable String code) {
        Wanted {
            if ((position == null) == (code == null)) {
                throw new IllegalArgumentException("position | code");
            }
        }
    }

    private static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Function<Caller, JsonNode> work)
            throws IOException {
        ResponseWriter.guarded(
                request,
                response,
                () -> {
                    Caller by = RoleCheck.only(SUBSCRIBERS, request);
                    try {
                        ResponseWriter.write(response, status, work.apply(by));
                    } catch (Webhooks.BeyondNext beyond) {
                        throw new ProblemException(
                                Problem.of(ProblemType.REPLAY_BEYOND_NEXT)
                                        .with("next", beyond.next())
                                        .build(),
                                beyond);
                    } catch (Webhooks.Refused refused) {
                        throw new ProblemException(
                                Problem.of(ProblemType.WEBHOOK_REFUSED)
                                        .with("reason", refused.why())
                                        .build(),
                                refused);
                    }
                });
    }

    private static <T extends Record> T body(
            HttpServletRequest request, String asked, Class<T> type) {
        try {
            return BodyBinder.service(asked, type, JsonBody.of(request, MOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode secret(Subscription one) {
        return told(one).put("secret", one.secret());
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
