package mesa.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * 401, 403, 429 and 503 as RFC 9457 problems in the reader's language. They say no more than they
 * must.
 */
public final class AccessProblems {
    private static final Logger LOG = LoggerFactory.getLogger(AccessProblems.class);

    private AccessProblems() {}

    public static void unauthorized(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        // The reason may quote the token; its class says enough for a log.
        LOG.info(
                "401 {} {}: {}",
                request.getMethod(),
                path(request),
                why.getClass().getSimpleName());
        response.setHeader("WWW-Authenticate", "Bearer realm=\"mesa\"");
        write(request, response, Problem.of(ProblemType.UNAUTHORIZED));
    }

    public static void forbidden(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        LOG.warn("403 {} {} for {}", request.getMethod(), path(request), CallerOf.current().user());
        write(request, response, Problem.of(ProblemType.FORBIDDEN));
    }

    /** 429: this client, with how long to wait. */
    public static void tooMany(
            HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        LOG.warn("429 {} {} for {}", request.getMethod(), path(request), CallerOf.current().user());
        write(
                request,
                response,
                Problem.of(ProblemType.TOO_MANY_REQUESTS).with("seconds", seconds));
    }

    /** Nobody knows who lost a right meanwhile; it says what the public reads without a token. */
    public static void rightsInDoubt(
            HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        LOG.warn("503 {} {} for {}", request.getMethod(), path(request), CallerOf.current().user());
        write(request, response, Problem.of(ProblemType.RIGHTS_IN_DOUBT).with("seconds", seconds));
    }

    /** 503: nobody can be served now, with how long to wait. */
    public static void unavailable(
            HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        LOG.warn("503 {} {}", request.getMethod(), path(request));
        write(request, response, Problem.of(ProblemType.UNAVAILABLE).with("seconds", seconds));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().replaceAll("[\\p{Cntrl}]", "?");
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, Problem.Builder problem)
            throws IOException {
        problem.build().write(response, WantedLanguage.of(request));
    }
}
