package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.contract.PublishedTypes;
import mesa.api.webhook.AcknowledgedPosition;
import mesa.api.webhook.AcknowledgementList;
import mesa.api.webhook.AcknowledgementQuery;
import mesa.api.webhook.ReplayRequest;
import mesa.api.webhook.SubscriptionList;
import mesa.api.webhook.SubscriptionRequest;
import mesa.api.webhook.WebhookSubscription;
import mesa.command.webhook.Subscription;
import mesa.command.webhook.Webhooks;
import mesa.http.Fact;
import mesa.http.Limits;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.RateLimiter;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
        answer(request, response, 201, by -> withSecret(webhooks.subscribe(wanted(request), by)));
    }

    @PostMapping("/api/v1/webhooks:list")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                200,
                by ->
                        new SubscriptionList(
                                webhooks.visible(by).stream()
                                        .map(one ->
                                                one.answered()
                                                        .withFailures(webhooks.attempts(one, true)))
                                        .toList()));
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

    private WebhookSubscription act(
            Subscription one, String verb, Caller by, HttpServletRequest request) {
        if (verb.equals("attempts")) {
            return one.answered().withSent(webhooks.attempts(one, false));
        }
        if (!webhooks.changes(one, by)) {
            throw new ProblemException(Problem.of(ProblemType.NOT_OWN_WEBHOOK).build());
        }
        return switch (verb) {
            case "test" -> one.answered().withAnswer(webhooks.test(one));
            case "pause" -> kept(webhooks.pause(one.id())).answered();
            case "resume" -> kept(webhooks.resume(one.id())).answered();
            case "replay" -> kept(replayed(one, request)).answered();
            case "rotate" -> withSecret(kept(webhooks.rotate(one.id())));
            case "remove" -> kept(webhooks.remove(one.id())).answered();
            default -> throw noSuchWebhook();
        };
    }

    private Optional<Subscription> replayed(Subscription one, HttpServletRequest request) {
        ReplayRequest wish = body(request, "webhook.replay", ReplayRequest.class);
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
                    AcknowledgedPosition said =
                            body(request, "acknowledge", AcknowledgedPosition.class);
                    webhooks.acknowledge(said.position(), by);
                    return said;
                });
    }

    @PostMapping("/api/v1/acknowledgements:list")
    void receipts(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                200,
                by -> {
                    AcknowledgementQuery query =
                            body(request, "listAcknowledgements", AcknowledgementQuery.class);
                    return new AcknowledgementList(
                            query.position() != null
                                    ? webhooks.receipts(query.position(), by)
                                    : webhooks.receipts(String.valueOf(query.code()), by));
                });
    }

    private static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Function<Caller, Record> work)
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

    private static SubscriptionRequest wanted(HttpServletRequest request) {
        SubscriptionRequest wanted = body(request, "subscribe", SubscriptionRequest.class);
        List<String> known = PublishedTypes.ALL.get();
        if (!known.containsAll(SubscriptionRequest.all(wanted.types()))) {
            throw BodyBinder.refused("subscribe", SubscriptionRequest.class, Fact.oneOf(known));
        }
        return wanted;
    }

    private static <T extends Record> T body(
            HttpServletRequest request, String asked, Class<T> type) {
        try {
            return BodyBinder.service(asked, type, JsonBody.of(request, MOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WebhookSubscription withSecret(Subscription one) {
        return one.answered().withSecret(one.secret());
    }
}
