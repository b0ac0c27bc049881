package mesa.api.contract;

import java.util.List;
import java.util.UUID;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementVisibilityChanged;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CourseEvent;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What others have been told of an agreement or a commitment until now.
 *
 * @param key the agreement both belong to
 * @param open whether something is public that would have to be withdrawn
 */
public record PriorPublication(UUID mesa, UUID key, String code, boolean open) {
    /**
     * Folded from the events of the stream.
     *
     * @return null when nothing of it was ever public
     */
    public static @Nullable PriorPublication of(List<Recorded> stream) {
        PriorPublication told = null;
        for (Recorded recorded : stream) {
            IntegrationEvent integrationEvent = Published.integrationEvent(recorded.event());
            if (integrationEvent != null) {
                told =
                        new PriorPublication(
                                integrationEvent.mesa(),
                                integrationEvent.key(),
                                integrationEvent.code(),
                                true);
            } else if (told != null && restricts(recorded)) {
                told = new PriorPublication(told.mesa, told.key, told.code, false);
            }
        }
        return told;
    }

    /** Whether it keeps back what may have been public until then. */
    public static boolean restricts(Recorded recorded) {
        return recorded.event() instanceof AgreementVisibilityChanged a
                        && a.visibility() != Visibility.PUBLIC
                || recorded.event() instanceof CommitmentVisibilityChanged c
                        && c.visibility() != Visibility.PUBLIC;
    }

    /** What the event has to say of something that was public: that it is no more, or ended. */
    @Nullable IntegrationEvent then(Recorded recorded) {
        String ended = ended(recorded.event());
        return ended != null || open && restricts(recorded) ? withdrawn(recorded, ended) : null;
    }

    private static @Nullable String ended(DomainEvent event) {
        if (event instanceof CourseEvent.CommitmentCancelled) {
            return "CANCELLED";
        }
        return event instanceof AgreementEvent agreement ? ended(agreement) : null;
    }

    private static @Nullable String ended(AgreementEvent event) {
        return switch (event) {
            case AgreementEvent.AgreementVoided _ -> "VOIDED";
            case AgreementEvent.AgreementRevoked _ -> "REVOKED";
            case AgreementEvent.AgreementSuperseded _ -> "SUPERSEDED";
            case AgreementEvent.AgreementLapsed _ -> "LAPSED";
            case AgreementEvent.AgreementProposed _,
                    AgreementEvent.AgreementTextAmended _,
                    AgreementEvent.AgreementWithdrawn _,
                    AgreementEvent.AgreementAdopted _,
                    AgreementEvent.AgreementInForce _,
                    AgreementEvent.AgreementClassified _,
                    AgreementVisibilityChanged _,
                    AgreementEvent.AgreementClosed _,
                    AgreementEvent.AgreementReopened _ ->
                    null;
        };
    }

    private IntegrationEvent withdrawn(Recorded recorded, @Nullable String ended) {
        return new IntegrationEvent(
                mesa,
                key,
                code,
                recorded.event() instanceof CommitmentEvent e
                        ? new PublicEvent.CommitmentWithdrawn(
                                e.commitment().value(), key, mesa, code, ended)
                        : new PublicEvent.AgreementWithdrawn(key, mesa, code, ended));
    }
}
