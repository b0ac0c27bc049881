package mesa.api.commitment;

/** Where a commitment stands. {@code overdue} is a flag beside it, never a status. */
public enum CommitmentStatus {
    DRAFT,
    FORMULATED,
    /** Accepted; its work has not begun. */
    NOT_STARTED,
    IN_EXECUTION,
    REPORTED_FULFILLED,
    IN_VERIFICATION,
    FULFILLED,
    PARTIALLY_FULFILLED,
    NOT_FULFILLED,
    SUSPENDED,
    CANCELLED,
    BREACH_DECLARED,
    IN_REMEDIATION;

    /** Whether something is still owed. */
    public boolean open() {
        return switch (this) {
            case NOT_STARTED,
                    IN_EXECUTION,
                    REPORTED_FULFILLED,
                    IN_VERIFICATION,
                    SUSPENDED,
                    BREACH_DECLARED,
                    IN_REMEDIATION ->
                    true;
            case DRAFT, FORMULATED, FULFILLED, PARTIALLY_FULFILLED, NOT_FULFILLED, CANCELLED ->
                    false;
        };
    }

    /** Whether a verifier has closed it. */
    public boolean verified() {
        return switch (this) {
            case FULFILLED, PARTIALLY_FULFILLED, NOT_FULFILLED -> true;
            case DRAFT,
                    FORMULATED,
                    NOT_STARTED,
                    IN_EXECUTION,
                    REPORTED_FULFILLED,
                    IN_VERIFICATION,
                    SUSPENDED,
                    CANCELLED,
                    BREACH_DECLARED,
                    IN_REMEDIATION ->
                    false;
        };
    }
}
