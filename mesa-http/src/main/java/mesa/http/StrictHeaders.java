package mesa.http;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

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

    private StrictHeaders() {}

    /**
     * @param formTargets other origins a form's redirects may reach
     */
    public static Customizer<HeadersConfigurer<HttpSecurity>> forPages(String formTargets) {
        return strict((PAGES + " " + formTargets).strip());
    }

    public static Customizer<HeadersConfigurer<HttpSecurity>> forData() {
        return strict(DATA);
    }

    private static Customizer<HeadersConfigurer<HttpSecurity>> strict(String policy) {
        return headers ->
                headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(
                                c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
