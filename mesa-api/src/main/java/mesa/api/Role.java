package mesa.api;

/** What a caller may be. {@code SYSTEM} is the platform itself: reactions and timers. */
public enum Role {
    PUBLIC,
    DELEGATE,
    SECRETARIAT,
    CHAIR,
    VERIFIER,
    AUDITOR,
    DPO,
    ADMIN,
    SYSTEM
}
