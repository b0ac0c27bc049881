package mesa.query.time;

/** The {@code asOf} of a question is neither a position nor an instant nor a date. */
public final class NoSuchMoment extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchMoment(String what) {
        super(what);
    }
}
