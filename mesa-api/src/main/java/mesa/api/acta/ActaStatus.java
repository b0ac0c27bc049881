package mesa.api.acta;

/** Where an acta stands. */
public enum ActaStatus {
    DRAFT,
    CIRCULATED,
    OBSERVED,
    APPROVED,
    IN_SIGNATURE,
    SIGNED,
    PUBLISHED,
    ARCHIVED
}
