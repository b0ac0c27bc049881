package mesa.api.commitment;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.PROSE;

import mesa.api.limit.Text;

/**
 * A kind of evidence agreed in advance (INV-K3).
 *
 * @param key names it within the commitment
 */
public record MeansOfVerification(
        @Text(value = CODE, pattern = Text.KEY) String key, @Text(PROSE) String description) {
    public MeansOfVerification {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("A means' key is 1 to 40 of a-z, 0-9 and -");
        }
        if (description.isBlank()) {
            throw new IllegalArgumentException("A means of verification is described");
        }
    }
}
