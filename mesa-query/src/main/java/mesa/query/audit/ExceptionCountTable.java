package mesa.query.audit;

import java.util.HashMap;
import java.util.Map;
import mesa.query.intake.Reading;

/** How many exceptions there are of each kind. */
final class ExceptionCountTable {
    private final Reading reading;
    private final String visible;

    /**
     * @param visible the condition over {@code r} on what counts
     */
    ExceptionCountTable(Reading reading, String visible) {
        this.reading = reading;
        this.visible = visible;
    }

    Map<String, Long> byKind() {
        Map<String, Long> counts = new HashMap<>();
        reading.sql()
                .sql(
                        "select r.kind, count(*) from audit_exception r where %s and %s group by r.kind"
                                .formatted(reading.holds("r"), visible))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
