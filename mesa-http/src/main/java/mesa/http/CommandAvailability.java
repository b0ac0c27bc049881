package mesa.http;

import org.jspecify.annotations.Nullable;

/** Whether commands are accepted; known where the command side runs in the same process. */
@FunctionalInterface
public interface CommandAvailability {
    /** Why every command is refused at the moment; null when they are accepted. */
    @Nullable Problem refusal();
}
