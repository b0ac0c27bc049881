package mesa.query.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import mesa.api.DomainCommand;
import mesa.api.wire.Filled;
import mesa.api.wire.FilledBody;
import mesa.api.wire.Vocabulary;
import mesa.query.intake.Reading;
import mesa.query.web.Audience;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageRequest;
import mesa.query.web.Posts;
import mesa.query.web.Segment;
import mesa.query.web.Sitemap;
import mesa.query.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The form of every command, and where it is sent. */
@RestController
class ActionPages implements Sitemap.Pages {
    private final Forms forms;
    private final CommandDoor door;
    private final Posts posts;

    ActionPages(Forms forms, CommandDoor door, Posts posts) {
        this.forms = forms;
        this.door = door;
        this.posts = posts;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(Audience.EVERYBODY, this::blank, Segment.ACTIONS, "{command}")
                .page(Audience.EVERYBODY, this::blank, Segment.ACTIONS, "{command}", "{id}");
    }

    private View blank(PageRequest request, Reading reading) {
        return show(request, reading, new Filled(request.query()), null, null);
    }

    @PostMapping({"/es/acciones/**", "/en/actions/**"})
    ResponseEntity<String> send(HttpServletRequest http) {
        PageRequest request = posts.request(http);
        return posts.bearer()
                .map(token -> send(request, token, http))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(URI.create("/login?to=" + request.path()))
                                .build());
    }

    private ResponseEntity<String> send(
            PageRequest request, String token, HttpServletRequest http) {
        Filled values = new Filled(request.query());
        Class<? extends DomainCommand> command = command(posts.matched(request));
        ObjectNode body = new FilledBody(values).of(command);
        boolean more = values.byName().keySet().stream().anyMatch(k -> k.startsWith("_more."));
        if (more) {
            return posts.show(request, HttpStatus.OK, http, (r, reading) -> blank(r, reading));
        }
        UUID stream = stream(posts.matched(request), values);
        boolean dryRun = values.on("_dry");
        CommandDoor.Reply reply =
                door.send(
                        new CommandDoor.Letter(
                                Vocabulary.nameOf(command),
                                stream,
                                body,
                                FilledBody.instant(values.one("_occurredAt")),
                                values.one("_legalBasis"),
                                values.one("_key").isEmpty()
                                        ? UUID.randomUUID().toString()
                                        : values.one("_key"),
                                version(values),
                                dryRun),
                        token,
                        request.language());
        return switch (reply) {
            case CommandDoor.Reply.Accepted(long position) ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(forms.next(request, command, stream, values, position))
                            .build();
            case CommandDoor.Reply.Rehearsed rehearsed ->
                    posts.show(
                            request,
                            HttpStatus.OK,
                            http,
                            (r, reading) -> show(r, reading, values, null, rehearsed));
            case CommandDoor.Reply.Refused refused ->
                    posts.show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            http,
                            (r, reading) -> show(r, reading, values, refused, null));
        };
    }

    private View show(
            PageRequest request,
            Reading reading,
            Filled values,
            CommandDoor.Reply.@Nullable Refused refusal,
            CommandDoor.Reply.@Nullable Rehearsed rehearsed) {
        Class<? extends DomainCommand> command = command(request.variables());
        ActionForm form =
                forms.form(
                        request,
                        reading,
                        command,
                        stream(request.variables(), values),
                        values,
                        refusal,
                        rehearsed);
        return View.of("web/forms/action", form.label(), forms.eyebrow(request, command), form)
                .still();
    }

    private static Class<? extends DomainCommand> command(Map<String, String> variables) {
        String name = variables.getOrDefault("command", "");
        return Vocabulary.command(name).orElseThrow(() -> new NoSuchPage(name));
    }

    /** What the form had seen; what went on meanwhile is shown before anything is written. */
    private static long version(Filled values) {
        String said = values.one("_version");
        return said.matches("\\d{1,15}") ? Long.parseLong(said) : -1;
    }

    /** A stream to be created gets its identity with the form, so that sending twice hits one. */
    private static UUID stream(Map<String, String> variables, Filled values) {
        String id = variables.getOrDefault("id", values.one("_id"));
        if (id.isEmpty()) {
            return UUID.randomUUID();
        }
        if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new NoSuchPage(id);
        }
        return UUID.fromString(id);
    }
}
