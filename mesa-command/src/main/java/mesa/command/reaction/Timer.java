package mesa.command.reaction;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import mesa.api.Recorded;
import mesa.api.wire.CommandCodec;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.command.dispatch.JournalLookup;
import mesa.domain.Reaction.Intent;

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
    /** What a reaction asked for later, after an event. */
    static Timer of(String reaction, Recorded event, int ordinal, Intent later) {
        return new Timer(
                reaction,
                event.position(),
                ordinal,
                Objects.requireNonNull(later.due()),
                Vocabulary.nameOf(later.command().getClass()),
                JournalLookup.streamOf(later.command()).id(),
                Json.MAPPER.writeValueAsBytes(CommandCodec.encode(later.command())),
                event.metadata().correlation(),
                event.id());
    }

    String key() {
        return IntentDispatcher.key(reaction, position, ordinal);
    }
}
