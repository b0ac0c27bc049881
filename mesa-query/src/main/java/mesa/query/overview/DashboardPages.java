package mesa.query.overview;

import mesa.query.projection.Snapshot;
import mesa.query.web.PageAudience;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Sitemap;
import mesa.query.web.View;
import org.springframework.stereotype.Component;

/** The first page everybody sees. */
@Component
final class DashboardPages implements Sitemap.Pages {
    private final DashboardFigures figures;

    DashboardPages(DashboardFigures figures) {
        this.figures = figures;
    }

    @Override
    public void addTo(Sitemap sitemap) {
        sitemap.page(PageAudience.EVERYBODY, this::dashboard, PathWord.DASHBOARD);
    }

    private View dashboard(PageRequest request, Snapshot snapshot) {
        return View.of(
                "overview/dashboard",
                request.text("dashboard.title"),
                request.text("dashboard.eyebrow"),
                figures.of(request, snapshot));
    }
}
