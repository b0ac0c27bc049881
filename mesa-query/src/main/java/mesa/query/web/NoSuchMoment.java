package mesa.query.web;

/** The {@code asOf} of an address is neither a position nor an instant nor a date. */
final class NoSuchMoment extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchMoment(String what) {
        super(what);
    }
}
