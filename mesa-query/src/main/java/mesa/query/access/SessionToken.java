package mesa.query.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a logged-in browser the identity of the access token its session keeps, checked at every
 * request exactly as a bearer token is. When the token is no longer good, the session ends.
 */
final class SessionToken extends OncePerRequestFilter {
    private final OAuth2AuthorizedClientRepository clients;
    private final JwtDecoder tokens;

    SessionToken(OAuth2AuthorizedClientRepository clients, JwtDecoder tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login instanceof OAuth2AuthenticationToken) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            OAuth2AuthorizedClient client =
                    clients.loadAuthorizedClient(LazyRegistration.ID, login, request);
            try {
                if (client != null) {
                    String token = client.getAccessToken().getTokenValue();
                    context.setAuthentication(
                            new JwtAuthenticationToken(
                                    tokens.decode(token), login.getAuthorities()));
                }
            } catch (BadJwtException notGoodAnyMore) {
                logger.debug("A session ends with its token", notGoodAnyMore);
                end(request);
            }
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    // A live stream is checked when it opens; later dispatches of the same request need it again.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
