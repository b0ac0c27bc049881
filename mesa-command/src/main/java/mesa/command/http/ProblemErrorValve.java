package mesa.command.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the web server refuses before anybody of us sees it (an encoded slash, a broken header) is a
 * problem as well; where a page was asked for, in a page of its words.
 */
public final class ProblemErrorValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem =
                Problem.of(
                                status,
                                status < 500 ? ProblemType.BAD_REQUEST : ProblemType.FAILED_REQUEST)
                        .build();
        Locale language = WantedLanguage.of(request);
        try {
            if (isPage(request)) {
                writePage(problem, response.getResponse(), language);
            } else {
                problem.write(response.getResponse(), language);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPage(Request request) {
        String address = request.getRequestURI();
        return address != null && address.matches("/(es|en)(/.*)?");
    }

    private static void writePage(Problem problem, HttpServletResponse response, Locale language)
            throws IOException {
        ObjectNode words = problem.json(language);
        String title = HtmlUtils.htmlEscape(words.path("title").asString(), "UTF-8");
        String detail = HtmlUtils.htmlEscape(words.path("detail").asString(), "UTF-8");
        byte[] page =
                """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s · Mesa</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">Mesa</a></p></main></body></html>
                """
                        .formatted(language.getLanguage(), title, title, detail)
                        .getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
