package mesa.embedded;

/** A server could not be started; the message says why and what would help. */
public final class ServerNotStarted extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ServerNotStarted(String message) {
        super(message);
    }

    public ServerNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
