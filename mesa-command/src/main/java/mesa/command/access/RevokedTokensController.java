package mesa.command.access;

import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code GET /access/ended-tokens}, as the issuer's metadata tell: the {@code jti} of every token
 * that ended before it ran out, for whoever takes its tokens. A {@code jti} opens nothing.
 */
@Controller
@Conditional(EmbeddedIssuer.class)
final class RevokedTokensController {
    static final String PATH = "/access/ended-tokens";

    /** What the metadata call it. */
    static final String CLAIM = "ended_tokens_endpoint";

    private final RevokedTokenTable ended;

    RevokedTokensController(RevokedTokenTable ended) {
        this.ended = ended;
    }

    @GetMapping(PATH)
    ResponseEntity<Map<String, Set<String>>> all() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("ended", ended.all()));
    }
}
