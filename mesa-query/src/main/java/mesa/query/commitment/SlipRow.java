package mesa.query.commitment;

import java.time.LocalDate;
import java.util.UUID;
import mesa.api.commitment.CommitmentId;
import org.jspecify.annotations.Nullable;

/**
 * One formal change of what was promised, or the refusal of one: an entry of the slippage ledger.
 *
 * @param position of the event
 * @param former the date or value before
 * @param current the date or value from then on
 * @param days the due date moved by it; 0 when it did not
 * @param institution whose user did it
 */
public record SlipRow(
        long position,
        CommitmentId commitment,
        Kind kind,
        @Nullable String indicator,
        @Nullable String former,
        @Nullable String current,
        @Nullable LocalDate originalDue,
        int days,
        @Nullable String reason,
        @Nullable UUID institution,
        LocalDate occurredOn) {
    /** What changed. */
    public enum Kind {
        EXTENSION_REQUESTED,
        EXTENSION_GRANTED,
        EXTENSION_DENIED,
        EXTENSION_LAPSED,
        TARGET_ADJUSTED,
        INDICATOR_REPLACED,
        INDICATOR_DEFINED,
        BASELINE_SET
    }
}
