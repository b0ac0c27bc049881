package mesa.http;

import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * How many requests of one client are too many.
 *
 * @param perSecond {@code mesa.limits.per-second}: requests a client may send, in the long run
 * @param burst {@code mesa.limits.burst}: requests at once after a silence
 */
public record Limits(long perSecond, long burst) {
    /** Behind one address stand offices, proxies and test benches. */
    static final int CLIENTS_AN_ADDRESS = 4;

    public static Limits of(Environment env) {
        return new Limits(one(env, "per-second", 1_000), one(env, "burst", 5_000));
    }

    /** The limit {@code mesa.limits.<name>}: a number of at least 1. */
    public static int one(Environment env, String name, int otherwise) {
        int limit = env.getProperty("mesa.limits." + name, Integer.class, otherwise);
        if (limit < 1) {
            throw new IllegalArgumentException("mesa.limits.%s is at least 1".formatted(name));
        }
        return limit;
    }

    /** The pace of each client that is known by who they are. */
    public RateLimiter ofOneClient() {
        return rateLimiter(1);
    }

    RateLimiter rateLimiter(int clients) {
        return new RateLimiter(burst * clients, perSecond * clients, Duration.ofSeconds(1));
    }
}
