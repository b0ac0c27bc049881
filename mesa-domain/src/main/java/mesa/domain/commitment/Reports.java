package mesa.domain.commitment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mesa.api.Sha256;
import mesa.api.commitment.Measured;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.Period;
import mesa.api.commitment.ReportStatus;

/**
 * What has been reported.
 *
 * @param entries one per indicator and period, in the order first reported
 * @param evidence means by the hash of the evidence attached for it
 * @param freshEvidence whether any came after the commitment was last closed
 * @param obstacles keys of those not cleared
 */
record Reports(
        Map<Key, Entry> entries,
        Map<Sha256, String> evidence,
        boolean freshEvidence,
        Set<String> obstacles) {
    static final Reports NONE = new Reports(Map.of(), Map.of(), false, Set.of());

    record Key(String indicator, Period period) {}

    record Entry(Measurement measurement, ReportStatus status) {}

    Optional<Entry> find(String indicator, Period period) {
        return Optional.ofNullable(entries.get(new Key(indicator, period)));
    }

    /** A standing report for the same indicator whose period touches this one (INV-P2). */
    boolean covers(String indicator, Period period) {
        return entries.entrySet().stream()
                .anyMatch(e ->
                        e.getKey().indicator().equals(indicator)
                                && e.getKey().period().overlaps(period)
                                && e.getValue().status() != ReportStatus.RETURNED);
    }

    /** The values of an indicator that stand. */
    List<Measured> series(String indicator) {
        List<Measured> series = new ArrayList<>();
        entries.forEach((key, entry) -> {
            if (key.indicator().equals(indicator) && entry.status() != ReportStatus.RETURNED) {
                series.add(
                        new Measured(
                                key.period(),
                                entry.measurement().value(),
                                entry.measurement().on()));
            }
        });
        return series;
    }

    Reports with(String indicator, Period period, Measurement measurement, ReportStatus status) {
        Map<Key, Entry> next = new LinkedHashMap<>(entries);
        next.put(new Key(indicator, period), new Entry(measurement, status));
        return new Reports(Collections.unmodifiableMap(next), evidence, freshEvidence, obstacles);
    }

    Reports moved(String indicator, Period period, ReportStatus status) {
        return with(indicator, period, find(indicator, period).orElseThrow().measurement(), status);
    }

    Reports with(Sha256 hash, String means) {
        Map<Sha256, String> next = new LinkedHashMap<>(evidence);
        next.put(hash, means);
        return new Reports(entries, Collections.unmodifiableMap(next), true, obstacles);
    }

    Reports without(Sha256 hash) {
        Map<Sha256, String> next = new LinkedHashMap<>(evidence);
        next.remove(hash);
        return new Reports(entries, Collections.unmodifiableMap(next), freshEvidence, obstacles);
    }

    Reports closed() {
        return new Reports(entries, evidence, false, obstacles);
    }

    Reports obstacle(String key, boolean stands) {
        Set<String> next = new LinkedHashSet<>(obstacles);
        if (stands) {
            next.add(key);
        } else {
            next.remove(key);
        }
        return new Reports(entries, evidence, freshEvidence, Collections.unmodifiableSet(next));
    }
}
