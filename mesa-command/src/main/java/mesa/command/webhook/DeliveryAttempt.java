package mesa.command.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of telling a receiver once.
 *
 * @param status HTTP status; null when there was no answer
 * @param said what to show the owner
 * @param retryAfter the receiver's wish, if it said one
 */
record DeliveryAttempt(
        @Nullable Integer status, String said, long millis, @Nullable Duration retryAfter) {
    /** 2xx and nothing else means that the receiver has it. */
    boolean taken() {
        return status != null && status >= 200 && status < 300;
    }

    /** The receiver asked never to be told again. */
    boolean gone() {
        return status != null && status == 410;
    }
}
