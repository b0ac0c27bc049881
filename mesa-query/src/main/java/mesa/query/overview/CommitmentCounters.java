package mesa.query.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mesa.api.actor.ActorId;
import mesa.query.commitment.CommitmentRow;
import mesa.query.commitment.CommitmentStanding;
import mesa.query.commitment.Lights;
import mesa.query.overview.WellFormedTable.WellFormed;
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

    /** One commitment with its light. */
    private record Judged(CommitmentStanding standing, TrafficLight light) {
        LocalDate due() {
            return Objects.requireNonNull(standing.due());
        }
    }

    Standing of(PageRequest request, Snapshot snapshot, Lights lights) {
        List<Judged> judged =
                snapshot
                        .parts(
                                CommitmentRow.class,
                                CommitmentStanding.class,
                                "r.status <> 'CANCELLED'")
                        .stream()
                        .map(c -> new Judged(c, lights.shown(c)))
                        .toList();
        Map<TrafficLight, Long> counts = new EnumMap<>(TrafficLight.class);
        judged.forEach(c -> counts.merge(c.light(), 1L, Long::sum));
        return new Standing(
                judged.size(),
                judged.stream().filter(c -> c.standing().status().open()).count(),
                counts,
                attention(request, snapshot, judged, lights),
                matrix(request, snapshot, judged),
                judged.isEmpty() ? List.of() : gauges(request, snapshot));
    }

    private List<Dashboard.Due> attention(
            PageRequest request, Snapshot snapshot, List<Judged> judged, Lights lights) {
        List<Dashboard.Due> due = new ArrayList<>();
        for (TrafficLight light :
                List.of(TrafficLight.BREACHED, TrafficLight.LATE, TrafficLight.AT_RISK)) {
            judged.stream()
                    .filter(c -> c.light() == light && c.standing().due() != null)
                    .sorted(
                            Comparator.comparing(Judged::due)
                                    .thenComparing(c -> c.standing().code()))
                    .limit(WORST - due.size())
                    .flatMap(c ->
                            snapshot.find(CommitmentRow.class, c.standing().commitment()).stream())
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
                streamNames.of(c.responsible(), snapshot, request.language()),
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
            PageRequest request, Snapshot snapshot, List<Judged> judged) {
        Map<ActorId, Map<TrafficLight, Long>> byActor = new HashMap<>();
        for (Judged c : judged) {
            ActorId responsible = c.standing().responsible();
            if (responsible != null && c.standing().status().open()) {
                byActor.computeIfAbsent(responsible, _ -> new EnumMap<>(TrafficLight.class))
                        .merge(c.light(), 1L, Long::sum);
            }
        }
        Map<String, Map<TrafficLight, Long>> counts = new TreeMap<>(SpanishOrder.OF_NAMES);
        Map<String, String> hrefs = new HashMap<>();
        byActor.forEach((actor, lights) -> {
            String name = streamNames.of(actor, snapshot, request.language());
            hrefs.put(name, request.to(PathWord.INSTITUTIONS, actor.value()));
            Map<TrafficLight, Long> sum =
                    counts.computeIfAbsent(name, _ -> new EnumMap<>(TrafficLight.class));
            lights.forEach((light, count) -> sum.merge(light, count, Long::sum));
        });
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

    private static List<Dashboard.Gauge> gauges(PageRequest request, Snapshot snapshot) {
        WellFormed wellFormed = new WellFormedTable(snapshot).read();
        return List.of(
                new Dashboard.Gauge(
                        request.text("gauge.deadline"),
                        wellFormed.withDeadline(),
                        wellFormed.all(),
                        WITH_DEADLINE),
                new Dashboard.Gauge(
                        request.text("gauge.indicator"),
                        wellFormed.withIndicator(),
                        wellFormed.all(),
                        null),
                new Dashboard.Gauge(
                        request.text("gauge.verifier"),
                        wellFormed.withVerifier(),
                        wellFormed.all(),
                        null));
    }
}
