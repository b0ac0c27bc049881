package mesa.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.query.projection.AsOf;
import mesa.query.time.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a page's changes are read: one event stream per open page. */
@RestController
class LiveController {
    private final LiveStreams streams;
    private final Readers readers;

    LiveController(LiveStreams streams, Readers readers) {
        this.streams = streams;
        this.readers = readers;
    }

    /**
     * @param page the page's address with its query
     * @param since the position the reader already sees
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            @RequestParam String page,
            @RequestParam(defaultValue = "-1") long since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest http) {
        long seen = last == null ? since : Positions.read(last).orElse(since);
        return streams.open(request(page), readers.token(http), seen, http.getRemoteAddr())
                .map(stream ->
                        ResponseEntity.ok()
                                .contentType(MediaType.TEXT_EVENT_STREAM)
                                .cacheControl(CacheControl.noStore())
                                .header("X-Accel-Buffering", "no")
                                .body(stream))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                                .header(HttpHeaders.RETRY_AFTER, "30")
                                .build());
    }

    private PageRequest request(String address) {
        var parts = UriComponentsBuilder.fromUriString(address).build();
        String path = parts.getPath() == null ? "/" : parts.getPath();
        Language language =
                Language.of(path.length() < 3 ? "" : path.substring(1, 3)).orElse(Language.ES);
        Map<String, List<String>> query = new LinkedHashMap<>();
        parts.getQueryParams()
                .forEach((name, values) ->
                        query.put(
                                name,
                                values.stream()
                                        .map(v -> v == null ? "" : Addresses.decode(v))
                                        .toList()));
        return new PageRequest(language, path, Map.of(), query, AsOf.NOW, readers.current());
    }
}
