package mesa.query.overview;

import mesa.query.intake.Reading;
import mesa.query.web.Audience;
import mesa.query.web.PageRequest;
import mesa.query.web.Segment;
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
        sitemap.page(Audience.EVERYBODY, this::dashboard, Segment.DASHBOARD);
    }

    private View dashboard(PageRequest request, Reading reading) {
        return View.of(
                "overview/dashboard",
                request.text("dashboard.title"),
                request.text("dashboard.eyebrow"),
                figures.of(request, reading));
    }
}
