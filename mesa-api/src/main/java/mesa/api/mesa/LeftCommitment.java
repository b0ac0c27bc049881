package mesa.api.mesa;

import mesa.api.commitment.CommitmentId;

/**
 * A commitment still open when its mesa closes (INV-M5).
 *
 * @param followedBy the body that follows it from then on
 */
public record LeftCommitment(CommitmentId commitment, String followedBy) {
    public LeftCommitment {
        if (followedBy.isBlank()) {
            throw new IllegalArgumentException("A commitment is left under a named body");
        }
    }
}
