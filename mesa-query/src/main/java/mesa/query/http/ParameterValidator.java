package mesa.query.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import mesa.api.limit.TextKind;
import mesa.api.wire.InputValidator;
import mesa.api.wire.InvalidInput;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds the parameters of everything that is read against what a text may be, before any of them
 * comes near a statement: one with a NUL, half a character or undecodable bytes finds nothing and
 * is an error of whoever asks. Pages answer as pages.
 */
@Component
final class ParameterValidator extends OncePerRequestFilter {
    private static final int LONGEST = 2_000;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String refused = READING.contains(request.getMethod()) ? refused(request) : null;
        if (refused == null) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().matches("/(es|en)(/.*)?")) {
            response.sendError(400);
        } else {
            Problem.of(ProblemType.BAD_PARAMETER)
                    .with("parameter", refused)
                    .with("expected", Fact.of(Fact.Kind.TEXT, LONGEST))
                    .build()
                    .write(response, WantedLanguage.of(request));
        }
    }

    private static @Nullable String refused(HttpServletRequest request) {
        if (request.getQueryString() == null) {
            return null;
        }
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (!admitted(parameter.getKey())) {
                return "?";
            }
            for (String value : parameter.getValue()) {
                if (!admitted(value)) {
                    return parameter.getKey();
                }
            }
        }
        return null;
    }

    private static boolean admitted(String text) {
        try {
            return text.equals("")
                    || !InputValidator.text("", text, TextKind.PROSE, LONGEST).isEmpty();
        } catch (InvalidInput e) {
            return false;
        }
    }
}
