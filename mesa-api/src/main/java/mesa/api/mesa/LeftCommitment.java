package mesa.api.mesa;

import static mesa.api.limit.TextKind.NAME;

import mesa.api.commitment.CommitmentId;
import mesa.api.limit.Text;

/**
 * A commitment still open when its mesa closes (INV-M5).
 *
 * @param followedBy the body that follows it from then on
 */
public record LeftCommitment(CommitmentId commitment, @Text(NAME) String followedBy) {
    public LeftCommitment {
        if (followedBy.isBlank()) {
            throw new IllegalArgumentException("A commitment is left under a named body");
        }
    }
}
