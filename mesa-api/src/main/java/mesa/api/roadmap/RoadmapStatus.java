package mesa.api.roadmap;

/** Where a roadmap stands. */
public enum RoadmapStatus {
    DRAFT,
    APPROVED,
    IN_EXECUTION,
    COMPLETED,
    CLOSED
}
