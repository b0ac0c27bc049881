package mesa.domain;

import java.time.Instant;
import java.util.List;
import mesa.api.DomainCommand;
import mesa.api.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an event, later and in another stream. Named by its sentence, {@code
 * WhenVoteCarriesThenAdopt}. It sees every event once or more, in order; what it asks for is sent
 * once, because it is keyed by the reaction, the event and its place in the list.
 */
public interface Reaction {
    List<Intent> after(Recorded event, Lookup lookup);

    /**
     * A command the platform will send as itself.
     *
     * @param due not before this instant; null means at once. A decider that finds the reason gone
     *     refuses, and that is the end of it.
     */
    record Intent(DomainCommand command, @Nullable Instant due) {
        public static Intent now(DomainCommand command) {
            return new Intent(command, null);
        }

        public static Intent at(Instant due, DomainCommand command) {
            return new Intent(command, due);
        }
    }
}
