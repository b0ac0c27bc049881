package mesa.api.wire;

import org.jspecify.annotations.Nullable;

/** Stored or received bytes that are not an event of ours. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
