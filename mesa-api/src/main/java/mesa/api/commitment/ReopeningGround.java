package mesa.api.commitment;

/** The grounds a closed commitment can be reopened on (INV-X1). */
public enum ReopeningGround {
    NEW_EVIDENCE,
    CONTEST_WON,
    RESULT_LAPSED
}
