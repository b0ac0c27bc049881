package mesa.http;

import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * What every answer tells a browser not to do. No inline script or style, no framing, no sniffing.
 */
public final class StrictHeaders {
    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self'";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private static final long YEAR_SECONDS = Duration.ofDays(365).toSeconds();

    private StrictHeaders() {}

    /**
     * @param formTargets other origins a form's redirects may reach
     */
    public static Customizer<HeadersConfigurer<HttpSecurity>> forPages(
            String formTargets, Environment env) {
        return strict((PAGES + " " + formTargets).strip(), Origin.isSecure(env));
    }

    public static Customizer<HeadersConfigurer<HttpSecurity>> forData(Environment env) {
        return strict(DATA, Origin.isSecure(env));
    }

    private static Customizer<HeadersConfigurer<HttpSecurity>> strict(
            String policy, boolean secure) {
        return headers ->
                headers.httpStrictTransportSecurity(
                                hsts -> {
                                    // Said for this name alone; others below it are not ours to
                                    // promise.
                                    hsts.maxAgeInSeconds(YEAR_SECONDS).includeSubDomains(false);
                                    if (secure) {
                                        hsts.requestMatcher(AnyRequestMatcher.INSTANCE);
                                    }
                                })
                        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(
                                c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
