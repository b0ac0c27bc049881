package mesa.api;

import java.util.Set;
import mesa.api.commitment.Visibility;

/** How far a caller may see (rule G7): the one place that says which role reads what. */
public final class Clearance {
    private static final Set<Role> EVERYTHING =
            Set.of(Role.SECRETARIAT, Role.CHAIR, Role.VERIFIER, Role.AUDITOR, Role.DPO);

    private Clearance() {}

    /** The widest view the roles give; the administrator of logins is one of the public here. */
    public static Visibility of(Set<Role> roles) {
        if (roles.stream().anyMatch(EVERYTHING::contains)) {
            return Visibility.RESTRICTED;
        }
        return roles.contains(Role.DELEGATE) ? Visibility.INTERNAL : Visibility.PUBLIC;
    }

    /** Whether a view of that width includes what is reserved for another. */
    public static boolean covers(Visibility clearance, Visibility needed) {
        return clearance.compareTo(needed) >= 0;
    }
}
