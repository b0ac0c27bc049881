package mesa.http;

import java.util.function.Supplier;
import mesa.api.Caller;
import mesa.api.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What a process tells about itself is for those who look after the platform, but for whether it is
 * well; {@code mesa.access.open-metrics} opens it to whoever reaches the port.
 */
public final class OperatorsOnly implements AuthorizationManager<RequestAuthorizationContext> {
    private final boolean open;

    public OperatorsOnly(Environment env) {
        this.open = env.getProperty("mesa.access.open-metrics", Boolean.class, false);
    }

    /**
     * Closes all management addresses, whatever is exposed there and under whatever base path, but
     * for the one word that probes ask for.
     */
    public static AuthorizeHttpRequestsConfigurer<HttpSecurity>
                    .AuthorizationManagerRequestMatcherRegistry
            guarded(
                    AuthorizeHttpRequestsConfigurer<HttpSecurity>
                                    .AuthorizationManagerRequestMatcherRegistry
                            requests,
                    Environment env) {
        String base = env.getProperty("management.endpoints.web.base-path", "/actuator");
        return requests.requestMatchers(
                        base + "/health", base + "/health/liveness", base + "/health/readiness")
                .permitAll()
                .requestMatchers(base, base + "/**")
                .access(new OperatorsOnly(env));
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> login,
            RequestAuthorizationContext request) {
        Caller caller = CallerOf.current();
        return new AuthorizationDecision(open || caller.is(Role.ADMIN) || caller.is(Role.AUDITOR));
    }
}
