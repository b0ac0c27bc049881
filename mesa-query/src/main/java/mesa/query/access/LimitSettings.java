package mesa.query.access;

import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * How much of a client is too much.
 *
 * @param perSecond {@code mesa.limits.per-second}: requests a client may send, in the long run
 * @param burst {@code mesa.limits.burst}: requests at once after a silence
 * @param streams {@code mesa.limits.streams}: streams of the feed a client may have open at once
 */
public record LimitSettings(long perSecond, long burst, int streams) {
    /** Behind one address stand offices, proxies and test benches. */
    static final int CLIENTS_AN_ADDRESS = 4;

    public LimitSettings {
        if (perSecond < 1 || burst < 1 || streams < 1) {
            throw new IllegalArgumentException("mesa.limits.* are at least 1");
        }
    }

    public static LimitSettings of(Environment env) {
        return new LimitSettings(
                env.getProperty("mesa.limits.per-second", Long.class, 1_000L),
                env.getProperty("mesa.limits.burst", Long.class, 5_000L),
                env.getProperty("mesa.limits.streams", Integer.class, 100));
    }

    Pace pace(int clients) {
        return new Pace(burst * clients, perSecond * clients, Duration.ofSeconds(1));
    }
}
