package mesa.api.commitment;

import java.time.LocalDate;
import mesa.api.Wire;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.Concerned;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/** More time; the original date is never lost. */
public sealed interface ExtensionEvent extends CommitmentEvent {
    @Wire("commitment.extension-requested")
    record ExtensionRequested(
            CommitmentId commitment, LocalDate newDue, String cause, String remedyPlan, String by)
            implements ExtensionEvent {}

    @Wire(value = "commitment.extension-granted", version = 3)
    record ExtensionGranted(
            CommitmentId commitment,
            AgreementId agreement,
            MesaId mesa,
            String code,
            LocalDate originalDue,
            LocalDate from,
            LocalDate to,
            int number,
            @Nullable AgreementId byAgreement,
            Visibility visibility,
            @Nullable Concerned concerned)
            implements ExtensionEvent, PublishableCommitmentEvent {}

    @Wire("commitment.extension-denied")
    record ExtensionDenied(CommitmentId commitment, String reason) implements ExtensionEvent {}

    @Wire("commitment.extension-lapsed")
    record ExtensionLapsed(CommitmentId commitment, LocalDate due) implements ExtensionEvent {}
}
