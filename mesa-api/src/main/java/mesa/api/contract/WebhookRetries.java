package mesa.api.contract;

import java.time.Duration;
import java.util.List;

/** When a delivery that was not taken is tried again: the schedule of Standard Webhooks. */
public final class WebhookRetries {
    /** After the first attempt, after the second, and so on; then it is given up. */
    public static final List<Duration> AFTER =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    /** A receiver that asks for more time than this is not listened to. */
    public static final Duration LONGEST_WISH = Duration.ofHours(24);

    private WebhookRetries() {}
}
