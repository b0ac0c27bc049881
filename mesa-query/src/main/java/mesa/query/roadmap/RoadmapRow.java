package mesa.query.roadmap;

import java.time.LocalDate;
import java.util.List;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.MesaId;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.RoadmapId;
import mesa.api.roadmap.RoadmapProgress;
import mesa.api.roadmap.RoadmapStatus;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap with every version it ever had, the row of {@code roadmap_register}.
 *
 * @param current 0 while it is a draft
 * @param versions oldest first; the signed ones stay visible (INV-R4)
 * @param outcome the figures it was closed with
 */
public record RoadmapRow(
        RoadmapId roadmap,
        MesaId mesa,
        String title,
        RoadmapStatus status,
        int current,
        List<Version> versions,
        int milestones,
        int reached,
        int missed,
        @Nullable RoadmapProgress outcome,
        @Nullable String reason) {
    /** What was approved, as it was approved. */
    public record Version(
            int number,
            LocalDate on,
            List<Milestone> milestones,
            List<String> discarded,
            @Nullable String reason,
            @Nullable AgreementId byAgreement) {}
}
