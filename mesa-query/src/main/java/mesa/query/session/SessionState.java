package mesa.query.session;

/** Where a session stands for those who look at it. */
public enum SessionState {
    DRAFT,
    CONVENED,
    POSTPONED,
    CANCELLED,
    OPEN,
    IN_RECESS,
    CLOSED,
    FAILED
}
