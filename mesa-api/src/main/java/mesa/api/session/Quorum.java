package mesa.api.session;

import java.time.Instant;

/**
 * A count of the members entitled to vote, from an instant on.
 *
 * @param entitled members entitled to vote
 * @param present of them, present; one actor counts once (INV-Q2)
 * @param required the least number that makes a quorum
 * @param mixed whether the presence the second call asks for (State and others) is met; true when
 *     not asked
 */
public record Quorum(Instant at, int entitled, int present, int required, boolean mixed) {
    public boolean reached() {
        return present >= required && mixed;
    }
}
