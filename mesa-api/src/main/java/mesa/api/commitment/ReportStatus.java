package mesa.api.commitment;

/** Where a progress report stands. */
public enum ReportStatus {
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    PUBLISHED
}
