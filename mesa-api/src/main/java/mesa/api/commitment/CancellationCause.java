package mesa.api.commitment;

/** Why a commitment ends without being fulfilled (INV-K9). */
public enum CancellationCause {
    LOST_ITS_OBJECT,
    LAW_CHANGED,
    AGREEMENT_REVOKED,
    AGREEMENT_SUPERSEDED,
    FORCE_MAJEURE,
    MERGED_INTO_ANOTHER,
    MESA_CLOSED
}
