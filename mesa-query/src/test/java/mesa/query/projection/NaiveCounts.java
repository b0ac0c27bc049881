package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.acta.ActaEvent.RectifyingActaDrafted;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.ExtensionEvent;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.ExtensionEvent.ExtensionRequested;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.MeasureEvent;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.ReportEvent.MeasurementRestated;
import mesa.api.commitment.ReportEvent.ObstacleCleared;
import mesa.api.commitment.ReportEvent.ObstacleRecorded;
import mesa.api.commitment.ReportEvent.ProgressReported;
import mesa.api.commitment.VerificationEvent;
import mesa.api.session.DecisionEvent.VoteCast;

/** Rows counted without folding anything: each figure is one pass over the events. */
final class NaiveCounts {
    private final List<DomainEvent> events;

    NaiveCounts(List<Recorded> journal) {
        events = journal.stream().map(Recorded::event).toList();
    }

    void agreeWith(AllRows rows, String where) {
        Map<String, Long> expected =
                Map.ofEntries(
                        Map.entry("journal_entry", (long) events.size()),
                        Map.entry("agreement_register", streams(AgreementProposed.class)),
                        Map.entry("acta_register", actas()),
                        Map.entry("acta_text", actas()),
                        Map.entry("session_vote", votes()),
                        Map.entry(
                                "evidence",
                                distinct(
                                        EvidenceAttached.class,
                                        e -> List.of(e.commitment(), e.evidence().hash()))),
                        Map.entry(
                                "obstacle",
                                distinct(
                                        ObstacleRecorded.class,
                                        e -> List.of(e.commitment(), e.obstacle()))),
                        Map.entry(
                                "progress_report",
                                distinct(
                                        ProgressReported.class,
                                        e ->
                                                List.of(
                                                        e.commitment(),
                                                        e.indicator(),
                                                        e.period().from()))),
                        Map.entry(
                                "measurement",
                                of(ProgressReported.class).count()
                                        + of(MeasurementRestated.class).count()),
                        Map.entry("extension", of(ExtensionRequested.class).count()),
                        Map.entry(
                                "slippage",
                                of(ExtensionEvent.class).count() + of(MeasureEvent.class).count()),
                        Map.entry(
                                "proceeding",
                                of(VerificationEvent.class).count()
                                        + of(BreachEvent.class).count()));
        expected.forEach((model, count) ->
                assertThat((long) rows.now(model).size())
                        .as("%s: rows of %s", where, model)
                        .isEqualTo(count));
        commitments(rows, where);
    }

    /** Extensions, evidence and obstacles of each, beside the counters of the tracker. */
    private void commitments(AllRows rows, String where) {
        Map<Object, Long> extensions = tally(of(ExtensionGranted.class).map(e -> e.commitment()));
        Map<Object, Long> evidence =
                tally(
                        of(EvidenceAttached.class)
                                .map(e -> List.of(e.commitment(), e.evidence().hash()))
                                .distinct()
                                .map(List::getFirst));
        Map<Object, Long> accepted =
                of(CommitmentAccepted.class)
                        .collect(
                                Collectors.toMap(
                                        e -> (Object) e.commitment(),
                                        e -> e.due().toEpochDay(),
                                        (first, _) -> first));
        Map<Object, Long> obstacles = tally(of(ObstacleRecorded.class).map(e -> e.commitment()));
        of(ObstacleCleared.class).forEach(e -> obstacles.merge(e.commitment(), -1L, Long::sum));
        for (Map<String, ?> row : rows.now("commitment_tracker")) {
            Object id = Objects.requireNonNull(row.get("commitment"));
            assertThat(((Number) Objects.requireNonNull(row.get("extensions"))).longValue())
                    .as("%s: extensions of %s", where, id)
                    .isEqualTo(extensions.getOrDefault(id, 0L));
            assertThat(((Number) Objects.requireNonNull(row.get("evidence"))).longValue())
                    .as("%s: evidence of %s", where, id)
                    .isEqualTo(evidence.getOrDefault(id, 0L));
            assertThat(((Number) Objects.requireNonNull(row.get("obstacles"))).longValue())
                    .as("%s: open obstacles of %s", where, id)
                    .isEqualTo(obstacles.getOrDefault(id, 0L));
            Long due = accepted.get(id);
            if (due != null) {
                assertThat(row.get("originalDue"))
                        .as("%s: first promise of %s", where, id)
                        .isEqualTo(LocalDate.ofEpochDay(due));
            }
        }
    }

    private long actas() {
        return of(ActaDrafted.class).count() + of(RectifyingActaDrafted.class).count();
    }

    private long votes() {
        return distinct(VoteCast.class, e -> List.of(e.agreement(), e.actor()));
    }

    private long streams(Class<? extends AgreementProposed> first) {
        return distinct(first, AgreementProposed::agreement);
    }

    private static Map<Object, Long> tally(Stream<?> of) {
        return of.collect(Collectors.groupingBy(o -> (Object) o, Collectors.counting()));
    }

    private <E> Stream<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <E> long distinct(Class<E> kind, Function<E, Object> what) {
        return of(kind).map(what).distinct().count();
    }
}
