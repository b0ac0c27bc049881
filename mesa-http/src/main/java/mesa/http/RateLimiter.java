package mesa.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * So much for each client in so much time, with a burst before it: one token bucket a client.
 * Counted by this process alone; several processes together let through as many times as much.
 */
public final class RateLimiter {
    /** Clients remembered; the one longest silent has a full bucket again anyway. */
    private static final int MOST = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param burst at once, after a silence
     * @param count regained in that time
     */
    public RateLimiter(long burst, long count, Duration time) {
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .executor(Runnable::run)
                        .expireAfterAccess(time.multipliedBy(Math.max(1, burst / count) + 1))
                        .build(_ ->
                                Bucket.builder()
                                        .addLimit(limit ->
                                                limit.capacity(burst).refillGreedy(count, time))
                                        .build());
    }

    /** Takes one; answers the whole seconds to wait, 0 when there was one to take. */
    public long take(String client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** Gives one back that was taken and turned out not to count. */
    public void giveBack(String client) {
        buckets.get(client).addTokens(1);
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }
}
