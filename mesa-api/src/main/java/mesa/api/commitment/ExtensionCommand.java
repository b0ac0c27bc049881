package mesa.api.commitment;

import static mesa.api.limit.TextKind.PROSE;

import java.time.LocalDate;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.agreement.AgreementId;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/** More time (INV-E1 to E5). */
public sealed interface ExtensionCommand extends CommitmentCommand {
    @Wire("commitment.request-extension")
    @MayUse(Role.DELEGATE)
    record RequestExtension(
            CommitmentId commitment,
            LocalDate newDue,
            @Text(PROSE) String cause,
            @Text(PROSE) String remedyPlan)
            implements ExtensionCommand {}

    /** {@code byAgreement}: the mesa's agreement, where the limits are passed. */
    @Wire("commitment.grant-extension")
    @MayUse(Role.CHAIR)
    record GrantExtension(CommitmentId commitment, @Nullable AgreementId byAgreement)
            implements ExtensionCommand {}

    @Wire("commitment.deny-extension")
    @MayUse(Role.CHAIR)
    record DenyExtension(CommitmentId commitment, @Text(PROSE) String reason)
            implements ExtensionCommand {}

    @Wire("commitment.lapse-extension")
    @MayUse(Role.SYSTEM)
    record LapseExtension(CommitmentId commitment, LocalDate due) implements ExtensionCommand {}
}
