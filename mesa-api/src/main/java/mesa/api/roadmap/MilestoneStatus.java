package mesa.api.roadmap;

/** Where a milestone stands. */
public enum MilestoneStatus {
    PLANNED,
    DELAYED,
    REACHED,
    MISSED,
    DISCARDED
}
