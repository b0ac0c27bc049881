package mesa.api.agreement;

import mesa.api.commitment.Visibility;
import org.jspecify.annotations.Nullable;

/** What changes something that others may have heard of the agreement. */
public sealed interface AgreementCorrection extends PublishableAgreementEvent
        permits AgreementEvent.AgreementClassified,
                AgreementEvent.AgreementClosed,
                AgreementEvent.AgreementLapsed,
                AgreementEvent.AgreementReopened {
    /** Null in what was recorded before such acts were announced. */
    @Nullable Announcement announcement();

    /** What is not known to be public stays in. */
    @Override
    default Visibility visibility() {
        Announcement announcement = announcement();
        return announcement == null ? Visibility.INTERNAL : announcement.visibility();
    }
}
