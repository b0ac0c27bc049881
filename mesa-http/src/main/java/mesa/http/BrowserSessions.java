package mesa.http;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** What holds for the sessions of browsers, at the issuer as in the window. */
@Configuration(proxyBeanMethods = false)
public class BrowserSessions {
    @Bean
    SessionQuota sessionQuota(Environment env) {
        return new SessionQuota(env);
    }

    // Lax, not strict: the browser comes back from the issuer with a cookie or with no login.
    @Bean
    CookieSameSiteSupplier sessionCookieStaysOnSite() {
        return CookieSameSiteSupplier.ofLax();
    }

    /** {@code server.servlet.session.cookie.*} has the last word. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(Environment env) {
        return server -> {
            var cookie = server.getSettings().getSession().getCookie();
            if (cookie.getSecure() == null && Origin.isSecure(env)) {
                cookie.setSecure(true);
            }
            if (cookie.getName() == null) {
                cookie.setName(name());
            }
        };
    }

    /**
     * Cookies do not know ports: on one host the issuer and the window, each a process of its own,
     * would put out each other's. In one process they share a session.
     */
    private static String name() {
        boolean issuer = isPresent("mesa.command.access.IssuerSecurity");
        boolean window = isPresent("mesa.query.access.QuerySecurity");
        if (issuer && window) {
            return "mesa";
        }
        return issuer ? "mesa-issuer" : "mesa-window";
    }

    private static boolean isPresent(String type) {
        return ClassUtils.isPresent(type, BrowserSessions.class.getClassLoader());
    }
}
