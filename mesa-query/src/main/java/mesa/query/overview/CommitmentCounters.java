package mesa.query.overview;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mesa.query.commitment.CommitmentRow;
import mesa.query.commitment.Lights;
import mesa.query.projection.Snapshot;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.SpanishOrder;
import mesa.query.web.StreamNames;
import mesa.query.web.TrafficLight;
import org.springframework.stereotype.Component;

/** How the public commitments stand. */
@Component
final class CommitmentCounters {
    private static final int WORST = 8;
    private static final int INSTITUTIONS = 10;

    /** Share of Peruvian agreements of 2012–2019 that had a deadline. */
    private static final BigDecimal WITH_DEADLINE = new BigDecimal("42.3");

    private final StreamNames streamNames;

    CommitmentCounters(StreamNames streamNames) {
        this.streamNames = streamNames;
    }

    /** Everything the dashboard says about commitments. */
    record Standing(
            long total,
            long open,
            Map<TrafficLight, Long> lights,
            List<Dashboard.Due> attention,
            List<Dashboard.Row> matrix,
            List<Dashboard.Gauge> gauges) {
        long count(TrafficLight light) {
            return lights.getOrDefault(light, 0L);
        }
    }

    Standing of(PageRequest request, Snapshot snapshot, Lights lights) {
        List<CommitmentRow> rows =
                snapshot.rows(
                        CommitmentRow.class, "r.status <> 'CANCELLED' order by r.due, r.code");
        Map<TrafficLight, Long> counts = new EnumMap<>(TrafficLight.class);
        rows.forEach(c -> counts.merge(lights.shown(c), 1L, Long::sum));
        return new Standing(
                rows.size(),
                rows.stream().filter(c -> c.status().open()).count(),
                counts,
                attention(request, snapshot, rows, lights),
                matrix(request, snapshot, rows, lights),
                rows.isEmpty() ? List.of() : gauges(request, rows));
    }

    private List<Dashboard.Due> attention(
            PageRequest request, Snapshot snapshot, List<CommitmentRow> rows, Lights lights) {
        List<Dashboard.Due> due = new ArrayList<>();
        for (TrafficLight light :
                List.of(TrafficLight.BREACHED, TrafficLight.LATE, TrafficLight.AT_RISK)) {
            rows.stream()
                    .filter(c -> c.due() != null && lights.shown(c) == light)
                    .limit(WORST - due.size())
                    .forEach(c -> due.add(due(request, snapshot, c, light, lights)));
        }
        return due;
    }

    private Dashboard.Due due(
            PageRequest request,
            Snapshot snapshot,
            CommitmentRow c,
            TrafficLight light,
            Lights lights) {
        var due = Objects.requireNonNull(c.due());
        return new Dashboard.Due(
                c.code(),
                request.to(PathWord.COMMITMENTS, c.code()),
                c.statement(),
                streamNames.of(
                        c.responsible() == null ? null : c.responsible().value(),
                        snapshot,
                        request.language()),
                c.coResponsible().size(),
                light,
                c.done() == null ? BigDecimal.ZERO : c.done(),
                c.indicators().isEmpty()
                        ? null
                        : request.figures()
                                        .number(
                                                c.indicators()
                                                        .getFirst()
                                                        .indicator()
                                                        .target()
                                                        .value())
                                + " "
                                + c.indicators().getFirst().indicator().unit(),
                due,
                c.originalDue() == null ? due : c.originalDue(),
                c.lastReportOn() == null
                        ? null
                        : ChronoUnit.DAYS.between(c.lastReportOn(), lights.on()));
    }

    private List<Dashboard.Row> matrix(
            PageRequest request, Snapshot snapshot, List<CommitmentRow> rows, Lights lights) {
        Map<String, Map<TrafficLight, Long>> counts = new TreeMap<>(SpanishOrder.OF_NAMES);
        Map<String, String> hrefs = new HashMap<>();
        for (CommitmentRow c : rows) {
            if (c.responsible() == null || !c.status().open()) {
                continue;
            }
            String name = streamNames.of(c.responsible().value(), snapshot, request.language());
            hrefs.put(name, request.to(PathWord.INSTITUTIONS, c.responsible().value()));
            counts.computeIfAbsent(name, n -> new EnumMap<>(TrafficLight.class))
                    .merge(lights.shown(c), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .limit(INSTITUTIONS)
                .map(e ->
                        new Dashboard.Row(
                                e.getKey(),
                                hrefs.getOrDefault(e.getKey(), ""),
                                Dashboard.Row.LIGHTS.stream()
                                        .map(l -> e.getValue().getOrDefault(l, 0L))
                                        .toList()))
                .toList();
    }

    private static List<Dashboard.Gauge> gauges(PageRequest request, List<CommitmentRow> rows) {
        return List.of(
                new Dashboard.Gauge(
                        request.text("gauge.deadline"),
                        rows.stream().filter(c -> c.due() != null).count(),
                        rows.size(),
                        WITH_DEADLINE),
                new Dashboard.Gauge(
                        request.text("gauge.indicator"),
                        rows.stream().filter(c -> !c.indicators().isEmpty()).count(),
                        rows.size(),
                        null),
                new Dashboard.Gauge(
                        request.text("gauge.verifier"),
                        rows.stream().filter(c -> c.verifier() != null).count(),
                        rows.size(),
                        null));
    }
}
