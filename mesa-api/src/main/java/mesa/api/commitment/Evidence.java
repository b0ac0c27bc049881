package mesa.api.commitment;

import mesa.api.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A document in the content-addressed store; the hash is its address.
 *
 * @param means the key of the means of verification it serves
 * @param bytes its size
 * @param mediaType for example {@code application/pdf}
 * @param link where it is also published, if anywhere
 */
public record Evidence(
        Sha256 hash,
        String title,
        String means,
        long bytes,
        String mediaType,
        @Nullable String link) {
    public Evidence {
        if (bytes < 1) {
            throw new IllegalArgumentException("Evidence has at least one byte");
        }
        if (title.isBlank() || !mediaType.matches("[a-z0-9.+-]+/[a-z0-9.+-]+")) {
            throw new IllegalArgumentException("Evidence has a title and a media type");
        }
    }
}
