package mesa.query.commitment;

import mesa.api.Caller;
import mesa.query.http.RowVisibility;
import mesa.query.projection.Snapshot;

/** Rule G7 over commitments: the institution it concerns is the one that is responsible. */
final class Disclosure {
    private Disclosure() {}

    /** Over the commitment's own row. */
    static String of(Caller caller, Snapshot snapshot) {
        return visible("r", caller, snapshot);
    }

    /** Over a row that belongs to a commitment. */
    static String ofPart(Caller caller, Snapshot snapshot) {
        return "exists (select from commitment_tracker c where c.commitment = r.commitment and %s and %s)"
                .formatted(visible("c", caller, snapshot), snapshot.holds("c"));
    }

    static String visible(String alias, Caller caller, Snapshot snapshot) {
        return RowVisibility.to(caller, alias, RowVisibility.Rows.COMMITMENTS, snapshot);
    }
}
