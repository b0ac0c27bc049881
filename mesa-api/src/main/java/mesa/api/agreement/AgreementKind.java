package mesa.api.agreement;

/** What an agreement does (INV-G2). */
public enum AgreementKind {
    /** Has something done; needs at least one commitment. */
    OPERATIVE,
    /** States a position. */
    DECLARATIVE,
    /** Orders the mesa's own work. */
    PROCEDURAL,
    /** Hands a matter to another body. */
    REFERRAL
}
