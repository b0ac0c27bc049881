package mesa.command.store;

import java.util.UUID;

/** Why nothing may be appended: the journal is not the one that was known, or not yet compared. */
public sealed interface Doubt {
    /** Nobody has compared the journal yet with what was published. */
    record Unchecked() implements Doubt {}

    /** Events were published that the journal no longer has, from the first to the last. */
    record Behind(long first, long last) implements Doubt {}

    /**
     * The journal holds other events than those that were published.
     *
     * @param position the first that is known to differ
     */
    record Forked(long position) implements Doubt {}

    /** What was published is another journal's. */
    record Foreign(UUID here, UUID there) implements Doubt {}

    /** One line for health and log. */
    default String text() {
        return switch (this) {
            case Unchecked _ ->
                    "The journal has not been compared yet with what was published; the broker does"
                            + " not answer";
            case Behind(long first, long last) ->
                    "The journal lacks the events at positions %d to %d, which were published"
                            .formatted(first, last);
            case Forked(long position) ->
                    ("The journal is not what was published; the first known difference is at"
                                    + " position %d")
                            .formatted(position);
            case Foreign(UUID here, UUID there) ->
                    "This is journal %s, and what was published is of journal %s"
                            .formatted(here, there);
        };
    }
}
