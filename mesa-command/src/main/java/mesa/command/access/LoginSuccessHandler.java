package mesa.command.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mesa.http.SessionQuota;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Goes on where the login interrupted, with a session that lasts. */
final class LoginSuccessHandler extends SavedRequestAwareAuthenticationSuccessHandler {
    LoginSuccessHandler(RequestCache requests) {
        setRequestCache(requests);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws ServletException, IOException {
        SessionQuota.loggedIn(request.getSession());
        super.onAuthenticationSuccess(request, response, login);
    }
}
