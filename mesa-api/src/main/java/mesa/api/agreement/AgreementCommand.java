package mesa.api.agreement;

import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.commitment.Reserve;
import mesa.api.commitment.Visibility;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an agreement. */
public sealed interface AgreementCommand extends DomainCommand {
    AgreementId agreement();

    /**
     * {@code item}: the agenda item it is proposed under; {@code followUp} may wait until adoption;
     * {@code validUntil}: it lapses after that day; without a {@code visibility} it is public.
     */
    @Wire("agreement.propose")
    @MayUse({Role.SECRETARIAT, Role.DELEGATE})
    record ProposeAgreement(
            AgreementId agreement,
            MesaId mesa,
            SessionId session,
            @Range(min = 0, max = 10_000) int item,
            @Text(value = NAME, max = 500) String title,
            @Text(PROSE) String text,
            AgreementKind kind,
            @Nullable FollowUpBody followUp,
            AgreementTags tags,
            @AtMost(100) List<DraftCommitment> commitments,
            @Nullable LocalDate validUntil,
            @Nullable Visibility visibility,
            @Nullable Reserve reserve)
            implements AgreementCommand {
        public ProposeAgreement {
            if (title.isBlank() || text.isBlank()) {
                throw new IllegalArgumentException("An agreement has a title and a text");
            }
            commitments = List.copyOf(commitments);
        }
    }

    /** The text changed while it was discussed; what is voted must be what is proposed. */
    @Wire("agreement.amend-text")
    @MayUse({Role.SECRETARIAT, Role.SYSTEM})
    record AmendAgreementText(AgreementId agreement, @Text(PROSE) String text)
            implements AgreementCommand {
        public AmendAgreementText {
            if (text.isBlank()) {
                throw new IllegalArgumentException("An agreement has a text");
            }
        }
    }

    @Wire("agreement.withdraw")
    @MayUse(Role.SECRETARIAT)
    record WithdrawAgreement(AgreementId agreement, @Text(PROSE) String reason)
            implements AgreementCommand {}

    /** Records what the session decided; nothing is adopted that was not decided there. */
    @Wire("agreement.adopt")
    @MayUse({Role.SECRETARIAT, Role.CHAIR, Role.SYSTEM})
    record AdoptAgreement(AgreementId agreement, SessionId session) implements AgreementCommand {}

    @Wire("agreement.bring-into-force")
    @MayUse({Role.SECRETARIAT, Role.SYSTEM})
    record BringIntoForce(AgreementId agreement) implements AgreementCommand {}

    @Wire("agreement.classify")
    @MayUse(Role.SECRETARIAT)
    record ClassifyAgreement(
            AgreementId agreement,
            AgreementKind kind,
            AgreementTags tags,
            @Nullable FollowUpBody followUp,
            @Text(PROSE) String reason)
            implements AgreementCommand {}

    /** What is restricted carries its legal ground and its term (rule G7). */
    @Wire("agreement.change-visibility")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record ChangeAgreementVisibility(
            AgreementId agreement,
            Visibility visibility,
            @Nullable Reserve reserve,
            @Text(PROSE) String reason)
            implements AgreementCommand {
        public ChangeAgreementVisibility {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A change of visibility has a reason");
            }
        }
    }

    @Wire("agreement.supersede")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record SupersedeAgreement(AgreementId agreement, AgreementId by) implements AgreementCommand {}

    /** {@code by}: the agreement of the same mesa that decides the revocation (INV-G6). */
    @Wire("agreement.revoke")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record RevokeAgreement(AgreementId agreement, AgreementId by, @Text(PROSE) String reason)
            implements AgreementCommand {}

    /** The outcome is derived, never given (INV-G5). */
    @Wire("agreement.close")
    @MayUse({Role.SECRETARIAT, Role.SYSTEM})
    record CloseAgreement(AgreementId agreement) implements AgreementCommand {}

    @Wire("agreement.lapse")
    @MayUse(Role.SYSTEM)
    record LapseAgreement(AgreementId agreement, LocalDate validUntil)
            implements AgreementCommand {}

    @Wire("agreement.reopen")
    @MayUse({Role.CHAIR, Role.SECRETARIAT, Role.SYSTEM})
    record ReopenAgreement(AgreementId agreement, @Text(PROSE) String reason)
            implements AgreementCommand {}

    /** The number was given by mistake; it is never given again. */
    @Wire("agreement.void")
    @MayUse(Role.CHAIR)
    record VoidAgreement(AgreementId agreement, @Text(PROSE) String reason)
            implements AgreementCommand {}
}
