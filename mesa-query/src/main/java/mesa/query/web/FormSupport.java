package mesa.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** What a page that takes forms needs of the servlet world. */
@Component
public class FormSupport {
    private final Readers readers;
    private final ObjectProvider<Renderer> renderer;
    private final ObjectProvider<Sitemap> sitemap;

    // The sitemap is made of pages, and one of them takes forms.
    FormSupport(
            Readers readers, ObjectProvider<Renderer> renderer, ObjectProvider<Sitemap> sitemap) {
        this.readers = readers;
        this.renderer = renderer;
        this.sitemap = sitemap;
    }

    /** The form as a request: its fields are the query. */
    public PageRequest request(HttpServletRequest http) {
        return readers.request(http);
    }

    /** The variables the address has as a page. */
    public Map<String, String> matched(PageRequest request) {
        return sitemap.getObject()
                .find(request.language(), Addresses.segments(request.path()), request.reader())
                .map(Sitemap.Match::variables)
                .orElseThrow(() -> new NoSuchPage(request.path()));
    }

    /** The token of whoever is signed in, to act in their name. */
    public Optional<String> bearer() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken signedIn
                ? Optional.of(signedIn.getToken().getTokenValue())
                : Optional.empty();
    }

    /**
     * Answers the form with a page, newest data below it. What was sent is no part of the page's
     * address, so that no link and no other form of the page repeats it.
     */
    public ResponseEntity<String> show(
            PageRequest request,
            HttpStatus status,
            HttpServletRequest http,
            Sitemap.Answer answer) {
        PageRequest matched =
                new PageRequest(
                        request.language(),
                        request.path(),
                        matched(request),
                        Map.of(),
                        request.asOf(),
                        request.reader());
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(renderer.getObject().shown(matched, answer, readers.token(http)));
    }
}
