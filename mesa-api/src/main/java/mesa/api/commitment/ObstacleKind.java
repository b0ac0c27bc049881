package mesa.api.commitment;

/** The catalogue of obstacles (INV-P5). */
public enum ObstacleKind {
    BUDGET,
    LEGAL,
    COORDINATION,
    HUMAN_RESOURCES,
    EXTERNAL,
    SECURITY,
    DATA
}
