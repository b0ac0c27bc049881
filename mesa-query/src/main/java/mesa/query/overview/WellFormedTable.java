package mesa.query.overview;

import mesa.query.projection.Snapshot;

/** How many commitments say what they have to. */
final class WellFormedTable {
    private final Snapshot snapshot;

    WellFormedTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Counts of commitments that were not cancelled. */
    record WellFormed(long all, long withDeadline, long withIndicator, long withVerifier) {}

    WellFormed read() {
        return snapshot.sql()
                .sql(
                        """
                        select count(*), count(c.due), count(*) filter (where c.indicators <> '[]'),
                               count(c.verifier)
                        from {commitment_tracker} c where c.status <> 'CANCELLED'
                        """)
                .query((row, _) ->
                        new WellFormed(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }
}
