package mesa.query.audit;

import java.util.HashMap;
import java.util.Map;
import mesa.query.intake.Reading;

/** How many exceptions there are of each kind. */
final class ExceptionCountTable {
    private final Reading reading;

    ExceptionCountTable(Reading reading) {
        this.reading = reading;
    }

    Map<String, Long> byKind() {
        Map<String, Long> counts = new HashMap<>();
        reading.sql()
                .sql(
                        "select e.kind, count(*) from audit_exception e where "
                                + reading.holds("e")
                                + " group by e.kind")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
