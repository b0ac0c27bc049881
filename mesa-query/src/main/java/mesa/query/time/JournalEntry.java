package mesa.query.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * One event of the journal, the row of {@code journal_entry}.
 *
 * @param revision version of the stored shape
 * @param occurredOn the date of the act in America/Guayaquil
 * @param late recorded after the day of the act
 * @param actingUser pseudonymous id
 * @param payload bytes as stored; the leaf hash rests on them
 * @param metadata bytes as stored; the leaf hash rests on them
 */
public record JournalEntry(
        long position,
        String streamType,
        UUID stream,
        long version,
        String type,
        int revision,
        UUID eventId,
        Instant recordedAt,
        LocalDate occurredOn,
        boolean late,
        String actingUser,
        List<String> roles,
        @Nullable UUID institution,
        UUID correlation,
        UUID causation,
        @Nullable String legalBasis,
        byte[] payload,
        byte[] metadata) {
    /** Who reads the journal itself. */
    public static final Set<Role> READERS =
            Set.of(Role.AUDITOR, Role.SECRETARIAT, Role.CHAIR, Role.DPO);
}
