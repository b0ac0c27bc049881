package mesa.query.projection;

/**
 * How far something has read the topic.
 *
 * @param position of the last folded event, -1 for none
 * @param offset of the next record to read
 */
record Checkpoint(long position, long offset) {
    static final Checkpoint START = new Checkpoint(-1, 0);
}
