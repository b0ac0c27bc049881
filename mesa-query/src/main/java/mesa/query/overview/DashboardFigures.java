package mesa.query.overview;

import java.util.List;
import java.util.Map;
import mesa.api.Share;
import mesa.query.commitment.Lights;
import mesa.query.intake.Reading;
import mesa.query.web.GcmWheel;
import mesa.query.web.JournalMoments;
import mesa.query.web.PageRequest;
import mesa.query.web.Segment;
import mesa.query.web.TrafficLight;
import org.springframework.stereotype.Component;

/** Gathers the dashboard from the read models, all at one position. */
@Component
final class DashboardFigures {
    private final LatestDecisions latest;
    private final Promises promises;
    private final JournalMoments moments;

    DashboardFigures(LatestDecisions latest, Promises promises, JournalMoments moments) {
        this.latest = latest;
        this.promises = promises;
        this.moments = moments;
    }

    Dashboard of(PageRequest request, Reading reading) {
        DashboardTable table = new DashboardTable(reading);
        Map<Integer, Long> objectives = table.objectives();
        Promises.Standing standing =
                promises.of(request, reading, Lights.at(reading, moments.day(reading)));
        return new Dashboard(
                standing.total() == 0
                        ? beginnings(request, table)
                        : lights(request, table, standing),
                standing.attention(),
                standing.total(),
                table.hosted(),
                GcmWheel.of(objectives),
                objectives.size(),
                standing.matrix(),
                standing.gauges(),
                latest.of(request, reading),
                new ComingSessionsTable(reading).of(request),
                new VoicesTable(reading).of(request));
    }

    private static List<Dashboard.Counter> lights(
            PageRequest request, DashboardTable table, Promises.Standing standing) {
        return List.of(
                new Dashboard.Counter(
                        standing.open(),
                        request.count("counter.open", standing.open()),
                        request.count("counter.ofEditions", table.editions()),
                        "",
                        request.to(Segment.COMMITMENTS)),
                light(request, standing, TrafficLight.ON_TRACK),
                light(request, standing, TrafficLight.AT_RISK),
                light(request, standing, TrafficLight.LATE),
                light(request, standing, TrafficLight.VERIFIED));
    }

    private static Dashboard.Counter light(
            PageRequest request, Promises.Standing standing, TrafficLight light) {
        long count = standing.count(light);
        return new Dashboard.Counter(
                count,
                light.shape() + " " + request.text(light.key()),
                request.figures().percent(Share.of(count, standing.total())),
                light.style(),
                request.toWith("light", light.name(), Segment.COMMITMENTS));
    }

    /** Before anything is promised, what there is to promise with. */
    private static List<Dashboard.Counter> beginnings(PageRequest request, DashboardTable table) {
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
                        null,
                        "done",
                        request.to(Segment.SESSIONS)),
                new Dashboard.Counter(
                        table.agreements(),
                        request.count("counter.agreements", table.agreements()),
                        null,
                        "ok",
                        request.to(Segment.AGREEMENTS)),
                new Dashboard.Counter(
                        table.actors(),
                        request.count("counter.actors", table.actors()),
                        request.count("counter.accredited", table.accredited()),
                        "",
                        request.to(Segment.INSTITUTIONS)));
    }
}
