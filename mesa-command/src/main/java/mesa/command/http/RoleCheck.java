package mesa.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.command.dispatch.AccessDenied;
import mesa.command.dispatch.TimeOrderedId;
import mesa.http.CallerOf;

/** Who may come in where no command is asked after. */
final class RoleCheck {
    private RoleCheck() {}

    /**
     * The caller, who has one of these roles.
     *
     * @throws ProblemException with 401 or 403, which is logged
     */
    static Caller only(Set<Role> roles, HttpServletRequest request) {
        Caller caller = CallerOf.current();
        if (roles.stream().noneMatch(caller::is)) {
            throw refused(caller, request);
        }
        return caller;
    }

    /** As {@link #only}, also for those who have such a role at one mesa. */
    static Caller somewhere(Set<Role> roles, HttpServletRequest request) {
        Caller caller = CallerOf.current();
        if (roles.stream().noneMatch(caller::isSomewhere)) {
            throw refused(caller, request);
        }
        return caller;
    }

    /**
     * The caller, whoever it is, but not nobody.
     *
     * @throws ProblemException with 401, which is logged
     */
    static Caller known(HttpServletRequest request) {
        Caller caller = CallerOf.current();
        if (caller.equals(Caller.ANYBODY)) {
            throw refused(caller, request);
        }
        return caller;
    }

    private static ProblemException refused(Caller caller, HttpServletRequest request) {
        return new ProblemException(
                OutcomeMapper.problem(
                        AccessDenied.ofRole(
                                caller,
                                request.getMethod(),
                                request.getRequestURI(),
                                TimeOrderedId.next())));
    }
}
