package mesa.query.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mesa.api.Role;
import mesa.api.contract.PublicEvent;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;
import mesa.query.web.FormSupport;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Reader;
import mesa.query.web.Sitemap;
import mesa.query.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One's webhooks with their state and failures: subscribe, test, pause, resume, replay, rotate,
 * remove.
 */
@RestController
final class WebhookPages implements Sitemap.Pages {
    private static final List<Role> SUBSCRIBERS =
            List.of(Role.DELEGATE, Role.SECRETARIAT, Role.VERIFIER, Role.AUDITOR, Role.ADMIN);
    private static final Set<String> VERBS =
            Set.of("test", "pause", "resume", "replay", "rotate", "remove");

    private static final int MOST_EVENTS = 20;

    private final FormSupport formSupport;
    private final WebhookClient door;

    WebhookPages(FormSupport formSupport, WebhookClient door) {
        this.formSupport = formSupport;
        this.door = door;
    }

    /**
     * One subscription as it is shown.
     *
     * @param wants types, or nothing for all
     * @param changeable whether the reader may do more than see it
     * @param failures newest first: position, what was said
     */
    public record Hook(
            String id,
            String url,
            String wants,
            boolean active,
            boolean changeable,
            long settled,
            int attempts,
            String failing,
            List<Failure> failures) {}

    /** One attempt that failed. */
    public record Failure(long position, Instant at, String said) {}

    /**
     * A type that can be chosen.
     *
     * @param words what it is, for people
     */
    public record Kind(String type, String words) {}

    /** One published event about the code that was asked for, and who has it. */
    public record Received(long position, String type, List<Receipt> receipts) {}

    /**
     * Somebody who has it.
     *
     * @param how in words
     */
    public record Receipt(String who, Instant at, String how) {}

    /**
     * What the page shows.
     *
     * @param types that can be chosen
     * @param code whose receipts were asked for, or blank
     * @param secret just made, shown once
     * @param said what came of the last thing done here, shown with the secret as well
     */
    public record Model(
            List<Hook> hooks,
            List<Kind> types,
            String code,
            List<Received> received,
            @Nullable String secret,
            @Nullable String said) {}

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(
                PageAudience.only(SUBSCRIBERS.toArray(Role[]::new)),
                (request, snapshot) -> view(request, snapshot, null, null),
                PathWord.SUBSCRIPTIONS);
    }

    @PostMapping({"/es/suscripciones", "/en/subscriptions"})
    ResponseEntity<String> act(HttpServletRequest http) {
        PageRequest request = formSupport.request(http);
        String token = token(request);
        String verb = request.query("verb").orElse("subscribe");
        String id = request.query("id").orElse("");
        JsonNode answer =
                verb.equals("acknowledge")
                        ? door.ask("acknowledgements", position(request), token, request.language())
                        : VERBS.contains(verb) && Parameters.id(id).isPresent()
                                ? door.ask(
                                        "webhooks/" + id + "/" + verb,
                                        from(request),
                                        token,
                                        request.language())
                                : door.ask("webhooks", wish(request), token, request.language());
        String secret = answer.path("secret").asString("");
        String said =
                answer.has("detail")
                        ? answer.path("detail").asString("")
                        : answer.path("answer")
                                .asString(
                                        request.text(
                                                verb.equals("rotate")
                                                        ? "webhook.both"
                                                        : "webhook.done"));
        return formSupport.show(
                request,
                answer.has("detail") ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                http,
                (r, snapshot) -> view(r, snapshot, secret.isEmpty() ? null : secret, said));
    }

    private View view(
            PageRequest request,
            Snapshot snapshot,
            @Nullable String secret,
            @Nullable String said) {
        String token = token(request);
        JsonNode listed =
                door.ask(
                        "webhooks:list", Json.MAPPER.createObjectNode(), token, request.language());
        List<Hook> hooks = new ArrayList<>();
        listed.path("data").forEach(one -> hooks.add(hook(one, request.reader())));
        List<Kind> types =
                Arrays.stream(PublicEvent.class.getPermittedSubclasses())
                        .map(type -> kind(type, request))
                        .sorted(Comparator.comparing(Kind::type))
                        .toList();
        String code = request.query("codigo").orElse("").strip();
        List<Received> received =
                ReceivedTable.about(snapshot, code, MOST_EVENTS).stream()
                        .map(told -> received(told, snapshot, request, token))
                        .toList();
        return View.of(
                        "webhook/webhooks",
                        request.text("webhook.title"),
                        request.text("webhook.eyebrow"),
                        new Model(hooks, types, code, received, secret, said))
                .still();
    }

    private static Kind kind(Class<?> type, PageRequest request) {
        return new Kind(
                PublicEvent.typeOf(type.asSubclass(PublicEvent.class)),
                request.text("published." + Vocabulary.nameOf(type)));
    }

    private Received received(
            ReceivedTable.Told told, Snapshot snapshot, PageRequest request, String token) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("position", told.position());
        List<Receipt> receipts = new ArrayList<>();
        door.ask("acknowledgements:list", body, token, request.language())
                .path("data")
                .forEach(one ->
                        receipts.add(
                                new Receipt(
                                        ReceivedTable.name(
                                                snapshot,
                                                one.path("institution")
                                                        .asString(one.path("agency").asString(""))),
                                        Instant.parse(one.path("at").asString()),
                                        request.text(
                                                one.path("how").asString("").equals("DELIVERED")
                                                        ? "webhook.delivered"
                                                        : "webhook.acknowledged"))));
        return new Received(told.position(), told.type(), receipts);
    }

    private static ObjectNode position(PageRequest request) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        request.query("position")
                .flatMap(WebhookPages::number)
                .ifPresent(p -> body.put("position", p));
        return body;
    }

    private static Hook hook(JsonNode one, Reader reader) {
        List<Failure> failures = new ArrayList<>();
        one.path("failures")
                .forEach(f ->
                        failures.add(
                                new Failure(
                                        f.path("position").asLong(),
                                        Instant.parse(f.path("at").asString()),
                                        f.path("said").asString(""))));
        List<String> types = new ArrayList<>();
        one.path("types").forEach(t -> types.add(t.asString()));
        return new Hook(
                one.path("id").asString(""),
                one.path("url").asString(""),
                String.join(", ", types),
                one.path("active").asBoolean(),
                reader.name().equals(one.path("owner").asString(""))
                        || reader.isAny(List.of(Role.ADMIN)),
                one.path("settled").asLong(),
                one.path("attempts").asInt(),
                one.path("failing").asString(""),
                failures);
    }

    private static ObjectNode wish(PageRequest request) {
        ObjectNode wish = Json.MAPPER.createObjectNode();
        wish.put("url", request.query("url").orElse(""));
        ArrayNode types = wish.putArray("types");
        request.queryAll("type").forEach(types::add);
        words(request, "mesa").forEach(wish.putArray("mesas")::add);
        words(request, "institution").forEach(wish.putArray("institutions")::add);
        ArrayNode objectives = wish.putArray("objectives");
        words(request, "gcm")
                .forEach(word ->
                        number(word).ifPresentOrElse(objectives::add, () -> objectives.add(word)));
        return wish;
    }

    private static Stream<String> words(PageRequest request, String name) {
        return request.query(name).stream()
                .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
                .filter(word -> !word.isBlank());
    }

    private static ObjectNode from(PageRequest request) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        request.query("from").flatMap(WebhookPages::number).ifPresent(f -> body.put("from", f));
        return body;
    }

    private static Optional<Long> number(String text) {
        return Optional.of(text.strip()).filter(t -> t.matches("\\d{1,15}")).map(Long::parseLong);
    }

    private String token(PageRequest request) {
        if (!request.reader().isAny(SUBSCRIBERS)) {
            throw new NoSuchPage(request.path());
        }
        return formSupport.bearer().orElseThrow(() -> new NoSuchPage(request.path()));
    }
}
