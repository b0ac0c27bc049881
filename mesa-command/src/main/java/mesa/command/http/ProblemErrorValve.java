package mesa.command.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the web server refuses before anybody of us sees it (an encoded slash, a broken header) is a
 * problem as well, not a page of HTML.
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
        try {
            problem.write(response.getResponse(), WantedLanguage.of(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
