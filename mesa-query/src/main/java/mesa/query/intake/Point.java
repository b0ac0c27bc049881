package mesa.query.intake;

/**
 * How far something has read the topic.
 *
 * @param position of the last folded event, -1 for none
 * @param offset of the next record to read
 */
record Point(long position, long offset) {
    static final Point START = new Point(-1, 0);
}
