package mesa.command.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the issuer forget, wherever it still has a session, who was deactivated or logged in with a
 * secret that was renewed since.
 */
final class SessionRevoker extends OncePerRequestFilter {
    private final UserRightsLookup userRightsLookup;

    SessionRevoker(UserRightsLookup userRightsLookup) {
        this.userRightsLookup = userRightsLookup;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && ended(login)) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(IssuerSecurity.CONTEXT);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean ended(Authentication login) {
        UserRights userRights = userRightsLookup.of(login.getName());
        return !userRights.active() || userRights.outlived(login);
    }
}
