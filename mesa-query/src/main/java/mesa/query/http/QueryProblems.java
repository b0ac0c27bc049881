package mesa.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import mesa.query.projection.ModelStopped;
import mesa.query.projection.NotReached;
import mesa.query.projection.ViewsUnavailable;
import mesa.query.time.NoSuchMoment;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What was wrong with a question, as an RFC 9457 problem in the reader's language. */
@RestControllerAdvice(basePackageClasses = ListController.class)
public class QueryProblems {
    @ExceptionHandler
    void on(RefusedQuestion e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        e.problem().write(response, WantedLanguage.of(request));
    }

    @ExceptionHandler
    void on(NoSuchMoment e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        on(new BadParameter("asOf", Fact.of(Fact.Kind.MOMENT)), request, response);
    }

    @ExceptionHandler
    void on(NotReached e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(
                Problem.of(ProblemType.POSITION_NOT_REACHED)
                        .with("wanted", e.wanted())
                        .with("position", e.reached()),
                request,
                response);
    }

    @ExceptionHandler
    void on(ModelStopped e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(standsStill(e), request, response);
    }

    /** What a reader is told whose answer needs a read model that lags behind. */
    public static Problem.Builder standsStill(ModelStopped e) {
        return Problem.of(ProblemType.STANDS_STILL)
                .with("wanted", e.wanted())
                .with("position", e.reached())
                .with("model", e.lag().model())
                .with("state", e.lag().stopped() ? "STOPPED" : "BEHIND")
                .with("since", String.valueOf(e.lag().since()))
                .with("seconds", 30);
    }

    @ExceptionHandler
    void on(ViewsUnavailable e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(Problem.of(ProblemType.VIEWS_UNAVAILABLE), request, response);
    }

    private static void answer(
            Problem.Builder problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problem.build().write(response, WantedLanguage.of(request));
    }
}
