package mesa.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import mesa.api.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 with {@code Retry-After} to a client that asks too often. */
public final class PaceFilter extends OncePerRequestFilter {
    private final Pace pace;
    private final Function<HttpServletRequest, @Nullable String> client;

    private PaceFilter(Pace pace, Function<HttpServletRequest, @Nullable String> client) {
        this.pace = pace;
        this.client = client;
    }

    /** Before the token is looked at, so that guessing tokens is slow too. */
    public static PaceFilter byAddress(Limits settings) {
        return new PaceFilter(
                settings.pace(Limits.CLIENTS_AN_ADDRESS), HttpServletRequest::getRemoteAddr);
    }

    /** Whoever is known counts by who they are; the others are their address's matter. */
    public static PaceFilter byUser(Limits settings) {
        return byUser(settings.ofOneClient());
    }

    /** The same, by a pace from which more is taken elsewhere. */
    public static PaceFilter byUser(Pace pace) {
        return new PaceFilter(
                pace,
                _ -> {
                    var caller = CallerOf.current();
                    return caller.equals(Caller.ANYBODY) ? null : caller.user();
                });
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String who = client.apply(request);
        long wait = who == null ? 0 : pace.take(who);
        if (wait > 0) {
            AccessProblems.tooMany(request, response, wait);
            return;
        }
        chain.doFilter(request, response);
    }

    // Two of one class in one chain: each looks at a request once.
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return "mesa.pace." + System.identityHashCode(this);
    }
}
