package mesa.query.document;

import java.util.Optional;
import mesa.api.Caller;
import mesa.api.Sha256;
import mesa.documents.Document;
import mesa.documents.DocumentDamaged;
import mesa.documents.DocumentSettings;
import mesa.documents.Documents;
import mesa.http.CallerOf;
import mesa.query.projection.AsOf;
import mesa.query.projection.Snapshots;
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
 * {@code GET /api/v1/documents/{sha256}}: the bytes, for whoever may read a record that names them;
 * to everybody else there is no such document. Bytes that no longer have their hash are not given
 * to anybody.
 */
@RestController
final class DocumentDownload {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentDownload.class);

    private final Snapshots snapshots;
    private final Documents documents;

    DocumentDownload(Snapshots snapshots, Environment env) {
        this.snapshots = snapshots;
        this.documents = new Documents(DocumentSettings.from(env::getProperty));
    }

    @GetMapping("/api/v1/documents/{hash:[0-9a-f]{64}}")
    ResponseEntity<Resource> download(@PathVariable String hash) {
        Caller caller = CallerOf.current();
        boolean open = may(hash, Caller.ANYBODY);
        if (!open && (caller.equals(Caller.ANYBODY) || !may(hash, caller))) {
            return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
        }
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
        return found.map(document -> response(document, open))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private boolean may(String hash, Caller caller) {
        return snapshots.readLagging(
                AsOf.NOW, caller, snapshot -> new DocumentReaders(snapshot).may(hash));
    }

    private static ResponseEntity<Resource> response(Document document, boolean open) {
        String hash = document.hash().value();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .eTag('"' + hash + '"')
                // Asked again each time, for what is open today may be kept back tomorrow.
                .header("Cache-Control", open ? "public, no-cache" : "private, no-store")
                .header("Vary", "Authorization, Cookie")
                .header("Content-Disposition", "attachment; filename=\"" + hash + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(document.file()));
    }
}
