package mesa.documents;

/** The document was not kept; the message says what would be. */
public final class DocumentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    DocumentRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        TYPE_NOT_ALLOWED
    }
}
