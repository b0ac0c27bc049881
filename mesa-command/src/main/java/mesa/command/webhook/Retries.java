package mesa.command.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mesa.api.contract.WebhookRetries;
import org.jspecify.annotations.Nullable;

/** When to try again: the schedule of Standard Webhooks with up to a tenth of jitter. */
final class Retries {
    private Retries() {}

    /**
     * @param attempts made so far, at least one
     * @param wish of the receiver; respected when it is longer, up to a day of it
     * @return empty when it is time to give up
     */
    static Optional<Duration> after(int attempts, @Nullable Duration wish, RandomGenerator chance) {
        if (attempts > WebhookRetries.AFTER.size()) {
            return Optional.empty();
        }
        Duration planned = WebhookRetries.AFTER.get(attempts - 1);
        Duration jittered = planned.plusMillis(chance.nextLong(planned.toMillis() / 10 + 1));
        Duration wished = wish == null ? Duration.ZERO : earlier(wish, WebhookRetries.LONGEST_WISH);
        return Optional.of(jittered.compareTo(wished) < 0 ? wished : jittered);
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
