package mesa.api.commitment;

import java.time.LocalDate;

/** A dated step that cures a breach. */
public record RemediationStep(String what, LocalDate by) {
    public RemediationStep {
        if (what.isBlank()) {
            throw new IllegalArgumentException("A step says what is done");
        }
    }
}
