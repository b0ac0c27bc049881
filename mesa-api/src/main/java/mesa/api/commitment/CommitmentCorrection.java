package mesa.api.commitment;

import mesa.api.agreement.Announcement;
import org.jspecify.annotations.Nullable;

/** What changes something that others may have heard of the commitment. */
public sealed interface CommitmentCorrection extends PublishableCommitmentEvent
        permits CourseEvent.CommitmentCancelled,
                CourseEvent.CommitmentReopened,
                BreachEvent.BreachCured,
                VerificationEvent.ContestResolved {
    /** Null in what was recorded before such acts were announced. */
    @Nullable Announcement announcement();

    /** What is not known to be public stays in. */
    @Override
    default Visibility visibility() {
        Announcement announcement = announcement();
        return announcement == null ? Visibility.INTERNAL : announcement.visibility();
    }
}
