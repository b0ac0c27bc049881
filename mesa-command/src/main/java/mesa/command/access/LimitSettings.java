package mesa.command.access;

import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * How much of a client is too much.
 *
 * @param perSecond {@code mesa.limits.per-second}: requests a client may send, in the long run
 * @param burst {@code mesa.limits.burst}: requests at once after a silence
 * @param failedLogins {@code mesa.limits.failed-logins}: wrong passwords for one name in a quarter
 *     of an hour, and five times as many from one address
 * @param replays {@code mesa.limits.replays}: replays of webhooks an hour and owner
 */
public record LimitSettings(long perSecond, long burst, long failedLogins, long replays) {
    /** Behind one address stand offices, proxies and test benches. */
    static final int CLIENTS_AN_ADDRESS = 4;

    static final Duration QUARTER = Duration.ofMinutes(15);

    public LimitSettings {
        if (perSecond < 1 || burst < 1 || failedLogins < 1 || replays < 1) {
            throw new IllegalArgumentException("mesa.limits.* are at least 1");
        }
    }

    public static LimitSettings of(Environment env) {
        return new LimitSettings(
                env.getProperty("mesa.limits.per-second", Long.class, 1_000L),
                env.getProperty("mesa.limits.burst", Long.class, 5_000L),
                env.getProperty("mesa.limits.failed-logins", Long.class, 20L),
                env.getProperty("mesa.limits.replays", Long.class, 60L));
    }

    Pace pace(int clients) {
        return new Pace(burst * clients, perSecond * clients, Duration.ofSeconds(1));
    }
}
