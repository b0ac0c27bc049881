package mesa.query.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.http.AccessProblems;
import mesa.http.CallerOf;
import mesa.query.projection.ViewsUnavailable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 to whoever would read more than the public while nobody knows who lost a right
 * meanwhile. The public reads on, and so does the administrator what it takes to mend it.
 */
final class StaleRevocationGuard extends OncePerRequestFilter {
    private static final int RETRY_SECONDS = 5;

    /** What tells nothing that is kept back: the platform itself, published events, the way out. */
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "/(actuator|system|feed|assets|webjars|login|logout)(/.*)?|/es/sistema|/en/system");

    private final ObjectProvider<RevocationTimes> cutoffs;

    StaleRevocationGuard(ObjectProvider<RevocationTimes> cutoffs) {
        this.cutoffs = cutoffs;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasRights(CallerOf.current())
                && !HARMLESS.matcher(request.getRequestURI()).matches()
                && !current()) {
            AccessProblems.rightsInDoubt(request, response, RETRY_SECONDS);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean hasRights(Caller caller) {
        return !caller.roles().equals(Set.of(Role.PUBLIC)) || !caller.appointments().isEmpty();
    }

    private boolean current() {
        RevocationTimes known = cutoffs.getIfAvailable();
        try {
            return known == null || known.current();
        } catch (ViewsUnavailable e) {
            return false;
        }
    }
}
