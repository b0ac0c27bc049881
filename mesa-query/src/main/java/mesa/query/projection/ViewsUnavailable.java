package mesa.query.projection;

/** The views database does not answer. */
public final class ViewsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewsUnavailable(Throwable cause) {
        super("The views database does not answer", cause);
    }
}
