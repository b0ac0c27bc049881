package mesa.query.commitment;

import mesa.api.Caller;
import mesa.query.http.Disclosed;
import mesa.query.intake.Reading;

/** Rule G7 over commitments: the institution it concerns is the one that is responsible. */
final class Disclosure {
    private Disclosure() {}

    /** Over the commitment's own row. */
    static String of(Caller caller, Reading reading) {
        return visible("r", caller, reading);
    }

    /** Over a row that belongs to a commitment. */
    static String ofPart(Caller caller, Reading reading) {
        return "exists (select from commitment_tracker c where c.commitment = r.commitment and %s and %s)"
                .formatted(visible("c", caller, reading), reading.holds("c"));
    }

    static String visible(String alias, Caller caller, Reading reading) {
        return Disclosed.to(caller, alias, Disclosed.Rows.COMMITMENTS, reading);
    }
}
