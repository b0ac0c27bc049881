package mesa.api.commitment;

import static mesa.api.limit.FromDocument.Fact.MEDIA_TYPE;
import static mesa.api.limit.FromDocument.Fact.SIZE;
import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.REFERENCE;

import mesa.api.Sha256;
import mesa.api.limit.FromDocument;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.limit.Uploaded;
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
        @Uploaded Sha256 hash,
        @Text(value = NAME, max = 500) String title,
        @Text(value = CODE, pattern = Text.KEY) String means,
        @Range(min = 1, max = 1_000_000_000_000L) @FromDocument(SIZE) long bytes,
        @Text(value = CODE, pattern = "[a-z0-9.+-]+/[a-z0-9.+-]+") @FromDocument(MEDIA_TYPE)
                String mediaType,
        @Text(value = REFERENCE, max = 2_000) @Nullable String link) {
    public Evidence {
        if (bytes < 1) {
            throw new IllegalArgumentException("Evidence has at least one byte");
        }
        if (title.isBlank() || !mediaType.matches("[a-z0-9.+-]+/[a-z0-9.+-]+")) {
            throw new IllegalArgumentException("Evidence has a title and a media type");
        }
    }
}
