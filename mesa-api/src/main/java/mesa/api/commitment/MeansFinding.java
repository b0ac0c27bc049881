package mesa.api.commitment;

import java.util.List;
import mesa.api.Sha256;

/**
 * The verifier's word on one means of verification (INV-V2).
 *
 * @param means its key
 * @param checked the hashes the verifier computed from the evidence it opened (INV-V3)
 */
public record MeansFinding(String means, Outcome outcome, String grounds, List<Sha256> checked) {
    public MeansFinding {
        if (grounds.isBlank()) {
            throw new IllegalArgumentException("A finding gives its grounds");
        }
        checked = List.copyOf(checked);
    }
}
