package mesa.query.intake;

/**
 * The moment a reader looks at.
 *
 * @param position of the last event taken into account; {@link #NOW} for the newest all read models
 *     have reached
 */
public record AsOf(long position) {
    /** Whatever is newest when the reading begins. */
    public static final AsOf NOW = new AsOf(Long.MAX_VALUE);

    /** Every read model as it was right after this event. */
    public static AsOf position(long position) {
        return new AsOf(position);
    }

    public boolean isNow() {
        return position == Long.MAX_VALUE;
    }
}
