package mesa.query.overview;

import java.util.List;
import java.util.Map;
import mesa.query.intake.Reading;
import mesa.query.web.GcmWheel;
import mesa.query.web.PageRequest;
import mesa.query.web.Segment;
import org.springframework.stereotype.Component;

/** Gathers the dashboard from the read models, all at one position. */
@Component
final class DashboardFigures {
    private final LatestDecisions latest;

    DashboardFigures(LatestDecisions latest) {
        this.latest = latest;
    }

    Dashboard of(PageRequest request, Reading reading) {
        DashboardTable table = new DashboardTable(reading);
        Map<Integer, Long> objectives = table.objectives();
        return new Dashboard(
                counters(request, table),
                List.of(),
                0,
                table.hosted(),
                GcmWheel.of(objectives),
                objectives.size(),
                List.of(),
                List.of(),
                latest.of(request, reading),
                new ComingSessionsTable(reading).of(request),
                new VoicesTable(reading).of(request));
    }

    private static List<Dashboard.Counter> counters(PageRequest request, DashboardTable table) {
        return List.of(
                new Dashboard.Counter(
                        table.mesas(),
                        request.count("counter.mesas", table.mesas()),
                        null,
                        "",
                        request.to(Segment.MESAS)),
                new Dashboard.Counter(
                        table.editions(),
                        request.count("counter.editions", table.editions()),
                        request.count("dashboard.hosts", table.provinces(), 24),
                        "done",
                        request.to(Segment.SESSIONS)),
                new Dashboard.Counter(
                        table.actors(),
                        request.count("counter.actors", table.actors()),
                        request.count("counter.accredited", table.accredited()),
                        "",
                        request.to(Segment.INSTITUTIONS)));
    }
}
