package mesa.query.roadmap;

import java.math.BigDecimal;
import java.util.UUID;
import mesa.query.projection.Snapshot;

/** What the public commitments have come to, as their own feature keeps it. */
final class CommitmentShareTable {
    private final Snapshot snapshot;

    CommitmentShareTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Takes one commitment. */
    @FunctionalInterface
    interface Each {
        void take(UUID commitment, boolean fulfilled, BigDecimal done);
    }

    void each(Each each) {
        snapshot.sql()
                .sql(
                        """
                        select c.commitment, c.status = 'FULFILLED', coalesce(c.done, 0)
                        from {commitment_tracker} c
                        """)
                .query(row -> {
                    each.take(
                            row.getObject(1, UUID.class), row.getBoolean(2), row.getBigDecimal(3));
                });
    }
}
