package mesa.api.mesa;

import java.time.LocalDate;
import mesa.api.Sha256;
import mesa.api.Wire;

/** What has happened to the monthly publication of the follow-up matrix. */
public sealed interface PublicationEvent extends MesaEvent {
    /** In force for the months from {@code from} on; earlier ones keep the day they had. */
    @Wire("mesa.publication-scheduled")
    record PublicationScheduled(MesaId mesa, LocalDate from, int byDay)
            implements PublicationEvent {}

    /**
     * @param cutoff the last day of the month that is owed
     * @param by the last day on which publishing is in time
     */
    @Wire("mesa.publication-fell-due")
    record PublicationFellDue(MesaId mesa, LocalDate cutoff, LocalDate by)
            implements PublicationEvent {}

    @Wire("mesa.publication-overdue")
    record PublicationOverdue(MesaId mesa, LocalDate cutoff, LocalDate by)
            implements PublicationEvent {}

    @Wire("mesa.matrix-published")
    record FollowUpMatrixPublished(MesaId mesa, LocalDate cutoff, Sha256 dataset, boolean late)
            implements PublicationEvent {}

    /** The former file stays known by its hash. */
    @Wire("mesa.matrix-updated")
    record FollowUpMatrixUpdated(
            MesaId mesa, LocalDate cutoff, Sha256 former, Sha256 dataset, String reason)
            implements PublicationEvent {}
}
