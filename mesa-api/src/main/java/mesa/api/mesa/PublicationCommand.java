package mesa.api.mesa;

import static mesa.api.limit.TextKind.PROSE;

import java.time.LocalDate;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.Wire;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.api.limit.Uploaded;
import org.jspecify.annotations.Nullable;

/** The monthly duty to publish the follow-up matrix (domain 3.20, LOTAIP art. 19). */
public sealed interface PublicationCommand extends MesaCommand {
    /**
     * @param from the first month the matrix is owed for is the one this day lies in
     * @param byDay day of the following month up to which publishing is in time, 1 to 28
     */
    @Wire("mesa.schedule-publication")
    @MayUse({Role.SECRETARIAT, Role.CHAIR})
    record SchedulePublication(MesaId mesa, LocalDate from, @Range(min = 1, max = 28) int byDay)
            implements PublicationCommand {
        public SchedulePublication {
            if (byDay < 1 || byDay > 28) {
                throw new IllegalArgumentException("Every month has the days 1 to 28");
            }
        }
    }

    /** The timer of a month that has ended. */
    @Wire("mesa.open-publication")
    @MayUse(Role.SYSTEM)
    record OpenPublication(MesaId mesa, LocalDate cutoff) implements PublicationCommand {}

    /** The timer of a publication that has not come in time. */
    @Wire("mesa.flag-late-publication")
    @MayUse(Role.SYSTEM)
    record FlagLatePublication(MesaId mesa, LocalDate cutoff) implements PublicationCommand {}

    /**
     * @param cutoff the last day of the month the matrix speaks of
     * @param dataset the hash of the file that was published
     * @param reason needed to replace what is published already
     */
    @Wire("mesa.publish-matrix")
    @MayUse(Role.SECRETARIAT)
    record PublishMatrix(
            MesaId mesa,
            LocalDate cutoff,
            @Uploaded Sha256 dataset,
            @Text(PROSE) @Nullable String reason)
            implements PublicationCommand {}
}
