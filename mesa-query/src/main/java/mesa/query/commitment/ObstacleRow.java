package mesa.query.commitment;

import java.time.LocalDate;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.ObstacleKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a commitment, the row of {@code obstacle}.
 *
 * @param key commitment and obstacle
 */
public record ObstacleRow(
        String key,
        CommitmentId commitment,
        String obstacle,
        ObstacleKind kind,
        String description,
        boolean open,
        LocalDate recordedOn,
        @Nullable LocalDate clearedOn,
        @Nullable String how) {}
