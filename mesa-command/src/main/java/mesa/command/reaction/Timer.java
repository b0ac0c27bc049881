package mesa.command.reaction;

import java.time.Instant;
import java.util.UUID;

/**
 * A command to be sent at an instant.
 *
 * @param reaction that asked for it
 * @param position of the event it asked after
 * @param ordinal place among what was asked after that event
 * @param command wire name
 * @param body the command's components without its id, JSON
 */
record Timer(
        String reaction,
        long position,
        int ordinal,
        Instant due,
        String command,
        UUID stream,
        byte[] body,
        UUID correlation,
        UUID causation) {
    String key() {
        return IntentSender.key(reaction, position, ordinal);
    }
}
