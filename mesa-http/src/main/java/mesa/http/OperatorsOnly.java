package mesa.http;

import java.util.function.Supplier;
import mesa.api.Caller;
import mesa.api.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Metrics are for those who look after the platform; {@code mesa.access.open-metrics} opens them to
 * whoever reaches the port.
 */
public final class OperatorsOnly implements AuthorizationManager<RequestAuthorizationContext> {
    private final boolean open;

    public OperatorsOnly(Environment env) {
        this.open = env.getProperty("mesa.access.open-metrics", Boolean.class, false);
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> login,
            RequestAuthorizationContext request) {
        Caller caller = CallerOf.current();
        return new AuthorizationDecision(open || caller.is(Role.ADMIN) || caller.is(Role.AUDITOR));
    }
}
