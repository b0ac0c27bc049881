package mesa.api.acta;

import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.REFERENCE;

import mesa.api.actor.ActorId;
import mesa.api.limit.Text;
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
        @Text(value = NAME, max = 200) String post,
        SignatureMethod method,
        @Text(REFERENCE) @Nullable String certificate) {
    public Signature {
        if (post.isBlank()) {
            throw new IllegalArgumentException("Whoever signs holds a post");
        }
    }
}
