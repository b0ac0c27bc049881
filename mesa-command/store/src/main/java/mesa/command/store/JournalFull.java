package mesa.command.store;

import org.jspecify.annotations.Nullable;

/** There is no room for more; nothing was stored. It passes when there is room again. */
public final class JournalFull extends JournalUnavailable {
    private static final long serialVersionUID = 1L;

    JournalFull(String message, @Nullable Throwable cause) {
        super(message, true, cause);
    }
}
