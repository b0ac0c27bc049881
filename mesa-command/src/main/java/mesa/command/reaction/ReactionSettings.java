package mesa.command.reaction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reactions run.
 *
 * @param term how long a leader that is gone is waited for
 * @param batch events looked at before positions are stored
 * @param retry first pause of a reaction that failed; doubled up to {@code retryAtMost}
 */
@ConfigurationProperties("mesa.reactions")
public record ReactionSettings(
        @DefaultValue("10s") Duration term,
        @DefaultValue("500") int batch,
        @DefaultValue("1s") Duration retry,
        @DefaultValue("1m") Duration retryAtMost) {
    public ReactionSettings {
        if (term.toMillis() < 1000 || batch < 1) {
            throw new IllegalArgumentException(
                    "mesa.reactions.term is at least a second and .batch at least 1");
        }
        if (!retry.isPositive() || retryAtMost.compareTo(retry) < 0) {
            throw new IllegalArgumentException(
                    "mesa.reactions.retry is positive and not above .retry-at-most");
        }
    }
}
