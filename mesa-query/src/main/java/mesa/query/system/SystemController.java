package mesa.query.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import mesa.api.wire.Json;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.http.WantedLanguage;
import mesa.query.http.RefusedQuestion;
import mesa.query.projection.QuarantineTable;
import mesa.query.projection.Rebuilds;
import mesa.query.projection.ViewsUnavailable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the read models stand, and their rebuilds, for administrators. Not under {@code /api/v1},
 * where everything that is posted belongs to the command side.
 */
@RestController
class SystemController {
    private final Rebuilds rebuilds;
    private static final int MOST_SHOWN = 100;

    private final RebuildOrders orders;
    private final QuarantineTable aside;

    SystemController(Rebuilds rebuilds, RebuildOrders orders, QuarantineTable aside) {
        this.aside = aside;
        this.rebuilds = rebuilds;
        this.orders = orders;
    }

    @GetMapping("/system/read-models")
    ResponseEntity<byte[]> standings() {
        return json(ResponseEntity.ok(), ReadModelStatusJson.of(rebuilds.overview()));
    }

    /** Records of the journal topic that are not of the journal, the newest first. */
    @GetMapping("/system/set-aside")
    ResponseEntity<byte[]> setAside() {
        ObjectNode json = Json.MAPPER.createObjectNode().put("count", aside.count());
        ArrayNode data = json.putArray("data");
        aside.last(MOST_SHOWN)
                .forEach(record ->
                        data.addObject()
                                .put("offset", record.offset())
                                .put("at", record.at().toString())
                                .put("why", record.why())
                                .put("firstBytes", record.firstBytes()));
        return json(ResponseEntity.ok(), json);
    }

    @PostMapping("/system/read-models:rebuild")
    ResponseEntity<byte[]> rebuild(@RequestBody(required = false) byte[] body) {
        List<String> wanted =
                RebuildRequest.of(body == null ? new byte[0] : body, rebuilds.models());
        orders.ask(wanted);
        return json(ResponseEntity.accepted(), ReadModelStatusJson.of(rebuilds.overview()));
    }

    @PostMapping("/system/read-models:skip")
    ResponseEntity<byte[]> skip(@RequestBody(required = false) byte[] body) {
        SkipRequest wish = SkipRequest.of(body == null ? new byte[0] : body, rebuilds.models());
        if (!orders.skip(wish)) {
            throw new RefusedQuestion(
                    Problem.of(ProblemType.NOT_STOPPED_THERE)
                            .with("model", wish.model())
                            .with("position", wish.position()));
        }
        return json(ResponseEntity.accepted(), ReadModelStatusJson.of(rebuilds.overview()));
    }

    @ExceptionHandler
    void on(RefusedQuestion e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        e.problem().write(response, WantedLanguage.of(request));
    }

    @ExceptionHandler
    void on(ViewsUnavailable e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem.of(ProblemType.VIEWS_UNAVAILABLE)
                .build()
                .write(response, WantedLanguage.of(request));
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, ObjectNode json) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(Json.MAPPER.writeValueAsBytes(json));
    }
}
