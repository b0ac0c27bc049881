package mesa.command.store;

import org.jspecify.annotations.Nullable;

/** The database does not answer, or may not be appended to. */
public sealed class JournalUnavailable extends RuntimeException
        permits JournalFull, JournalRefused {
    private static final long serialVersionUID = 1L;
    private final boolean outcomeKnown;

    JournalUnavailable(String message, boolean outcomeKnown, @Nullable Throwable cause) {
        super(message, cause);
        this.outcomeKnown = outcomeKnown;
    }

    /**
     * Whether it is certain that nothing was stored. If not, the connection was lost during the
     * commit and did not come back in time; the same append sent again finds out.
     */
    public boolean outcomeKnown() {
        return outcomeKnown;
    }
}
