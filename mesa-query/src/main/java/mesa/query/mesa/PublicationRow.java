package mesa.query.mesa;

import java.time.LocalDate;
import mesa.api.Sha256;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up matrix of one month, owed or published, the row of {@code publication}.
 *
 * @param key mesa and cutoff
 * @param cutoff the last day of the month it speaks of
 * @param by the last day on which publishing is in time
 * @param dataset the hash of the file that stands published
 * @param late published or still owed after its day
 */
public record PublicationRow(
        String key,
        MesaId mesa,
        LocalDate cutoff,
        LocalDate by,
        Status status,
        boolean late,
        @Nullable Sha256 dataset,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate updatedOn,
        @Nullable String reason) {
    /** Where a month's publication stands (domain 3.20). */
    public enum Status {
        PENDING,
        PUBLISHED,
        UPDATED
    }
}
