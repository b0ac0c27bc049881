package mesa.query.http;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mesa.api.Role;
import mesa.query.intake.Reading;
import org.jspecify.annotations.Nullable;

/** The commitments a reader may not read, looked up once and only when something tells of one. */
final class KeptCommitments {
    private final Reading reading;
    private final Set<Role> roles;
    private final @Nullable UUID institution;
    private @Nullable Map<String, WhyKept> kept;

    KeptCommitments(Reading reading, Set<Role> roles, @Nullable UUID institution) {
        this.reading = reading;
        this.roles = roles;
        this.institution = institution;
    }

    /** Null when the reader may read the commitment, or there is none of that id yet. */
    @Nullable WhyKept why(String commitment) {
        if (kept == null) {
            kept =
                    new ReserveTable(reading)
                            .commitments(
                                    Disclosed.kept(
                                            roles,
                                            institution,
                                            "c",
                                            Disclosed.Rows.COMMITMENTS,
                                            reading));
        }
        return kept.get(commitment);
    }
}
