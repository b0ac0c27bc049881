package mesa.api.acta;

/** As what somebody signs an acta. */
public enum SigningCapacity {
    CHAIR,
    SECRETARY,
    MEMBER
}
