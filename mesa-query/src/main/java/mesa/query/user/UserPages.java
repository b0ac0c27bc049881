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
import mesa.query.http.Values;
import mesa.query.intake.Reading;
import mesa.query.user.LoginDoor.Reply;
import mesa.query.web.Audience;
import mesa.query.web.Cell;
import mesa.query.web.Names;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageRequest;
import mesa.query.web.Posts;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Sheet;
import mesa.query.web.Sitemap;
import mesa.query.web.Table;
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
    private final Posts posts;
    private final LoginDoor door;
    private final Actions actions;
    private final Names names;

    UserPages(Posts posts, LoginDoor door, Actions actions, Names names) {
        this.posts = posts;
        this.door = door;
        this.actions = actions;
        this.names = names;
    }

    /**
     * What the list shows beside the rows.
     *
     * @param told the secret just made, or why none was
     */
    public record Model(Table users, @Nullable Reply told) {}

    /**
     * One user.
     *
     * @param renewable whether the reader may renew the user's secret: somebody else's, in force
     * @param told the secret just renewed, or why it was not
     */
    public record One(Sheet sheet, boolean renewable, @Nullable Reply told) {}

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(
                        Audience.only(Role.ADMIN),
                        (request, reading) -> list(request, reading, null),
                        Segment.USERS)
                .page(
                        Audience.only(Role.ADMIN),
                        (request, reading) -> one(request, reading, null),
                        Segment.USERS,
                        "{id}");
    }

    @PostMapping({"/es/usuarios", "/en/users"})
    ResponseEntity<String> make(HttpServletRequest http) {
        PageRequest request = posts.request(http);
        Reply reply =
                posts.bearer()
                        .map(token -> door.make(request, token))
                        .orElseThrow(() -> new NoSuchPage(request.path()));
        return posts.show(
                request, status(reply), http, (r, reading) -> list(r, reading, reply).still());
    }

    @PostMapping({"/es/usuarios/{id}", "/en/users/{id}"})
    ResponseEntity<String> renew(@PathVariable String id, HttpServletRequest http) {
        PageRequest request = posts.request(http);
        UserId user = id(request, id);
        Reply reply =
                posts.bearer()
                        .map(token -> door.renew(request, token, user.value()))
                        .orElseThrow(() -> new NoSuchPage(request.path()));
        return posts.show(
                request, status(reply), http, (r, reading) -> one(r, reading, reply).still());
    }

    private static HttpStatus status(Reply reply) {
        return reply.secret().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    private View list(PageRequest request, Reading reading, @Nullable Reply told) {
        List<List<Cell>> rows =
                reading.rows(UserRow.class, "true order by r.post").stream()
                        .map(row -> line(request, reading, row))
                        .toList();
        Table table = Table.of(columns(request), rows, "empty.users");
        return View.of(
                "user/users",
                request.text("user.title"),
                request.text("user.eyebrow"),
                new Model(table, told));
    }

    private View one(PageRequest request, Reading reading, @Nullable Reply told) {
        UserRow row =
                reading.find(UserRow.class, id(request, request.variable("id")))
                        .orElseThrow(() -> new NoSuchPage(request.path()));
        List<Section.Fact> facts = new ArrayList<>();
        List<Cell> cells = line(request, reading, row);
        for (int i = 1; i < cells.size(); i++) {
            facts.add(new Section.Fact(columns(request).get(i), cells.get(i)));
        }
        Sheet sheet =
                Sheet.of(List.of(Section.facts(request.text("user.rights"), 6, facts)))
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
                new One(sheet, renewable, told));
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

    private List<Cell> line(PageRequest request, Reading reading, UserRow row) {
        String roles =
                Stream.concat(
                                row.roles().stream().map(role -> role(request, role)),
                                row.appointments().stream()
                                        .map(held -> appointment(request, reading, held)))
                        .collect(Collectors.joining(", "));
        UUID institution = row.institution() == null ? null : row.institution().value();
        return List.of(
                new Cell.Link(
                        row.post(),
                        request.to(Segment.USERS, row.user().value()),
                        row.user().value().toString()),
                Cell.text(request.text("user.kind." + row.kind().name().toLowerCase(Locale.ROOT))),
                Cell.text(roles),
                institution == null
                        ? Cell.NOTHING
                        : Cell.link(
                                institution.toString(),
                                request.to(Segment.INSTITUTIONS, institution)),
                new Cell.Chip(
                        request.text(row.active() ? "user.active" : "user.inactive"),
                        row.active() ? "ok" : "late"),
                Cell.figure(row.cutAt() == null ? null : request.figures().stamp(row.cutAt())));
    }

    private static String role(PageRequest request, String role) {
        return request.text("role." + role.toLowerCase(Locale.ROOT));
    }

    private String appointment(PageRequest request, Reading reading, String held) {
        int at = held.indexOf('@');
        UUID mesa = UUID.fromString(held.substring(at + 1));
        return request.text(
                "user.appointment",
                role(request, held.substring(0, at)),
                names.of(mesa, reading, request.language()));
    }

    private static UserId id(PageRequest request, String id) {
        return Values.id(id).map(UserId::new).orElseThrow(() -> new NoSuchPage(request.path()));
    }
}
