package mesa.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import mesa.query.projection.AsOf;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a person gets where no page answered, or one failed: words and a way back. */
@Controller
class ErrorPage implements ErrorController {
    private final Renderer renderer;
    private final Readers readers;

    ErrorPage(Renderer renderer, Readers readers) {
        this.renderer = renderer;
        this.readers = readers;
    }

    @RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest http) {
        int status =
                http.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        String path = String.valueOf(http.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Language language =
                Language.of(path.length() < 3 ? "" : path.substring(1, 3))
                        .orElseGet(() -> Language.wanted(http));
        PageRequest request =
                new PageRequest(
                        language,
                        Addresses.path(language, PathWord.DASHBOARD),
                        Map.of(),
                        Map.of(),
                        AsOf.NOW,
                        readers.current());
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(renderer.apology(request, kind(status)));
    }

    private static String kind(int status) {
        return status >= 500 ? "failed" : status == 400 ? "notUnderstood" : "notFound";
    }
}
