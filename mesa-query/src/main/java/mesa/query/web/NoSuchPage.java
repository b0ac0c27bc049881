package mesa.query.web;

/** Nothing is published under this address, or not yet at the moment looked at. */
public class NoSuchPage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchPage(String what) {
        super(what);
    }
}
