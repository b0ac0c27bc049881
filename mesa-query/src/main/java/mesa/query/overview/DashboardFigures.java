package mesa.query.overview;

import java.util.List;
import java.util.Map;
import mesa.api.Share;
import mesa.query.commitment.Lights;
import mesa.query.projection.Snapshot;
import mesa.query.time.SnapshotDay;
import mesa.query.web.GcmWheel;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.TrafficLight;
import org.springframework.stereotype.Component;

/** Gathers the dashboard from the read models, all at one position. */
@Component
final class DashboardFigures {
    private final LatestDecisions latest;
    private final CommitmentCounters commitmentCounters;

    DashboardFigures(LatestDecisions latest, CommitmentCounters commitmentCounters) {
        this.latest = latest;
        this.commitmentCounters = commitmentCounters;
    }

    /** The same for every reader: what the public may read. */
    Dashboard of(PageRequest request, Snapshot read) {
        Snapshot snapshot = read.publicly();
        DashboardTable table = new DashboardTable(snapshot);
        Map<Integer, Long> objectives = table.objectives();
        CommitmentCounters.Standing standing =
                commitmentCounters.of(
                        request, snapshot, Lights.at(snapshot, SnapshotDay.of(snapshot)));
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
                latest.of(request, snapshot),
                new ComingSessionsTable(snapshot).of(request),
                new VoicesTable(snapshot).of(request));
    }

    private static List<Dashboard.Counter> lights(
            PageRequest request, DashboardTable table, CommitmentCounters.Standing standing) {
        return List.of(
                new Dashboard.Counter(
                        standing.open(),
                        request.count("counter.open", standing.open()),
                        request.count("counter.ofEditions", table.editions()),
                        "",
                        request.to(PathWord.COMMITMENTS)),
                light(request, standing, TrafficLight.ON_TRACK),
                light(request, standing, TrafficLight.AT_RISK),
                light(request, standing, TrafficLight.LATE),
                light(request, standing, TrafficLight.VERIFIED));
    }

    private static Dashboard.Counter light(
            PageRequest request, CommitmentCounters.Standing standing, TrafficLight light) {
        long count = standing.count(light);
        return new Dashboard.Counter(
                count,
                light.shape() + " " + request.text(light.key()),
                request.figures().percent(Share.of(count, standing.total())),
                light.style(),
                request.toWith("light", light.light().name(), PathWord.COMMITMENTS));
    }

    /** Before anything is promised, what there is to promise with. */
    private static List<Dashboard.Counter> beginnings(PageRequest request, DashboardTable table) {
        return List.of(
                new Dashboard.Counter(
                        table.mesas(),
                        request.count("counter.mesas", table.mesas()),
                        null,
                        "",
                        request.to(PathWord.MESAS)),
                new Dashboard.Counter(
                        table.editions(),
                        request.count("counter.editions", table.editions()),
                        null,
                        "done",
                        request.to(PathWord.SESSIONS)),
                new Dashboard.Counter(
                        table.agreements(),
                        request.count("counter.agreements", table.agreements()),
                        null,
                        "ok",
                        request.to(PathWord.AGREEMENTS)),
                new Dashboard.Counter(
                        table.actors(),
                        request.count("counter.actors", table.actors()),
                        request.count("counter.accredited", table.accredited()),
                        "",
                        request.to(PathWord.INSTITUTIONS)));
    }
}
