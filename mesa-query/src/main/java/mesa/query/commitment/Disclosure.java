package mesa.query.commitment;

import mesa.api.Caller;
import mesa.api.Role;
import mesa.query.intake.Reading;

/** Rule G7: the public sees what is public, the institutions also what is internal. */
final class Disclosure {
    private Disclosure() {}

    /** Over the commitment's own row. */
    static String of(Caller caller, Reading reading) {
        return visible("r", caller);
    }

    /** Over a row that belongs to a commitment. */
    static String ofPart(Caller caller, Reading reading) {
        return "exists (select from commitment_tracker c where c.commitment = r.commitment and %s and %s)"
                .formatted(visible("c", caller), reading.holds("c"));
    }

    private static String visible(String alias, Caller caller) {
        if (caller.is(Role.SECRETARIAT)
                || caller.is(Role.CHAIR)
                || caller.is(Role.VERIFIER)
                || caller.is(Role.AUDITOR)) {
            return "true";
        }
        return caller.is(Role.DELEGATE)
                ? alias + ".visibility in ('PUBLIC', 'INTERNAL')"
                : alias + ".visibility = 'PUBLIC'";
    }
}
