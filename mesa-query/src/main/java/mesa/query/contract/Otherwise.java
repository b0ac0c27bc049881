package mesa.query.contract;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import mesa.api.wire.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program gets where no door answered: a problem like every other. */
@RestController
class Otherwise {
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<byte[]> problem(HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        Locale locale =
                request.getHeader("Accept-Language") == null
                        ? Locale.of("es")
                        : request.getLocale();
        String name =
                switch (status) {
                    case 404 -> "not-found";
                    case 405 -> "wrong-method";
                    default -> status < 500 ? "bad-request" : "failed-request";
                };
        ProblemCatalog.Entry entry = ProblemCatalog.find(name, locale).orElseThrow();
        var problem =
                Json.MAPPER
                        .createObjectNode()
                        .put("type", "/problems/" + name)
                        .put("title", entry.title())
                        .put("status", status)
                        .put("detail", entry.detail().replace("{method}", request.getMethod()));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Json.MAPPER.writeValueAsBytes(problem));
    }
}
