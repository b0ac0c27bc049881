package mesa.query.web;

import java.util.Set;
import mesa.api.Role;

/** Who a page is for; to everybody else it does not exist. What of it they read, it says itself. */
@FunctionalInterface
public interface PageAudience {
    /** Signed in or not; each row is still its reader's or not. */
    PageAudience EVERYBODY = _ -> true;

    boolean includes(Reader reader);

    /** Those with one of these roles everywhere or at some mesa; the page asks at which. */
    static PageAudience onlySomewhere(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return reader -> reader.isAnySomewhere(wanted);
    }

    /** Those with one of these roles. */
    static PageAudience only(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return reader -> reader.isAny(wanted);
    }
}
