package mesa.query.projection;

/** Why rows are read whoever asks for them. */
public enum Unrestricted {
    /** Only when an event was recorded, or how many a stream has, is taken from the row. */
    TIME,
    /** Only a code is told of what is not for everybody. */
    NAME,
    /** To say by which law, and until when, something is kept back. */
    RESERVE,
    /** Whether the reader may read what the events tell of is asked by whoever reads them. */
    EVENTS,
    /** Which mesa a thing belongs to, to judge who may read it. */
    BELONGING,
    /** Whether a user's tokens were cut off. */
    REVOCATION
}
