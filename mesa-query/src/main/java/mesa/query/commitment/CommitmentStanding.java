package mesa.query.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.PlannedPoint;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link CommitmentRow} that its light is judged by, so that a whole board can be
 * counted.
 */
public record CommitmentStanding(
        CommitmentId commitment,
        MesaId mesa,
        String code,
        CommitmentStatus status,
        @Nullable ActorId responsible,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        List<PlannedPoint> plan,
        @Nullable BigDecimal done,
        List<String> lateReports) {
    static CommitmentStanding of(CommitmentRow row) {
        return new CommitmentStanding(
                row.commitment(),
                row.mesa(),
                row.code(),
                row.status(),
                row.responsible(),
                row.start(),
                row.due(),
                row.plan(),
                row.done(),
                row.lateReports());
    }
}
