package mesa.query.roadmap;

import java.math.BigDecimal;
import java.util.UUID;
import mesa.query.http.Disclosed;
import mesa.query.intake.Reading;

/** What the public commitments have come to, as their own feature keeps it. */
final class CommitmentShareTable {
    private final Reading reading;

    CommitmentShareTable(Reading reading) {
        this.reading = reading;
    }

    /** Takes one commitment. */
    @FunctionalInterface
    interface Each {
        void take(UUID commitment, boolean fulfilled, BigDecimal done);
    }

    void each(Each each) {
        reading.sql()
                .sql(
                        """
                        select c.commitment, c.status = 'FULFILLED', coalesce(c.done, 0)
                        from commitment_tracker c
                        where %s and %s
                        """
                                .formatted(
                                        Disclosed.toEverybody(
                                                "c", Disclosed.Rows.COMMITMENTS, reading),
                                        reading.holds("c")))
                .query(row -> {
                    each.take(
                            row.getObject(1, UUID.class), row.getBoolean(2), row.getBigDecimal(3));
                });
    }
}
