package mesa.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps strangers from filling the memory with sessions: who logs in needs one before we know who
 * it is. So many are opened for one network in a minute ({@code mesa.limits.new-sessions}), so many
 * are open at once ({@code mesa.limits.sessions}), and one that nobody has logged in to is short.
 */
public final class SessionQuota implements HttpSessionListener {
    /** Long enough to look up a password. */
    private static final Duration BRIEF = Duration.ofMinutes(10);

    private static final Duration LOGGED_IN = Duration.ofMinutes(30);
    private static final int FULL_SECONDS = 60;

    private final RateLimiter rateLimiter;
    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    SessionQuota(Environment env) {
        int perMinute = Limits.one(env, "new-sessions", 120);
        this.rateLimiter = new RateLimiter(perMinute, perMinute, Duration.ofMinutes(1));
        this.most = Limits.one(env, "sessions", 20_000);
    }

    /** Somebody has: the session lasts as long as sessions do, since the last request. */
    public static void loggedIn(HttpSession session) {
        session.setMaxInactiveInterval((int) LOGGED_IN.toSeconds());
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        open.incrementAndGet();
        event.getSession().setMaxInactiveInterval((int) BRIEF.toSeconds());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.decrementAndGet();
    }

    /**
     * Answers 429 or 503 to what would open one more.
     *
     * @param opens whether a request without a session gets one
     */
    public Filter door(Predicate<HttpServletRequest> opens) {
        return new Door(opens);
    }

    private final class Door extends OncePerRequestFilter {
        private final Predicate<HttpServletRequest> opens;

        Door(Predicate<HttpServletRequest> opens) {
            this.opens = opens;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getSession(false) != null || !opens.test(request)) {
                chain.doFilter(request, response);
                return;
            }
            long wait = rateLimiter.take(ClientNetwork.of(request.getRemoteAddr()));
            if (wait > 0) {
                AccessProblems.tooMany(request, response, wait);
            } else if (open.get() >= most) {
                AccessProblems.unavailable(request, response, FULL_SECONDS);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
