package mesa.query.commitment;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.Outcome;
import mesa.query.projection.Snapshot;
import mesa.query.web.TrafficLight;

/**
 * What an institution owes and how it keeps its word, over its public commitments. Cancelled ones
 * are counted apart (INV-K9), reported is not fulfilled (INV-K8).
 *
 * @param lights of the open ones
 * @param onTimeOriginal fulfilled by the date first accepted
 * @param onTimeCurrent fulfilled by the date that held
 * @param slipDays by which all due dates together were moved
 */
public record Scorecard(
        int led,
        int open,
        Map<TrafficLight, Integer> lights,
        int fulfilled,
        int partial,
        int notFulfilled,
        int cancelled,
        int breaches,
        int extensions,
        int reopened,
        int lateReports,
        int onTimeOriginal,
        int onTimeCurrent,
        long slipDays) {

    /** Of every institution that leads a public commitment. */
    public static Map<UUID, Scorecard> all(Snapshot snapshot, Lights lights) {
        Map<UUID, List<CommitmentRow>> byActor = new LinkedHashMap<>();
        for (CommitmentRow row :
                snapshot.publicly()
                        .rows(
                                CommitmentRow.class,
                                "r.responsible is not null and r.accepted_on is not null")) {
            if (row.responsible() != null) {
                byActor.computeIfAbsent(row.responsible().value(), _ -> new ArrayList<>()).add(row);
            }
        }
        Map<UUID, Scorecard> cards = new LinkedHashMap<>();
        byActor.forEach((actor, rows) -> cards.put(actor, of(rows, lights)));
        return cards;
    }

    static Scorecard of(List<CommitmentRow> rows, Lights lights) {
        Map<TrafficLight, Integer> shown = new EnumMap<>(TrafficLight.class);
        rows.stream()
                .filter(c -> c.status().open())
                .forEach(c -> shown.merge(lights.shown(c), 1, Integer::sum));
        return new Scorecard(
                rows.size(),
                count(rows, c -> c.status().open()),
                shown,
                count(rows, c -> c.status() == CommitmentStatus.FULFILLED),
                count(rows, c -> c.status() == CommitmentStatus.PARTIALLY_FULFILLED),
                count(rows, c -> c.status() == CommitmentStatus.NOT_FULFILLED),
                count(rows, c -> c.status() == CommitmentStatus.CANCELLED),
                count(
                        rows,
                        c ->
                                switch (c.breach()) {
                                    case DECLARED, IN_REMEDIATION, CURED -> true;
                                    case NONE,
                                            DETECTED,
                                            NOTIFIED,
                                            ANSWERED,
                                            UNANSWERED,
                                            JUSTIFIED,
                                            NOT_JUSTIFIED ->
                                            false;
                                }),
                rows.stream().mapToInt(CommitmentRow::extensions).sum(),
                rows.stream().mapToInt(CommitmentRow::reopened).sum(),
                rows.stream().mapToInt(c -> c.lateReports().size()).sum(),
                count(rows, c -> fulfilled(c) && Boolean.TRUE.equals(c.onTimeOriginal())),
                count(rows, c -> fulfilled(c) && Boolean.TRUE.equals(c.onTimeCurrent())),
                rows.stream().mapToLong(Scorecard::slip).sum());
    }

    int light(TrafficLight light) {
        return lights.getOrDefault(light, 0);
    }

    private static boolean fulfilled(CommitmentRow row) {
        return row.outcome() == Outcome.FULFILLED;
    }

    private static long slip(CommitmentRow row) {
        return row.due() == null || row.originalDue() == null
                ? 0
                : ChronoUnit.DAYS.between(row.originalDue(), row.due());
    }

    private static int count(List<CommitmentRow> rows, Predicate<CommitmentRow> which) {
        return (int) rows.stream().filter(which).count();
    }
}
