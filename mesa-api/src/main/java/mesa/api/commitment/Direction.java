package mesa.api.commitment;

/** Which way the indicator should move from its baseline. */
public enum Direction {
    INCREASE,
    REDUCE
}
