package mesa.cli;

import org.jspecify.annotations.Nullable;

/** The command cannot be carried out; its message is for the operator. Exit code 2. */
final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String message) {
        this(message, null);
    }

    Failed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
