package mesa.api.commitment;

/** What a verifier finds. */
public enum Outcome {
    FULFILLED,
    PARTIAL,
    NOT_FULFILLED,
    NOT_VERIFIABLE
}
