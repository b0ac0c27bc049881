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
final class EndedLogins extends OncePerRequestFilter {
    private final Standings standings;

    EndedLogins(Standings standings) {
        this.standings = standings;
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
                session.removeAttribute(IssuerGuard.CONTEXT);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean ended(Authentication login) {
        Standing standing = standings.of(login.getName());
        return !standing.active() || standing.outlived(login);
    }
}
