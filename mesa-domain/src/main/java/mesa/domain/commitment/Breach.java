package mesa.domain.commitment;

import java.time.LocalDate;
import java.util.Optional;
import mesa.api.commitment.Rung;

/** The proceedings against a breach, beside the stage. */
sealed interface Breach {
    record None() implements Breach {}

    /**
     * @param lapsed whether the time to reply is over
     */
    record Notified(LocalDate replyBy, boolean lapsed) implements Breach {}

    record Answered() implements Breach {}

    record Justified() implements Breach {}

    record NotJustified() implements Breach {}

    /** Declared; {@code rung} has until {@code until} to act once it was climbed to. */
    record Declared(Optional<Rung> rung, Optional<LocalDate> until) implements Breach {}
}
