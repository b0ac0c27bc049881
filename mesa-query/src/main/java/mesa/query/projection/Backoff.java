package mesa.query.projection;

import java.time.Duration;

/** The next, longer pause. */
final class Backoff {
    private Backoff() {}

    static Duration next(Duration pause, Duration atMost) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(atMost) > 0 ? atMost : doubled;
    }
}
