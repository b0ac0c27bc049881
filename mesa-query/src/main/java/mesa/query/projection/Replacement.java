package mesa.query.projection;

/**
 * A value of an event that a row cannot hold, and that stands in it as the nearest that it can.
 *
 * @param position of the event
 * @param key of the row
 * @param component of the row
 */
public record Replacement(String model, long position, String key, String component, What what) {
    /** What of the value was replaced. */
    public enum What {
        /** NUL and halves of a character, each by U+FFFD. */
        CHARACTERS,
        /** A text an index cannot take, by its beginning and its hash. */
        LENGTH,
        /** A day before the year 1 or after 9999, by the nearest. */
        DATE,
        /** A number of more than a thousand digits, by the nearest that has no more. */
        NUMBER
    }
}
