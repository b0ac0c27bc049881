package mesa.query.audit;

import java.util.HashMap;
import java.util.Map;
import mesa.query.projection.Snapshot;

/** How many exceptions there are of each kind. */
final class ExceptionCountTable {
    private final Snapshot snapshot;

    ExceptionCountTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Map<String, Long> byKind() {
        Map<String, Long> counts = new HashMap<>();
        snapshot.sql()
                .sql("select r.kind, count(*) from {audit_exception} r group by r.kind")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
