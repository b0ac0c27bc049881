package mesa.query.commitment;

import java.time.LocalDate;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import org.jspecify.annotations.Nullable;

/**
 * A request for more time and what became of it, the row of {@code extension}.
 *
 * @param key the position of the request
 * @param asked the date wanted
 * @param former the date that held when it was granted
 * @param originalDue the date first accepted; never lost (INV-E5)
 * @param number of extensions granted so far, this one included
 */
public record ExtensionRow(
        long key,
        CommitmentId commitment,
        Status status,
        LocalDate requestedOn,
        LocalDate asked,
        String cause,
        String remedyPlan,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate former,
        @Nullable LocalDate granted,
        @Nullable LocalDate originalDue,
        int days,
        int number,
        @Nullable AgreementId byAgreement,
        @Nullable String reason) {
    /** Where the request stands. */
    public enum Status {
        REQUESTED,
        GRANTED,
        DENIED,
        LAPSED
    }
}
