package mesa.query.system;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import mesa.api.Role;
import mesa.http.CallerOf;
import mesa.query.projection.QuarantineTable;
import mesa.query.projection.Rebuilds;
import mesa.query.web.FormSupport;
import mesa.query.web.NoSuchPage;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Sitemap;
import mesa.query.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where each read model stands, what stopped and what can be done, for administrators; to everybody
 * else the page does not exist. It is of the present alone: how far a rebuild is has no history.
 */
@RestController
final class SystemPages implements Sitemap.Pages {
    private final FormSupport formSupport;
    private final Rebuilds rebuilds;
    private final RebuildOrders orders;
    private final QuarantineTable aside;

    SystemPages(
            FormSupport formSupport,
            Rebuilds rebuilds,
            RebuildOrders orders,
            QuarantineTable aside) {
        this.aside = aside;
        this.formSupport = formSupport;
        this.rebuilds = rebuilds;
        this.orders = orders;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(
                PageAudience.only(Role.ADMIN),
                (request, snapshot) -> view(request),
                PathWord.SYSTEM);
    }

    /** Leads back to the page, so that reading it again asks for nothing again. */
    @PostMapping({"/es/sistema", "/en/system"})
    ResponseEntity<Void> rebuild(HttpServletRequest http) {
        if (!CallerOf.current().is(Role.ADMIN)) {
            throw new AccessDeniedException("Rebuilds are for administrators");
        }
        PageRequest request = formSupport.request(http);
        List<String> known = rebuilds.models();
        List<String> wanted = request.queryAll("model").stream().filter(known::contains).toList();
        if (request.query("all").isPresent()) {
            wanted = known;
        }
        if (!wanted.isEmpty()) {
            orders.ask(wanted);
        }
        request.query("skip")
                .filter(known::contains)
                .flatMap(model ->
                        SkipRequest.of(
                                model,
                                request.query("position").orElse(""),
                                request.query("reason").orElse(""),
                                known))
                .ifPresent(orders::skip);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.to(PathWord.SYSTEM)))
                .build();
    }

    private View view(PageRequest request) {
        if (!request.asOf().isNow()) {
            throw new NoSuchPage(request.path());
        }
        return View.of(
                        "system/system",
                        request.text("system.title"),
                        request.text("system.eyebrow"),
                        SystemModel.of(request, rebuilds.overview(), aside))
                .still();
    }
}
