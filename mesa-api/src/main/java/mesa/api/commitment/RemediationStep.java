package mesa.api.commitment;

import static mesa.api.limit.TextKind.PROSE;

import java.time.LocalDate;
import mesa.api.limit.Text;

/** A dated step that cures a breach. */
public record RemediationStep(@Text(PROSE) String what, LocalDate by) {
    public RemediationStep {
        if (what.isBlank()) {
            throw new IllegalArgumentException("A step says what is done");
        }
    }
}
