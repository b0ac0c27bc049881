package mesa.query.commitment;

import java.time.LocalDate;
import mesa.api.Sha256;
import mesa.api.commitment.CommitmentId;
import org.jspecify.annotations.Nullable;

/**
 * A document that proves something, the row of {@code evidence}.
 *
 * @param key commitment and hash
 * @param hash its address in the content-addressed store
 * @param rejected whether a verifier did not accept it
 */
public record EvidenceRow(
        String key,
        CommitmentId commitment,
        Sha256 hash,
        String title,
        String means,
        long bytes,
        String mediaType,
        @Nullable String link,
        LocalDate attachedOn,
        boolean rejected,
        @Nullable String why) {}
