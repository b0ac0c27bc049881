package mesa.query.system;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mesa.api.wire.Json;
import mesa.query.contract.ProblemCatalog;
import mesa.query.intake.Rebuilds;
import mesa.query.intake.ViewsUnavailable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the read models stand, and their rebuilds, for administrators. Not under {@code /api/v1},
 * where everything that is posted belongs to the command side.
 */
@RestController
class SystemDoor {
    private final Rebuilds rebuilds;
    private final RebuildOrders orders;

    SystemDoor(Rebuilds rebuilds, RebuildOrders orders) {
        this.rebuilds = rebuilds;
        this.orders = orders;
    }

    @GetMapping("/system/read-models")
    ResponseEntity<byte[]> standings() {
        return json(ResponseEntity.ok(), StandingJson.of(rebuilds.overview()));
    }

    @PostMapping("/system/read-models:rebuild")
    ResponseEntity<byte[]> rebuild(@RequestBody(required = false) byte[] body) {
        List<String> wanted =
                WhatToRebuild.of(body == null ? new byte[0] : body, rebuilds.models());
        orders.ask(wanted);
        return json(ResponseEntity.accepted(), StandingJson.of(rebuilds.overview()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> on(RefusedRebuild e, HttpServletRequest request) {
        return problem(e.problem(), request, e.values());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> on(ViewsUnavailable e, HttpServletRequest request) {
        return problem("views-unavailable", request, Map.of());
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, ObjectNode json) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(Json.MAPPER.writeValueAsBytes(json));
    }

    private static ResponseEntity<byte[]> problem(
            String name, HttpServletRequest request, Map<String, String> values) {
        // Without the header a servlet answers the server's own language, which is nobody's wish.
        Locale locale =
                request.getHeader("Accept-Language") == null
                        ? Locale.of("es")
                        : request.getLocale();
        ObjectNode problem = ProblemCatalog.problem(name, locale, values);
        int status = problem.path("status").asInt();
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body(Json.MAPPER.writeValueAsBytes(problem));
    }
}
