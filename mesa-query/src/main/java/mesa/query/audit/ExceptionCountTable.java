package mesa.query.audit;

import java.util.HashMap;
import java.util.Map;
import mesa.query.projection.Snapshot;

/** How many exceptions there are of each kind. */
final class ExceptionCountTable {
    private final Snapshot snapshot;
    private final String visible;

    /**
     * @param visible the condition over {@code r} on what counts
     */
    ExceptionCountTable(Snapshot snapshot, String visible) {
        this.snapshot = snapshot;
        this.visible = visible;
    }

    Map<String, Long> byKind() {
        Map<String, Long> counts = new HashMap<>();
        snapshot.sql()
                .sql(
                        "select r.kind, count(*) from audit_exception r where %s and %s group by r.kind"
                                .formatted(snapshot.holds("r"), visible))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
