package mesa.api.commitment;

/** How the values of successive periods make one value (INV-K7). */
public enum Accumulation {
    /** The last value stands. */
    STOCK,
    /** The last period's value stands; periods are not added. */
    FLOW,
    /** Each report is an increment; they are added to the baseline. */
    CUMULATIVE,
    /** The last value stands and must not fall. */
    CAPACITY
}
