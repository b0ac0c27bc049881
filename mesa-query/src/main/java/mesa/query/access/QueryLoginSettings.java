package mesa.query.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where readers log in.
 *
 * @param origin {@code mesa.origin}: scheme, host and port under which readers see the platform
 * @param issuer {@code mesa.access.issuer-uri}; the platform's own origin unless given
 * @param client {@code mesa.access.web.client-id}: how the issuer knows these pages
 * @param secret {@code mesa.access.web.client-secret}, if a foreign issuer wants one
 */
record QueryLoginSettings(String origin, String issuer, String client, @Nullable String secret) {

    static QueryLoginSettings of(Environment env) {
        String port = env.getProperty("server.port", "8080");
        String origin = env.getProperty("mesa.origin", "http://localhost:" + port);
        return new QueryLoginSettings(
                origin,
                env.getProperty("mesa.access.issuer-uri", origin),
                env.getProperty("mesa.access.web.client-id", "mesa-web"),
                env.getProperty("mesa.access.web.client-secret"));
    }

    /** Whether the issuer lives under another origin, which forms must then be allowed to reach. */
    boolean foreignIssuer() {
        return !issuer.equals(origin);
    }
}
