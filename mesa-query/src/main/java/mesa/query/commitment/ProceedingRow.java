package mesa.query.commitment;

import java.time.LocalDate;
import mesa.api.actor.ActorId;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One step of a verification or of proceedings for a breach, the row of {@code proceeding}.
 *
 * @param position of the event
 * @param type wire name of the step
 * @param actor verifier, observer or responsible
 * @param until the date somebody has time until
 * @param detail the words of whoever took the step
 */
public record ProceedingRow(
        long position,
        CommitmentId commitment,
        Concern concern,
        String type,
        @Nullable ActorId actor,
        @Nullable Outcome outcome,
        @Nullable LocalDate until,
        @Nullable String detail,
        LocalDate occurredOn) {
    /** What the step belongs to. */
    public enum Concern {
        VERIFICATION,
        BREACH
    }
}
