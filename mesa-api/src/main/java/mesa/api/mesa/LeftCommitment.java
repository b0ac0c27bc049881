package mesa.api.mesa;

import java.util.UUID;

/**
 * A commitment still open when its mesa closes (INV-M5).
 *
 * @param followedBy the body that follows it from then on
 */
public record LeftCommitment(UUID commitment, String followedBy) {
    public LeftCommitment {
        if (followedBy.isBlank()) {
            throw new IllegalArgumentException("A commitment is left under a named body");
        }
    }
}
