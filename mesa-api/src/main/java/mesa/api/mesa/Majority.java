package mesa.api.mesa;

/** How many votes in favour carry a decision (INV-D4). */
public enum Majority {
    /** More in favour than against. */
    SIMPLE,
    /** More than half of the members entitled to vote. */
    ABSOLUTE,
    /** At least two thirds of the members present and entitled to vote. */
    TWO_THIRDS,
    /** At least four fifths of the members present and entitled to vote. */
    FOUR_FIFTHS
}
