package mesa.query.http;

import jakarta.servlet.http.HttpServletRequest;
import mesa.api.wire.Json;
import mesa.query.intake.NotReached;
import mesa.query.intake.ViewsUnavailable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.node.ObjectNode;

/** What was wrong with a question, as an RFC 9457 problem in the reader's language. */
@RestControllerAdvice(basePackageClasses = ListDoor.class)
class QueryProblems {
    private record Text(String title, String detail) {}

    @ExceptionHandler
    ResponseEntity<byte[]> on(UnknownParameter e, HttpServletRequest request) {
        ObjectNode problem =
                problem(
                        request,
                        "unknown-parameter",
                        400,
                        new Text(
                                "Parámetro desconocido",
                                "No existe el parámetro «%s». Los que hay: %s."
                                        .formatted(e.parameter(), String.join(", ", e.known()))),
                        new Text(
                                "Unknown parameter",
                                "There is no parameter “%s”. There are: %s."
                                        .formatted(e.parameter(), String.join(", ", e.known()))));
        problem.set("parameters", Json.MAPPER.valueToTree(e.known()));
        return send(problem, 400);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> on(BadParameter e, HttpServletRequest request) {
        return send(
                problem(
                        request,
                        "bad-parameter",
                        400,
                        new Text(
                                "Valor no válido",
                                "El valor de «%s» no se entiende; se espera: %s."
                                        .formatted(e.parameter(), e.expected())),
                        new Text(
                                "Value not valid",
                                "The value of “%s” is not understood; it should be %s."
                                        .formatted(e.parameter(), e.expected()))),
                400);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> on(NoSuchList e, HttpServletRequest request) {
        ObjectNode problem =
                problem(
                        request,
                        "no-such-list",
                        404,
                        new Text(
                                "No existe esa lista",
                                "Las listas son: " + String.join(", ", e.known()) + "."),
                        new Text(
                                "There is no such list",
                                "The lists are: " + String.join(", ", e.known()) + "."));
        return send(problem, 404);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> on(NoSuchItem e, HttpServletRequest request) {
        return send(
                problem(
                        request,
                        "not-found",
                        404,
                        new Text(
                                "No se encuentra",
                                "Nada lleva ese identificador o código en ese momento."),
                        new Text("Not found", "Nothing has that id or code at that moment.")),
                404);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> on(KeptBack e, HttpServletRequest request) {
        String until = String.valueOf(e.until());
        ObjectNode problem =
                problem(
                        request,
                        "kept-back",
                        403,
                        new Text(
                                "En reserva",
                                "Está en reserva según %s, hasta el %s. Desde ese día lo lee todo el mundo."
                                        .formatted(e.ground(), until)),
                        new Text(
                                "Reserved",
                                "It is reserved under %s, until %s. From that day on everybody reads it."
                                        .formatted(e.ground(), until)));
        problem.put("ground", e.ground()).put("until", until);
        return send(problem, 403);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> on(NotReached e, HttpServletRequest request) {
        ObjectNode problem =
                problem(
                        request,
                        "position-not-reached",
                        503,
                        new Text(
                                "Aún no se llega a esa posición",
                                "Se pidió la posición %d y los datos llegan hasta la %d. Intente de nuevo."
                                        .formatted(e.wanted(), e.reached())),
                        new Text(
                                "That position is not reached yet",
                                "Position %d was asked for and the data reach %d. Try again."
                                        .formatted(e.wanted(), e.reached())));
        problem.put("position", e.reached());
        return send(problem, 503);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> on(ViewsUnavailable e, HttpServletRequest request) {
        return send(
                problem(
                        request,
                        "unavailable",
                        503,
                        new Text("No disponible", "Las consultas no están disponibles por ahora."),
                        new Text("Unavailable", "Queries are not available at the moment.")),
                503);
    }

    private static ObjectNode problem(
            HttpServletRequest request, String name, int status, Text spanish, Text english) {
        boolean en =
                request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en");
        Text text = en ? english : spanish;
        return Json.MAPPER
                .createObjectNode()
                .put("type", "/problems/" + name)
                .put("title", text.title())
                .put("status", status)
                .put("detail", text.detail());
    }

    private static ResponseEntity<byte[]> send(ObjectNode problem, int status) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(Json.MAPPER.writeValueAsBytes(problem));
    }
}
