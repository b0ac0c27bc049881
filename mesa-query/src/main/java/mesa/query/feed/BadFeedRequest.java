package mesa.query.feed;

/** A request the feed cannot answer; the message says what would be valid. */
final class BadFeedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadFeedRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    BadFeedRequest(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    int status() {
        return status;
    }
}
