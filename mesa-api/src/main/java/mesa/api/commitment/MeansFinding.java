package mesa.api.commitment;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.PROSE;

import java.util.List;
import mesa.api.Sha256;
import mesa.api.limit.AtMost;
import mesa.api.limit.Text;

/**
 * The verifier's word on one means of verification (INV-V2).
 *
 * @param means its key
 * @param checked the hashes the verifier computed from the evidence it opened (INV-V3)
 */
public record MeansFinding(
        @Text(value = CODE, pattern = Text.KEY) String means,
        Outcome outcome,
        @Text(PROSE) String grounds,
        @AtMost(100) List<Sha256> checked) {
    public MeansFinding {
        if (grounds.isBlank()) {
            throw new IllegalArgumentException("A finding gives its grounds");
        }
        checked = List.copyOf(checked);
    }
}
