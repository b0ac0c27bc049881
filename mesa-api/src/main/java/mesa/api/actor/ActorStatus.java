package mesa.api.actor;

/** Where an actor stands in the registry. */
public enum ActorStatus {
    REGISTERED,
    UNDER_REVIEW,
    OBSERVED,
    DENIED,
    ACCREDITED,
    SUSPENDED,
    EXPIRED,
    WITHDRAWN,
    REVOKED,
    MERGED,
    DISSOLVED;

    /** Whether nothing can bring it back; what it owes passes to a successor, if there is one. */
    public boolean ended() {
        return this == WITHDRAWN || this == MERGED || this == DISSOLVED;
    }
}
