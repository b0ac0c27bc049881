package mesa.query.document;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mesa.api.Sha256;
import mesa.documents.Document;
import mesa.documents.DocumentDamaged;
import mesa.documents.DocumentSettings;
import mesa.documents.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code GET /api/v1/documents/{sha256}}: whoever knows the hash may have the bytes; the hash is as
 * hard to guess as any key, and events name only what may be seen. Bytes that no longer have their
 * hash are not given to anybody.
 */
@RestController
final class DocumentDownload {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentDownload.class);

    private final Documents documents;

    DocumentDownload(Environment env) {
        this.documents = new Documents(DocumentSettings.from(env::getProperty));
    }

    @GetMapping("/api/v1/documents/{hash:[0-9a-f]{64}}")
    ResponseEntity<Resource> download(@PathVariable String hash) {
        Optional<Document> found;
        try {
            found = documents.open(new Sha256(hash));
        } catch (DocumentDamaged damaged) {
            LOG.error("A document was changed after it was kept", damaged);
            throw new ResponseStatusException(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "The document no longer has this hash",
                    damaged);
        }
        return found.map(DocumentDownload::response)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> response(Document document) {
        String hash = document.hash().value();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .eTag('"' + hash + '"')
                .cacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).immutable())
                .header("Content-Disposition", "attachment; filename=\"" + hash + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(document.file()));
    }
}
