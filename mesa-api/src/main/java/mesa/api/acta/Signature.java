package mesa.api.acta;

import mesa.api.actor.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * One signature on a document.
 *
 * @param signer the institution
 * @param post held by who signs; never a person's name
 * @param certificate serial and issuer, when certified
 */
public record Signature(
        SigningCapacity capacity,
        ActorId signer,
        String post,
        SignatureMethod method,
        @Nullable String certificate) {
    public Signature {
        if (post.isBlank()) {
            throw new IllegalArgumentException("Whoever signs holds a post");
        }
    }
}
