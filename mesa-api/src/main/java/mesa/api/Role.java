package mesa.api;

import java.util.Set;

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
    SYSTEM;

    /** What may also be held at one mesa alone. */
    public static final Set<Role> OF_A_MESA = Set.of(SECRETARIAT, CHAIR);
}
