package mesa.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import mesa.api.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 with {@code Retry-After} to a client that asks too often. */
public final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimiter rateLimiter;
    private final Function<HttpServletRequest, @Nullable String> client;

    private RateLimitFilter(
            RateLimiter rateLimiter, Function<HttpServletRequest, @Nullable String> client) {
        this.rateLimiter = rateLimiter;
        this.client = client;
    }

    /** Before the token is looked at, so that guessing tokens is slow too. */
    public static RateLimitFilter byAddress(Limits settings) {
        return new RateLimitFilter(
                settings.rateLimiter(Limits.CLIENTS_AN_ADDRESS),
                request -> ClientNetwork.of(request.getRemoteAddr()));
    }

    /** {@code mesa.limits.logins}: how many forms one network may send in a minute. */
    public static RateLimitFilter ofPosts(Environment env) {
        int most = Limits.one(env, "logins", 60);
        return new RateLimitFilter(
                new RateLimiter(most, most, Duration.ofMinutes(1)),
                request ->
                        request.getMethod().equals("POST")
                                ? ClientNetwork.of(request.getRemoteAddr())
                                : null);
    }

    /** Whoever is known counts by who they are; the others are their address's matter. */
    public static RateLimitFilter byUser(Limits settings) {
        return byUser(settings.ofOneClient());
    }

    /** The same, by a pace from which more is taken elsewhere. */
    public static RateLimitFilter byUser(RateLimiter rateLimiter) {
        return new RateLimitFilter(
                rateLimiter,
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
        long wait = who == null ? 0 : rateLimiter.take(who);
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
