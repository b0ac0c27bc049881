package mesa.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** 401 and 403 as RFC 9457 problems in the reader's language. They say no more than they must. */
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

    static void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        LOG.warn("429 {} {} for {}", request.getMethod(), path(request), CallerOf.current().user());
        write(
                request,
                response,
                Problem.of(ProblemType.TOO_MANY_REQUESTS).with("seconds", seconds));
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
