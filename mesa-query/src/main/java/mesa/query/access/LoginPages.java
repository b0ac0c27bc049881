package mesa.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import mesa.http.SessionQuota;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /login?to=/es/mesas}: goes to the issuer, and after a login back to where one came from.
 */
@Controller
class LoginPages {
    private static final String RETURN = "mesa.login.to";

    @GetMapping("/login")
    String login(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        if (ours(to)) {
            request.getSession().setAttribute(RETURN, to);
        }
        return "redirect:/login/start/" + LazyRegistration.ID;
    }

    static void back(
            HttpServletRequest request, HttpServletResponse response, Authentication loggedIn)
            throws IOException {
        HttpSession session = request.getSession();
        SessionQuota.loggedIn(session);
        String to = (String) session.getAttribute(RETURN);
        session.removeAttribute(RETURN);
        response.sendRedirect(to == null ? "/" : to);
    }

    /** A path here; {@code //host} and {@code /\host} are addresses elsewhere. */
    static boolean ours(@Nullable String to) {
        return to != null && to.matches("/(?:[A-Za-z0-9_~.%?&=+:,@-][A-Za-z0-9_~.%?&=+:,@/-]*)?");
    }
}
