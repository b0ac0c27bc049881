package mesa.query.user;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.Role;
import mesa.api.user.UserId;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;
import mesa.query.user.LoginClient.Reply;
import mesa.query.web.Cell;
import mesa.query.web.DetailPage;
import mesa.query.web.FormSupport;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Section;
import mesa.query.web.Sitemap;
import mesa.query.web.StreamNames;
import mesa.query.web.TableModel;
import mesa.query.web.View;
import mesa.query.web.forms.Actions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users and their rights, for administrators; to everybody else these pages do not exist. */
@RestController
final class UserPages implements Sitemap.Pages {
    private final FormSupport formSupport;
    private final LoginClient door;
    private final Actions actions;
    private final StreamNames streamNames;

    UserPages(FormSupport formSupport, LoginClient door, Actions actions, StreamNames streamNames) {
        this.formSupport = formSupport;
        this.door = door;
        this.actions = actions;
        this.streamNames = streamNames;
    }

    /**
     * What the list shows beside the rows.
     *
     * @param told the secret just made, or why none was
     */
    public record Model(TableModel users, @Nullable Reply told) {}

    /**
     * One user.
     *
     * @param renewable whether the reader may renew the user's secret: somebody else's, in force
     * @param told the secret just renewed, or why it was not
     */
    public record One(DetailPage sheet, boolean renewable, @Nullable Reply told) {}

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(
                        PageAudience.only(Role.ADMIN),
                        (request, snapshot) -> list(request, snapshot, null),
                        PathWord.USERS)
                .page(
                        PageAudience.only(Role.ADMIN),
                        (request, snapshot) -> one(request, snapshot, null),
                        PathWord.USERS,
                        "{id}");
    }

    @PostMapping({"/es/usuarios", "/en/users"})
    ResponseEntity<String> make(HttpServletRequest http) {
        PageRequest request = formSupport.request(http);
        Reply reply =
                formSupport
                        .bearer()
                        .map(token -> door.make(request, token))
                        .orElseThrow(() -> new NoSuchPage(request.path()));
        return formSupport.show(
                request, status(reply), http, (r, snapshot) -> list(r, snapshot, reply).still());
    }

    @PostMapping({"/es/usuarios/{id}", "/en/users/{id}"})
    ResponseEntity<String> renew(@PathVariable String id, HttpServletRequest http) {
        PageRequest request = formSupport.request(http);
        UserId user = id(request, id);
        Reply reply =
                formSupport
                        .bearer()
                        .map(token -> door.renew(request, token, user.value()))
                        .orElseThrow(() -> new NoSuchPage(request.path()));
        return formSupport.show(
                request, status(reply), http, (r, snapshot) -> one(r, snapshot, reply).still());
    }

    private static HttpStatus status(Reply reply) {
        return reply.secret().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    private View list(PageRequest request, Snapshot snapshot, @Nullable Reply told) {
        List<List<Cell>> rows =
                snapshot.rows(UserRow.class, "true order by r.post").stream()
                        .map(row -> line(request, snapshot, row))
                        .toList();
        TableModel tableModel = TableModel.of(columns(request), rows, "empty.users");
        return View.of(
                "user/users",
                request.text("user.title"),
                request.text("user.eyebrow"),
                new Model(tableModel, told));
    }

    private View one(PageRequest request, Snapshot snapshot, @Nullable Reply told) {
        UserRow row =
                snapshot.find(UserRow.class, id(request, request.variable("id")))
                        .orElseThrow(() -> new NoSuchPage(request.path()));
        List<Section.Fact> facts = new ArrayList<>();
        List<Cell> cells = line(request, snapshot, row);
        for (int i = 1; i < cells.size(); i++) {
            facts.add(new Section.Fact(columns(request).get(i), cells.get(i)));
        }
        DetailPage detailPage =
                DetailPage.of(List.of(Section.facts(request.text("user.rights"), 6, facts)))
                        .actions(
                                actions.on(
                                        request,
                                        "user",
                                        row.user().value(),
                                        "user.register",
                                        // Has a form of its own, which shows what it answers.
                                        "user.renew-credential"));
        boolean own = request.reader().name().equals(row.user().value().toString());
        boolean renewable = row.active() && !own && request.asOf().isNow();
        return View.of(
                "user/user",
                row.post(),
                request.text("user.title"),
                new One(detailPage, renewable, told));
    }

    private static List<String> columns(PageRequest request) {
        return List.of(
                request.text("user.post"),
                request.text("user.kind"),
                request.text("user.roles"),
                request.text("user.institution"),
                request.text("user.state"),
                request.text("user.cut"));
    }

    private List<Cell> line(PageRequest request, Snapshot snapshot, UserRow row) {
        String roles =
                Stream.concat(
                                row.roles().stream().map(role -> role(request, role)),
                                row.appointments().stream()
                                        .map(held -> appointment(request, snapshot, held)))
                        .collect(Collectors.joining(", "));
        UUID institution = row.institution() == null ? null : row.institution().value();
        return List.of(
                new Cell.Link(
                        row.post(),
                        request.to(PathWord.USERS, row.user().value()),
                        row.user().value().toString()),
                Cell.text(request.text("user.kind." + row.kind().name().toLowerCase(Locale.ROOT))),
                Cell.text(roles),
                institution == null
                        ? Cell.NOTHING
                        : Cell.link(
                                institution.toString(),
                                request.to(PathWord.INSTITUTIONS, institution)),
                new Cell.Chip(
                        request.text(row.active() ? "user.active" : "user.inactive"),
                        row.active() ? "ok" : "late"),
                Cell.figure(row.cutAt() == null ? null : request.figures().stamp(row.cutAt())));
    }

    private static String role(PageRequest request, String role) {
        return request.text("role." + role.toLowerCase(Locale.ROOT));
    }

    private String appointment(PageRequest request, Snapshot snapshot, String held) {
        int at = held.indexOf('@');
        UUID mesa = UUID.fromString(held.substring(at + 1));
        return request.text(
                "user.appointment",
                role(request, held.substring(0, at)),
                streamNames.of(mesa, snapshot, request.language()));
    }

    private static UserId id(PageRequest request, String id) {
        return Parameters.id(id).map(UserId::new).orElseThrow(() -> new NoSuchPage(request.path()));
    }
}
