package mesa.query.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import mesa.api.DomainCommand;
import mesa.api.wire.Filled;
import mesa.api.wire.FilledBody;
import mesa.api.wire.Vocabulary;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;
import mesa.query.web.FormSupport;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Sitemap;
import mesa.query.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The form of every command, and where it is sent. */
@RestController
class ActionPages implements Sitemap.Pages {
    private final Forms forms;
    private final CommandClient door;
    private final Uploads uploads;
    private final FormSupport formSupport;

    ActionPages(Forms forms, CommandClient door, Uploads uploads, FormSupport formSupport) {
        this.forms = forms;
        this.door = door;
        this.uploads = uploads;
        this.formSupport = formSupport;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::blank, PathWord.ACTIONS, "{command}")
                .page(PageAudience.EVERYBODY, this::blank, PathWord.ACTIONS, "{command}", "{id}");
    }

    private View blank(PageRequest request, Snapshot snapshot) {
        return show(request, snapshot, new Filled(request.query()), SubmittedForm.NONE);
    }

    @PostMapping({"/es/acciones/**", "/en/actions/**"})
    ResponseEntity<String> send(HttpServletRequest http) {
        PageRequest request = formSupport.request(http);
        return formSupport
                .bearer()
                .map(token -> send(request, token, http))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(URI.create("/login?to=" + request.path()))
                                .build());
    }

    private ResponseEntity<String> send(
            PageRequest request, String token, HttpServletRequest http) {
        Class<? extends DomainCommand> command = command(formSupport.matched(request));
        Uploads.Sent sent =
                uploads.send(http, new Filled(request.query()), token, request.language());
        Filled values = sent.values();
        ObjectNode body = new FilledBody(values).of(command);
        boolean more = values.byName().keySet().stream().anyMatch(k -> k.startsWith("_more."));
        if (more || !sent.faults().isEmpty()) {
            return formSupport.show(
                    request,
                    more ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                    http,
                    (r, snapshot) ->
                            show(
                                    r,
                                    snapshot,
                                    values,
                                    new SubmittedForm(body, sent.faults(), null, null)));
        }
        UUID stream = stream(formSupport.matched(request), values);
        boolean dryRun = values.on("_dry");
        CommandClient.Reply reply =
                door.send(
                        new CommandClient.Letter(
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
            case CommandClient.Reply.Accepted(long position) ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(forms.next(request, command, stream, values, position))
                            .build();
            case CommandClient.Reply.Rehearsed rehearsed ->
                    formSupport.show(
                            request,
                            HttpStatus.OK,
                            http,
                            (r, snapshot) ->
                                    show(r, snapshot, values, SubmittedForm.of(rehearsed)));
            case CommandClient.Reply.Refused refused ->
                    formSupport.show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            http,
                            (r, snapshot) ->
                                    show(
                                            r,
                                            snapshot,
                                            values,
                                            SubmittedForm.of(body, refused.refusal())));
        };
    }

    private View show(
            PageRequest request, Snapshot snapshot, Filled values, SubmittedForm outcome) {
        Class<? extends DomainCommand> command = command(request.variables());
        ActionForm form =
                forms.form(
                        request,
                        snapshot,
                        command,
                        stream(request.variables(), values),
                        values,
                        outcome);
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
        return Parameters.id(id).orElseThrow(() -> new NoSuchPage(id));
    }
}
