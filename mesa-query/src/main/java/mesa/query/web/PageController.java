package mesa.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.query.http.BadParameter;
import mesa.query.http.UnknownParameter;
import mesa.query.projection.AsOf;
import mesa.query.projection.ModelStopped;
import mesa.query.projection.NotReached;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.ViewsUnavailable;
import mesa.query.time.NoSuchMoment;
import mesa.query.time.Positions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where readers come in: one door for every page of the {@link Sitemap}. */
@RestController
class PageController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** Longer than this nobody waits for the read models to see a reader's own write. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Renderer renderer;
    private final Readers readers;
    private final PositionSignal signal;

    PageController(Renderer renderer, Readers readers, PositionSignal signal) {
        this.renderer = renderer;
        this.readers = readers;
        this.signal = signal;
    }

    @GetMapping("/")
    ResponseEntity<Void> enter(HttpServletRequest http) {
        Language language = Language.wanted(http);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(Addresses.path(language, PathWord.DASHBOARD)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GetMapping({"/es", "/es/", "/en", "/en/"})
    ResponseEntity<Void> home(HttpServletRequest http) {
        Language language = languageOf(http.getRequestURI());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(Addresses.path(language, PathWord.DASHBOARD)))
                .build();
    }

    @GetMapping(path = {"/es/**", "/en/**"})
    ResponseEntity<String> page(HttpServletRequest http) {
        PageRequest request = readers.request(http);
        try {
            waitForOwnWrite(request);
            PageRequest placed = renderer.at(request);
            Renderer.Rendered rendered = renderer.page(placed, readers.token(http));
            return ResponseEntity.ok()
                    .contentType(HTML)
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .header("Mesa-Position", Long.toString(rendered.position()))
                    .body(rendered.html());
        } catch (HiddenPage e) {
            return problem(
                    request,
                    HttpStatus.FORBIDDEN,
                    "keptBack",
                    http,
                    e.ground(),
                    request.language().figures().day(e.until()));
        } catch (NoSuchPage e) {
            return problem(request, HttpStatus.NOT_FOUND, "notFound", http);
        } catch (BadParameter e) {
            return problem(
                    request,
                    HttpStatus.BAD_REQUEST,
                    "badParameter",
                    http,
                    e.parameter(),
                    e.expected().in(request.language().locale()));
        } catch (UnknownParameter e) {
            return problem(
                    request,
                    HttpStatus.BAD_REQUEST,
                    "unknownParameter",
                    http,
                    e.parameter(),
                    String.join(", ", e.known()));
        } catch (NoSuchMoment e) {
            return problem(request, HttpStatus.BAD_REQUEST, "noSuchMoment", http);
        } catch (ModelStopped e) {
            return standsStill(request, e, http);
        } catch (NotReached e) {
            return problem(request, HttpStatus.NOT_FOUND, "notReached", http);
        } catch (ViewsUnavailable e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(HTML)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .header("Refresh", "5")
                    .body(renderer.apology(request, "unavailable"));
        }
    }

    private void waitForOwnWrite(PageRequest request) {
        request.query("minPosition")
                .ifPresent(text -> Positions.read(text).ifPresent(p -> signal.await(p, PATIENCE)));
    }

    private ResponseEntity<String> standsStill(
            PageRequest request, ModelStopped e, HttpServletRequest http) {
        Instant since = e.lag().since();
        ResponseEntity<String> page =
                problem(
                        request,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "standsStill",
                        http,
                        request.figures().number(e.reached()),
                        since == null ? "–" : request.figures().stamp(since));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(page.getBody());
    }

    private ResponseEntity<String> problem(
            PageRequest request,
            HttpStatus status,
            String kind,
            HttpServletRequest http,
            Object... values) {
        Map<String, List<String>> without = new LinkedHashMap<>(request.query());
        without.remove("asOf");
        PageRequest now =
                new PageRequest(
                        request.language(),
                        request.path(),
                        request.variables(),
                        without,
                        AsOf.NOW,
                        request.reader());
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(renderer.problem(now, kind, readers.token(http), values));
    }

    private static Language languageOf(String path) {
        return Language.of(path.substring(1, 3)).orElse(Language.ES);
    }
}
