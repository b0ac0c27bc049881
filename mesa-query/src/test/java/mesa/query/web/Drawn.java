package mesa.query.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.Role;
import mesa.query.projection.AsOf;

/** Draws a page without a server, and leaves it in {@code target/drawn} to be looked at. */
public final class Drawn {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Drawn.class.getClassLoader(), "mesa.query");
    private static final Instant NOW = Instant.parse("2026-11-23T23:04:00Z");

    private Drawn() {}

    public static PageRequest request(Language language, PathWord section) {
        return new PageRequest(
                language,
                Addresses.path(language, section),
                Map.of(),
                Map.of(),
                AsOf.NOW,
                new Reader("Secretaría técnica", Set.of(Role.SECRETARIAT), null, Map.of()));
    }

    public static Page page(PageRequest request, View view, boolean now) {
        Site site =
                new Site(
                        List.of(
                                PathWord.DASHBOARD,
                                PathWord.MESAS,
                                PathWord.SESSIONS,
                                PathWord.AGREEMENTS,
                                PathWord.COMMITMENTS,
                                PathWord.INSTITUTIONS,
                                PathWord.AUDIT),
                        true,
                        address -> address,
                        (what, language) -> what.toString(),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        () -> null);
        return new Page(
                request,
                view,
                new Page.Moment(18422, now, NOW, List.of()),
                site,
                new Page.Token("_csrf", "t"),
                false);
    }

    public static String html(PageRequest request, View view, String suffix) {
        StringOutput out = new StringOutput();
        ENGINE.render(
                view.template() + ".jte",
                Map.of("page", page(request, view, true), "model", view.model()),
                out);
        String name =
                view.template().replace('/', '-')
                        + "-"
                        + suffix
                        + "-"
                        + request.language().tag()
                        + ".html";
        try {
            Path file = Path.of("target/drawn").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, out.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
