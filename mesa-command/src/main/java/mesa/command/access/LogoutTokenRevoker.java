package mesa.command.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Ends, with the session, the tokens of the login whose ID token is handed back at logout. */
final class LogoutTokenRevoker implements AuthenticationSuccessHandler {
    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType("id_token");

    private final OAuth2AuthorizationService logins;
    private final AuthenticationSuccessHandler session =
            new OidcLogoutAuthenticationSuccessHandler();

    LogoutTokenRevoker(OAuth2AuthorizationService logins) {
        this.logins = logins;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication logout)
            throws IOException, ServletException {
        // As it was sent: what the authentication holds was read back, and is a hash.
        String idToken = request.getParameter("id_token_hint");
        OAuth2Authorization login = idToken == null ? null : logins.findByToken(idToken, ID_TOKEN);
        if (login != null && login.getAccessToken() != null) {
            logins.save(
                    OAuth2Authorization.from(login)
                            .invalidate(login.getAccessToken().getToken())
                            .build());
        }
        session.onAuthenticationSuccess(request, response, logout);
    }
}
