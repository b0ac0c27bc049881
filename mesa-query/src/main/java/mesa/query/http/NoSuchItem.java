package mesa.query.http;

/** Nothing has that id or code, at that moment, for that reader. */
final class NoSuchItem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchItem(String idOrCode) {
        super("Nothing is called " + idOrCode);
    }
}
