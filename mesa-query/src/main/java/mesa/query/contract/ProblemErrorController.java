package mesa.query.contract;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program gets where no door answered: a problem like every other. */
@RestController
class ProblemErrorController {
    @RequestMapping("${server.error.path:/error}")
    void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        ProblemType type =
                switch (status) {
                    case 404 -> ProblemType.NOT_FOUND;
                    case 405 -> ProblemType.WRONG_METHOD;
                    default -> status < 500 ? ProblemType.BAD_REQUEST : ProblemType.FAILED_REQUEST;
                };
        Problem.Builder problem = Problem.of(status, type);
        if (type == ProblemType.WRONG_METHOD) {
            problem.with("method", request.getMethod());
        }
        problem.build().write(response, WantedLanguage.of(request));
    }
}
